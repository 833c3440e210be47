import type {InitialValueResolverContext, Template} from 'sanity'

import {addDays} from '#schemas/approval/guideState.ts'
import {
  type Aspect,
  aspects,
  type BrandField,
  type Language,
  languageFacts,
  languages,
  requiredAspects,
} from '#schemas/vocabulary.ts'

import {guideTemplateId} from './menu.ts'
import {languageNameIn, ourNamespace, type StudioLanguage} from './studioLanguage.ts'
import {apiVersion, today} from './surroundings.ts'

interface Words {
  readonly headings: {readonly [A in (typeof requiredAspects)[number]]: string}
  /** Text of a care card around the clinic's word. */
  readonly emergency: readonly [before: string, word: BrandField, after: string]
  readonly nonurgent: readonly [before: string, word: BrandField, after: string]
}

const words: {readonly [L in Language]: Words} = {
  en: {
    headings: {
      overview: 'What is it?',
      symptoms: 'What does it feel like?',
      selfCare: 'What can I do myself?',
      gettingHelp: 'When should I get help?',
    },
    emergency: ['Call ', 'emergencyNumber', ' now if:'],
    nonurgent: ['See a ', 'clinicianTitle', ' if:'],
  },
  es: {
    headings: {
      overview: '¿Qué es?',
      symptoms: '¿Qué se siente?',
      selfCare: '¿Qué puedo hacer yo?',
      gettingHelp: '¿Cuándo debo pedir ayuda?',
    },
    emergency: ['Llame al ', 'emergencyNumber', ' ahora si:'],
    nonurgent: ['Consulte a un ', 'clinicianTitle', ' si:'],
  },
}

/** What a new guide starts from, in each language: the sections and cards without which it cannot be published. */
export const guideTemplates: readonly Template[] = languages.map((language) => ({
  id: guideTemplateId(language),
  title: templateTitle(language, 'en'),
  i18n: {title: {key: guideTemplateId(language), ns: ourNamespace}},
  schemaType: 'guide',
  value: async (_params: unknown, {currentUser, getClient}: InitialValueResolverContext) =>
    newGuide(language, {
      on: today(),
      ...(await getClient({apiVersion}).fetch<Known>(
        knownQuery,
        {me: currentUser?.id ?? ''},
        {perspective: 'published'},
      )),
    }),
}))

/** Who writes, where whoever is signed in writes guides, and for whom, where nobody chose yet. */
const knownQuery = `{
  "author": *[_type == "person" && key == $me && "author" in roles][0]._id,
  "audience": *[_type == "concept" && kind == "audience" && key == "adults"][0]._id
}`

/** Ids of published documents. */
interface Known {
  readonly author?: string | null
  readonly audience?: string | null
}

/** How long a guide holds before somebody looks at it again. Two years, in days. */
const reviewDays = 730

/** What the template of guides in `language` is called in Studio. */
export function templateTitle(language: Language, studioLanguage: StudioLanguage): string {
  const {name} = languageFacts[language]
  return {en: `Guide in ${name}`, es: `Guía en ${languageNameIn('es', language)}`}[studioLanguage]
}

/**
 * A guide without text. Everything that must stand in it has its place, and what can be known before it is written is filled in.
 * @param known the day that it is, `YYYY-MM-DD`, and what the store knows
 */
export function newGuide(
  language: Language,
  {on, author, audience}: Known & {readonly on: string},
) {
  const {headings, emergency, nonurgent} = words[language]
  const required = aspects.filter(isRequired)
  return {
    language,
    syndication: 'all',
    evidenceCheckedOn: on,
    reviewBy: addDays(on, reviewDays),
    ...(typeof author === 'string' ? {authors: [{_key: 'writer', ...reference(author)}]} : {}),
    ...(typeof audience === 'string' ? {audience: reference(audience)} : {}),
    careAdvice: [card('emergency', emergency), card('nonurgent', nonurgent)],
    sections: required.map((aspect) => ({
      _type: 'guideSection',
      _key: aspect,
      key: aspect.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      aspect,
      heading: headings[aspect],
    })),
  }
}

function reference(_ref: string) {
  return {_type: 'reference', _ref}
}

function isRequired(aspect: Aspect): aspect is (typeof requiredAspects)[number] {
  return requiredAspects.some((required) => required === aspect)
}

function card(urgency: string, [before, field, after]: Words['emergency']) {
  const span = (key: string, text: string) => ({_type: 'span', _key: key, text, marks: []})
  return {
    _type: 'careAdvice',
    _key: urgency,
    urgency,
    heading: [
      {
        _type: 'block',
        _key: 'heading',
        style: 'normal',
        markDefs: [],
        children: [
          span('before', before),
          {_type: 'brandRef', _key: 'word', field},
          span('after', after),
        ],
      },
    ],
  }
}

import type {Template} from 'sanity'

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
    nonurgent: ['Call us at ', 'phone', ' if:'],
  },
  es: {
    headings: {
      overview: '¿Qué es?',
      symptoms: '¿Qué se siente?',
      selfCare: '¿Qué puedo hacer yo?',
      gettingHelp: '¿Cuándo debo pedir ayuda?',
    },
    emergency: ['Llame al ', 'emergencyNumber', ' ahora si:'],
    nonurgent: ['Llámenos al ', 'phone', ' si:'],
  },
}

/** What a new guide starts from, in each language: the sections and cards without which it cannot be published. */
export const guideTemplates: readonly Template[] = languages.map((language) => ({
  id: guideTemplateId(language),
  title: templateTitle(language, 'en'),
  i18n: {title: {key: guideTemplateId(language), ns: ourNamespace}},
  schemaType: 'guide',
  value: () => newGuide(language),
}))

/** What the template of guides in `language` is called in Studio. */
export function templateTitle(language: Language, studioLanguage: StudioLanguage): string {
  const {name} = languageFacts[language]
  return {en: `Guide in ${name}`, es: `Guía en ${languageNameIn('es', language)}`}[studioLanguage]
}

/** A guide without text. Everything that must stand in it has its place. */
export function newGuide(language: Language) {
  const {headings, emergency, nonurgent} = words[language]
  const required = aspects.filter(isRequired)
  return {
    language,
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

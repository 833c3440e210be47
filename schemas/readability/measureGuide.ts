import {fleschKincaid} from 'flesch-kincaid'
import {smogFormula} from 'smog-formula'

import type {Guide} from '../guide/guide.ts'
import {textBlocksOf} from '../guide/textBlocksOf.ts'
import {plainText} from '../guide/textsOf.ts'
import type {BrandField, Language} from '../vocabulary.ts'
import {type Counts, countText} from './countText.ts'

/** How hard a text is to read, measured as its language is measured. */
export interface Readability extends Counts {
  /** `FK`: Flesch-Kincaid grade, less is easier. `INFLESZ`: Spanish scale of 0 to 100, more is easier. */
  readonly scale: 'FK' | 'INFLESZ'
  readonly score: number
  /** English only. Often higher than `FK`; for information, no rule reads it. */
  readonly smog?: number
}

export interface SectionReadability extends Readability {
  /** Key of the section. */
  readonly key: string
}

export interface GuideReadability extends Readability {
  readonly sections: readonly SectionReadability[]
}

/** What stands for a brand token when syllables are counted: what such a token says in most clinics. */
const brandWords: {readonly [L in Language]: {readonly [Field in BrandField]: string}} = {
  en: {
    name: 'our clinic',
    shortName: 'our clinic',
    clinicianTitle: 'physical therapist',
    phone: '',
    bookingUrl: '',
    emergencyNumber: '',
    urgentCareName: 'urgent care',
  },
  es: {
    name: 'nuestra clínica',
    shortName: 'nuestra clínica',
    clinicianTitle: 'fisioterapeuta',
    phone: '',
    bookingUrl: '',
    emergencyNumber: '',
    urgentCareName: 'atención urgente',
  },
}

/**
 * The formulas, on plain counts. INFLESZ is the Spanish Flesch-Szigriszt scale; no English formula holds for Spanish.
 * @see Kincaid et al. 1975, McLaughlin 1969 (SMOG), Barrio-Cantalejo et al. 2008 (INFLESZ)
 */
const formulas: {readonly [L in Language]: (counts: Counts) => Omit<Readability, keyof Counts>} = {
  en: ({sentences: sentence, words: word, syllables: syllable, polysyllables}) => ({
    scale: 'FK',
    score: word === 0 ? 0 : fleschKincaid({sentence, word, syllable}),
    smog: word === 0 ? 0 : smogFormula({sentence, polysillabicWord: polysyllables}),
  }),
  es: ({sentences, words, syllables}) => ({
    scale: 'INFLESZ',
    score: words === 0 ? 100 : 206.835 - (62.3 * syllables) / words - words / sentences,
  }),
}

/** Measures some paragraphs; each is at least one sentence. */
export function measureText(paragraphs: readonly string[], language: Language): Readability {
  const counts = countText(paragraphs, language)
  return {...counts, ...formulas[language](counts)}
}

/**
 * How hard a guide and each of its sections are to read. Counted are the guide's own paragraphs and items, care advice and key
 * points included; headings, citations and exercises (shared, with a form of their own) are not.
 */
export function measureGuide(guide: Guide): GuideReadability {
  const {language} = guide
  const placed = textBlocksOf(guide)
    .filter(({path, block}) => block.style === 'normal' && !path.endsWith('.heading'))
    .map(({path, block}) => ({
      path,
      text: plainText(block, (field) => brandWords[language][field]),
    }))
  const under = (start: string) =>
    placed.filter(({path}) => path.startsWith(start)).map(({text}) => text)
  return {
    ...measureText(under(''), language),
    sections: guide.sections.map(({key}, index) => ({
      key,
      ...measureText(under(`sections[${index}].`), language),
    })),
  }
}

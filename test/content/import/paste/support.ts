import {readFileSync} from 'node:fs'

import {noFacts} from '#content/import/paste/pasteFacts.ts'
import {readPaste} from '#content/import/paste/readPaste.ts'
import type {Aspect} from '#schemas/vocabulary.ts'

/** What a reader of each text says: its sections with their aspects and the lists they hold, in order. */
interface Expected {
  readonly heading: string
  readonly aspect: Aspect
  readonly lists?: readonly string[]
}

export interface Sample {
  readonly name: string
  readonly text: string
  readonly sections: readonly Expected[]
  /** Signs on the cards, by urgency. */
  readonly signs: {readonly emergency: number; readonly urgent: number; readonly nonurgent: number}
  readonly brand: string
  /** Citation marks in the text. */
  readonly marks: number
}

const section = (heading: string, aspect: Aspect, ...lists: readonly string[]): Expected => ({
  heading,
  aspect,
  lists,
})
const textOf = (name: string) => readFileSync(`test/fixtures/paste/${name}.txt`, 'utf8')

export const samples: readonly Sample[] = [
  {
    name: 'carpal-tunnel',
    text: textOf('carpal-tunnel'),
    sections: [
      section('What Is Carpal Tunnel Syndrome?', 'overview'),
      section('Stages', 'types', 'block'),
      section('How Does It Feel?', 'symptoms', 'symptomList'),
      section('Why Does It Happen?', 'causes', 'causeList'),
      section('Who Is More Likely to Get It?', 'riskFactors', 'riskFactorList'),
      section('How We Find Out', 'diagnosis'),
      section('Working With a Hand Therapist', 'whatToExpect'),
      section('What You Can Do Yourself', 'selfCare', 'tipList'),
      section('If Splints and Exercises Are Not Enough', 'furtherTreatment'),
      section('Pregnant or a New Mother?', 'pregnancy'),
      section('The Road to Recovery', 'outlook'),
      section('Keeping It From Coming Back', 'prevention', 'tipList'),
      section('When to Get Help', 'gettingHelp'),
    ],
    signs: {emergency: 2, urgent: 1, nonurgent: 2},
    brand: 'HandWorks',
    marks: 5,
  },
  {
    name: 'sciatica',
    text: textOf('sciatica'),
    sections: [
      section('So what exactly is sciatica?', 'overview'),
      section('Are there different kinds?', 'types'),
      section('What will I notice?', 'symptoms', 'symptomList'),
      section('Where does the trouble begin?', 'causes', 'causeList'),
      section('Am I at risk?', 'riskFactors', 'riskFactorList'),
      section('How is it examined?', 'diagnosis'),
      section('What happens in physiotherapy?', 'whatToExpect'),
      section('What helps at home?', 'selfCare', 'tipList'),
      section('And if all this does not work?', 'furtherTreatment'),
      section('Will it go away for good?', 'outlook'),
      section('How do I get through the day?', 'livingWith'),
      section('Can I keep it from returning?', 'prevention', 'tipList'),
      section('When must I see somebody at once?', 'gettingHelp'),
    ],
    signs: {emergency: 3, urgent: 2, nonurgent: 1},
    brand: 'Harbor Street Physio',
    marks: 5,
  },
  {
    name: 'shin-splints',
    text: textOf('shin-splints'),
    sections: [
      section('AT A GLANCE', 'overview'),
      section('TELLTALE SIGNS', 'symptoms', 'symptomList'),
      section('WHERE THE PAIN COMES FROM', 'causes', 'causeList'),
      section('WHAT RAISES YOUR CHANCES', 'riskFactors', 'riskFactorList'),
      section('GETTING CHECKED', 'diagnosis'),
      section('YOUR VISITS WITH US', 'whatToExpect'),
      section('EASING THE ACHE', 'selfCare', 'tipList'),
      section('OTHER TREATMENTS', 'furtherTreatment'),
      section('HOW LONG WILL IT LAST?', 'outlook'),
      section('STAYING FREE OF PAIN', 'prevention', 'tipList'),
      section('RED FLAGS', 'gettingHelp', 'block'),
    ],
    signs: {emergency: 2, urgent: 1, nonurgent: 1},
    brand: 'Kestrel Running Clinic',
    marks: 4,
  },
]

export interface Guess {
  readonly path: string
  readonly about: string
  readonly text: string
  readonly guess: string
  readonly confidence: number
  readonly confirmed: boolean
}
interface Block {
  readonly _type: string
  readonly listItem?: string
  readonly children?: readonly {readonly _type: string}[]
}
export interface Draft {
  readonly _id: string
  readonly title: string
  readonly careAdvice?: readonly {readonly urgency: string; readonly items: readonly unknown[]}[]
  readonly sections: readonly {
    readonly heading: string
    readonly aspect?: string
    readonly body: readonly Block[]
  }[]
  readonly guesses: readonly Guess[]
}

export interface Read {
  readonly draft: Draft
  readonly documents: readonly unknown[]
  readonly problems: readonly string[]
}

/** Reads a text as the import does, without a store. */
export async function readAs(bytes: Uint8Array, extension: string): Promise<Read> {
  const path = `sample${extension}`
  const text = extension === '.docx' ? undefined : new TextDecoder().decode(bytes)
  const {documents, problems} = await readPaste({path, file: path, bytes, text}, noFacts)
  const guide = documents.find(({document}) => document._type === 'guide')?.document
  return {
    draft: guide as unknown as Draft,
    documents: documents.map(({document}) => document),
    problems: problems.map(({message}) => message),
  }
}

export async function readText(text: string): Promise<Read> {
  return readAs(new TextEncoder().encode(text), '.txt')
}

/** What stands before the sections, each section, and what stands behind them, as they lie in the text. */
export function cut({text, sections}: Sample): {before: string; parts: string[]; after: string} {
  const starts = sections.map(({heading}) => {
    const places = [...text.matchAll(new RegExp(`^${RegExp.escape(heading)}$`, 'gm'))]
    return places.at(-1)?.index ?? -1
  })
  const end = text.search(
    /^(?:Disclaimer|Legal notice|The contents of this page are meant.*|References)$/m,
  )
  return {
    before: text.slice(0, starts[0]),
    parts: starts.map((start, index) => text.slice(start, starts[index + 1] ?? end)),
    after: text.slice(end),
  }
}

/** The share of sections with the aspect that a reader gives them. */
export function rightShare(draft: Draft, expected: readonly Expected[]): number {
  const known = new Map(expected.map(({heading, aspect}) => [heading.toLowerCase(), aspect]))
  const right = draft.sections.filter(
    ({heading, aspect}) => known.get(heading.toLowerCase()) === aspect,
  )
  return right.length / expected.length
}

import type {BrandField, CalloutTone, CauseCategory, Language} from '../vocabulary.ts'

/**
 * The text of a guide after reading: Portable Text (blocks, spans, mark definitions as in its specification), with every
 * reference already replaced by what an output needs of the document it names.
 * @see https://www.portabletext.org
 */
export type Block = TextBlock | BlockObject

export interface TextBlock {
  readonly _type: 'block'
  readonly _key: string
  readonly style: 'normal' | 'h3'
  readonly listItem?: 'bullet' | 'number'
  /** 1 or 2; present on list items only. */
  readonly level?: number
  readonly children: readonly Inline[]
  readonly markDefs: readonly MarkDef[]
}

export type Inline = Span | CitationRef | BrandRef

export interface Span {
  readonly _type: 'span'
  readonly _key: string
  /** A `\n` is a line break. */
  readonly text: string
  /** `strong`, `em`, or the `_key` of a mark definition. */
  readonly marks: readonly string[]
}

/** A claim's evidence. Its number is derived per output, never stored. */
export interface CitationRef {
  readonly _type: 'citationRef'
  readonly _key: string
  /** Key of a source in `Guide.citations`. */
  readonly source: string
}

/** A token that the clinic's (or a partner's) brand fills in at render time. */
export interface BrandRef {
  readonly _type: 'brandRef'
  readonly _key: string
  readonly field: BrandField
}

export type MarkDef =
  | {readonly _type: 'link'; readonly _key: string; readonly href: string}
  | {
      readonly _type: 'guideLink'
      readonly _key: string
      readonly guide: GuideLink
      readonly anchor?: string
    }
  | {readonly _type: 'termRef'; readonly _key: string; readonly term: Term}

export interface GuideLink {
  readonly key: string
  readonly language: Language
  readonly slug: string
  readonly shortTitle: string
}

export interface Term {
  readonly key: string
  readonly name: string
  readonly definition?: string
}

/** Exactly one paragraph of text without lists. */
export type InlineText = TextBlock

export type BlockObject =
  | {readonly _type: 'symptomList'; readonly _key: string; readonly items: readonly Item[]}
  | {readonly _type: 'riskFactorList'; readonly _key: string; readonly items: readonly Item[]}
  | {readonly _type: 'tipList'; readonly _key: string; readonly items: readonly Item[]}
  | {readonly _type: 'causeList'; readonly _key: string; readonly items: readonly Cause[]}
  | {
      readonly _type: 'callout'
      readonly _key: string
      readonly tone: CalloutTone
      readonly body: readonly TextBlock[]
    }
  | {readonly _type: 'figure'; readonly _key: string; readonly figure: Figure}
  | {readonly _type: 'exercise'; readonly _key: string; readonly exercise: Exercise}
  | {
      readonly _type: 'simpleTable'
      readonly _key: string
      readonly caption?: string
      readonly rows: readonly Row[]
    }

/** One symptom, risk factor or tip. */
export interface Item {
  readonly key: string
  readonly text: InlineText
}

export interface Cause {
  readonly key: string
  readonly label: InlineText
  readonly category: CauseCategory
  /** Paragraphs and bullets only. */
  readonly body: readonly TextBlock[]
}

/** The first row of a table is its header. */
export interface Row {
  readonly _key: string
  readonly cells: readonly InlineText[]
}

export interface Figure {
  /** Document id of the image asset in the lake: the same bytes always have the same id. */
  readonly assetId: string
  readonly width: number
  readonly height: number
  /** Media type, for example `image/svg+xml`. */
  readonly mediaType: string
  /** What a patient who cannot see it must know; empty only when `decorative`. */
  readonly alt: string
  readonly decorative: boolean
  readonly caption?: string
  readonly credit?: string
}

export interface Exercise {
  readonly key: string
  readonly name: string
  readonly goal: string
  /** One instruction each. */
  readonly steps: readonly string[]
  readonly dose: Dose
  /** When to stop: at least one. Shown wherever the exercise is shown. */
  readonly stopIf: readonly string[]
  readonly figures: readonly Figure[]
  /** Keys of sources in `Guide.citations`. */
  readonly sources: readonly string[]
}

/** How much: only what is given is shown. */
export interface Dose {
  readonly sets?: number
  readonly reps?: number
  readonly holdSeconds?: number
  readonly perDay?: number
  readonly daysPerWeek?: number
}

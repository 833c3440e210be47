import type {CalloutTone, Language, PaperSize, Urgency} from '#schemas/vocabulary.ts'

/**
 * Everything that stands on a leaflet, as JSON, in reading order. The layout (`press/typst/leaflet.typ`) sets it and adds no
 * word of its own. Text is always a string here, never typesetter markup.
 */
export interface LeafletData {
  readonly form: 'leaflet/1'
  readonly paper: PaperSize
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  /** RGB hex of the clinic. */
  readonly colour: string
  readonly title: string
  /** Metadata of the file. `date` is `YYYY-MM-DD`. */
  readonly document: {readonly author: string; readonly date: string; readonly about: string}
  /** In whose name the leaflet speaks; stands above the title. */
  readonly sender: string
  /** Above the sender, who says the same in words. An empty `file` prints none. */
  readonly logo: {
    /** Where the press finds the picture: its path below the public site. */
    readonly file: string
    /** Width by height. */
    readonly ratio: number
  }
  readonly running: Running
  readonly notices: readonly string[]
  readonly mainMessage: string
  readonly careAdvice: {readonly heading: string; readonly cards: readonly LeafletCard[]}
  /** Key points, lede and sections alike: a heading and what stands below it. */
  readonly sections: readonly LeafletSection[]
  readonly glossary: {
    readonly heading: string
    readonly entries: readonly {readonly name: string; readonly definition: string}[]
  }
  readonly references: {readonly heading: string; readonly entries: readonly LeafletReference[]}
  readonly contact: LeafletContact
  readonly validity: Validity
  readonly legal: {readonly heading: string; readonly text: string}
}

/** Repeated on each page. `page` holds `{page}` and `{pages}`. */
export interface Running {
  readonly header: string
  readonly footer: readonly string[]
  readonly page: string
}

export interface LeafletCard {
  readonly key: string
  readonly urgency: Urgency
  readonly label: string
  readonly heading: readonly LeafletInline[]
  readonly items: readonly (readonly LeafletInline[])[]
  readonly afterText: string
}

export interface LeafletSection {
  readonly key: string
  readonly heading: string
  readonly body: readonly LeafletBlock[]
}

interface LeafletReference {
  readonly number: number
  readonly text: string
  readonly url: string
}

/** Empty strings and lists print nothing: the layout needs no notion of absence. */
export interface LeafletContact {
  readonly label: string
  readonly url: string
  readonly lines: readonly string[]
  readonly readOnline: {readonly label: string; readonly url: string}
}

/** How a reader finds out whether the leaflet still holds. */
export interface Validity {
  readonly question: string
  readonly url: string
  /** SVG text. */
  readonly code: string
  readonly alt: string
  readonly facts: readonly {readonly label: string; readonly value: string}[]
}

export type LeafletBlock =
  | {
      readonly type: 'paragraph'
      readonly children: readonly LeafletInline[]
      /** Stays on the page of what follows: "You may also have:". */
      readonly leadsOn: boolean
    }
  | {readonly type: 'heading'; readonly children: readonly LeafletInline[]}
  | LeafletList
  | {
      readonly type: 'causes'
      readonly items: readonly {
        readonly label: readonly LeafletInline[]
        readonly body: readonly LeafletBlock[]
      }[]
    }
  | {
      readonly type: 'callout'
      readonly tone: CalloutTone
      readonly label: string
      readonly body: readonly LeafletBlock[]
    }
  | {readonly type: 'figure'; readonly figure: LeafletFigure}
  | {
      readonly type: 'exercise'
      readonly name: string
      readonly goal: readonly LeafletInline[]
      readonly steps: {readonly label: string; readonly entries: readonly string[]}
      readonly dose: {readonly label: string; readonly text: string}
      readonly stopIf: {readonly label: string; readonly entries: readonly string[]}
      readonly figures: readonly LeafletFigure[]
    }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly header: readonly (readonly LeafletInline[])[]
      readonly rows: readonly (readonly (readonly LeafletInline[])[])[]
    }

export interface LeafletList {
  readonly type: 'list'
  readonly ordered: boolean
  readonly look: 'plain' | 'symptoms' | 'riskFactors' | 'tips'
  readonly items: readonly {
    readonly children: readonly LeafletInline[]
    readonly nested: readonly LeafletList[]
  }[]
}

export interface LeafletFigure {
  /** Where the press finds the picture: its path below the public site. */
  readonly file: string
  readonly alt: string
  readonly decorative: boolean
  readonly caption: string
  readonly credit: string
}

export type LeafletInline =
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'break'}
  | {readonly type: 'strong'; readonly children: readonly LeafletInline[]}
  | {readonly type: 'em'; readonly children: readonly LeafletInline[]}
  | {
      readonly type: 'link'
      readonly href: string
      /** The address in print, for readers who cannot click; empty where it may not stand. */
      readonly printed: string
      readonly children: readonly LeafletInline[]
    }
  | {readonly type: 'term'; readonly children: readonly LeafletInline[]}
  | {readonly type: 'citation'; readonly number: number}

import type {GuideState} from '#schemas/approval/guideState.ts'
import type {Problem} from '#schemas/problem.ts'
import type {Language, PaperSize} from '#schemas/vocabulary.ts'

/**
 * What the publishers answer to the publishing tool. Studio cannot import their types; a test holds the two against each other.
 * @see publishers/overview/overview.ts and publishers/check/openChecker.ts
 */
export interface Overview {
  readonly asOf: string
  readonly lastRun?: Run
  readonly issues: readonly Issue[]
  readonly editions: readonly Edition[]
  readonly partners: readonly Partner[]
}

export interface Run {
  readonly at: string
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  readonly fault?: string
  readonly problems: readonly PlacedProblem[]
}

export interface PlacedProblem extends Problem {
  readonly document?: Target
}

/** A document that an editor can open. */
export interface Target {
  readonly id: string
  readonly type: string
  readonly title: string
}

export interface Plan {
  readonly bytes?: number
  readonly problems: readonly Problem[]
}

export interface CarriedGuide {
  readonly id: string
  readonly title: string
  readonly recalled?: 'suspended' | 'withdrawn'
}

export type IssueState = 'draft' | 'ready' | 'planned' | 'refused' | 'published' | 'taken back'

export interface Issue {
  readonly id: string
  readonly subject: string
  readonly date?: string
  readonly language?: Language
  readonly state: IssueState
  readonly publishedAt?: string
  readonly changed: boolean
  readonly guides: readonly CarriedGuide[]
  readonly correctionOf?: CarriedGuide
  readonly plan: Plan
}

export type EditionState =
  | 'draft'
  | 'unreadable'
  | 'valid'
  | 'overdue'
  | 'replaced'
  | 'suspended'
  | 'withdrawn'

export interface Edition {
  readonly id: string
  readonly key: string
  readonly state: EditionState
  readonly guide?: CarriedGuide
  readonly version?: string
  readonly current?: string
  readonly paper?: PaperSize
  readonly printedOn?: string
  readonly copies?: number
  readonly place?: string
  readonly code: string
  readonly changed: boolean
  readonly plan: Plan
  readonly pdf?: string
  readonly status?: string
}

export interface Partner {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly feed?: {
    readonly url: string
    readonly guides: number
    readonly tombstones: number
    readonly generated: string
  }
}

/** The last report of a check, and how far a newer one is. */
export interface CheckAnswer {
  readonly report?: CheckReport
  readonly checking?: {readonly done: number; readonly total: number}
}

export interface CheckReport {
  readonly asOf: string
  readonly at: string
  readonly guides: readonly CheckedGuide[]
  readonly problems: readonly Problem[]
  readonly sources: readonly CheckedSource[]
}

export interface CheckedGuide {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly language: string
  readonly state: CheckedState
  readonly version?: string
  readonly reviewBy?: string
  readonly readability?: {readonly scale: 'FK' | 'INFLESZ'; readonly score: number}
  readonly changes: number
  readonly problems: readonly Problem[]
  readonly scores: readonly Score[]
}

/** Where a guide stands; `incomplete` while it cannot be read. */
export type CheckedState = GuideState | 'incomplete'

export interface Score {
  readonly scale: 'understandability' | 'actionability' | 'cci'
  readonly items: number
  readonly answered: number
  readonly score?: number
}

export interface CheckedSource {
  readonly id: string
  readonly title: string
  readonly issued?: string
  readonly link?: 'ok' | 'moved' | 'broken' | 'unreachable'
}

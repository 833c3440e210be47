import type {Problem} from '#schemas/problem.ts'
import type {Language, PaperSize} from '#schemas/vocabulary.ts'

/** What the workshop shows of publishing: what was made, what would be, and what holds it back. */
export interface Overview {
  /** `YYYY-MM-DD`: the day that it speaks of. */
  readonly asOf: string
  /** Where the public site lies. */
  readonly site: {readonly url: string; readonly trial: boolean}
  /** How the last run ended; absent while the first is under way. */
  readonly lastRun?: RunSummary
  readonly issues: readonly IssueOverview[]
  readonly editions: readonly EditionOverview[]
  readonly partners: readonly PartnerOverview[]
}

export interface RunSummary {
  /** RFC 3339 instant. */
  readonly at: string
  readonly written: number
  readonly unchanged: number
  readonly removed: number
  /** Why nothing could be published. */
  readonly fault?: string
  readonly problems: readonly PlacedProblem[]
}

/** A problem, and the document that an editor opens to mend it. */
export interface PlacedProblem extends Problem {
  readonly document?: {readonly id: string; readonly type: string; readonly title: string}
}

/** What publishing would make of a document as it stands now. */
export interface Plan {
  /** Size of what it makes; absent when it cannot be made. */
  readonly bytes?: number
  readonly problems: readonly Problem[]
}

export interface CarriedGuide {
  readonly id: string
  readonly title: string
  readonly recalled?: 'suspended' | 'withdrawn'
}

/**
 * `draft` cannot be published yet, `ready` can; `planned` waits for the next run, `refused` was published and is held back,
 * `published` lies there, and the copy of what was `taken back` is gone, because it carried a recalled guide.
 */
export type IssueState = 'draft' | 'ready' | 'planned' | 'refused' | 'published' | 'taken back'

export interface IssueOverview {
  readonly id: string
  readonly key: string
  readonly subject: string
  readonly date?: string
  readonly language?: Language
  readonly state: IssueState
  /** RFC 3339 instant at which its words were published last. */
  readonly publishedAt?: string
  /** It was changed since, and that is not published. */
  readonly changed: boolean
  readonly guides: readonly CarriedGuide[]
  /** The withdrawn guide that it tells of. */
  readonly correctionOf?: CarriedGuide
  readonly plan: Plan
}

/** Whether what was printed still holds: as its code answers, or not published yet. */
export type EditionState =
  | 'draft'
  | 'unreadable'
  | 'valid'
  | 'overdue'
  | 'replaced'
  | 'suspended'
  | 'withdrawn'

export interface EditionOverview {
  readonly id: string
  readonly key: string
  readonly state: EditionState
  readonly guide?: CarriedGuide
  readonly version?: string
  /** The version that stands now. */
  readonly current?: string
  readonly paper?: PaperSize
  readonly printedOn?: string
  readonly copies?: number
  readonly place?: string
  /** As printed. */
  readonly code: string
  readonly changed: boolean
  readonly plan: Plan
  /** Addresses on the public site, where there is something to open. */
  readonly pdf?: string
  readonly status?: string
}

export interface PartnerOverview {
  readonly id: string
  readonly name: string
  readonly status: string
  /** Absent while no feed lies there. */
  readonly feed?: {
    readonly url: string
    readonly guides: number
    readonly tombstones: number
    /** RFC 3339 instant. */
    readonly generated: string
  }
}

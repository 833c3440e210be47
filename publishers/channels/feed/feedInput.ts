import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import type {Clinic, Guide, Partner} from '#schemas/guide/guide.ts'
import type {Language, PaperSize} from '#schemas/vocabulary.ts'

import type {Site} from '../../manuscript/addresses.ts'
import type {FeedState} from './state/feedState.ts'

/** Everything that the feed of one partner is made from. Same input, same bytes. */
export interface FeedInput {
  readonly partner: Partner
  /** Who speaks, for each language of the partner. */
  readonly voices: {readonly [L in Language]?: Voice}
  /** Every guide that could leave; entitlement chooses among them. */
  readonly guides: readonly Guide[]
  /** Guides that were taken back: each leaves a tombstone under the same id. */
  readonly recalled: readonly RecalledGuide[]
  /** The leaflet files that exist. One that is not named here is not offered, so no attachment is a dead link. */
  readonly leaflets: readonly LeafletFile[]
  readonly site: Site
  readonly authority: Authority
  /** `YYYY-MM-DD`: the day for which guides are shown. */
  readonly asOf: string
  /** `YYYY-MM-DD` of this run: dates what is new in the change log. */
  readonly today: string
  /** ISO instant in UTC. It reaches one file only, the manifest, which lives for a day. */
  readonly now: string
  /** What this partner was told until now; `emptyFeedState` for a new one, else from `readFeedState`. */
  readonly previous: FeedState
}

/** The records of one partner and its clinic, read in one language. */
export interface Voice {
  readonly clinic: Clinic
  readonly partner: Partner
}

export interface LeafletFile {
  readonly guideId: string
  readonly paper: PaperSize
  readonly sizeInBytes?: number
}

/**
 * Who mints item ids: a host name and a day on which the clinic held it. Fixed once per store, so that ids outlive every move
 * of the public site.
 * @see https://www.rfc-editor.org/rfc/rfc4151
 */
export interface Authority {
  readonly name: string
  readonly date: string
}

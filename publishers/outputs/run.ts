import {addDays} from '#schemas/approval/guideState.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'

import type {Config} from '../config.ts'
import type {Content} from '../fetchContent.ts'

/** What a run knows beside the content. */
export interface Run {
  readonly content: Content
  readonly config: Pick<Config, 'site' | 'dataFolder'>
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** RFC 3339 instant: reaches the feed manifest alone. */
  readonly now: string
  /** Hash of the program that makes the files. */
  readonly code: string
  /** Papers that the press of this machine can set. */
  readonly papers: readonly PaperSize[]
}

/**
 * Whether a guide may be given to partners and printed in runs. What sample people signed may not, once the site has a public
 * address: who gets a feed or a stack of paper cannot be asked to read a notice.
 */
export function mayLeave({approval}: Pick<Guide, 'approval'>, {site}: Run['config']): boolean {
  return site.trial || approval === 'signed'
}

/**
 * The last day on which time alone changed what these guides say: outputs of any day until the next such day are the same bytes,
 * so nothing is made anew just because a night has passed.
 */
export function dayOf(asOf: string, guides: readonly Pick<Guide, 'dates'>[]): string {
  const turns = guides.map(({dates}) => addDays(dates.reviewBy, 1)).filter((day) => day <= asOf)
  return turns.toSorted().at(-1) ?? '2000-01-01'
}

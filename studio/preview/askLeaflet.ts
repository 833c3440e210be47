import type {Problem} from '#schemas/problem.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'

import {postToPublishers, type Said} from '../askPublishers.ts'
import type {GuideDraft} from '../reading/storedPath.ts'

/** Whose leaflet: a guide as it is being typed on a paper, or a print run. */
export type LeafletWanted =
  | {readonly guide: GuideDraft; readonly paper: PaperSize}
  | {readonly edition: GuideDraft}

/** What the press says. `absent`: nobody answers, now. */
export type LeafletAnswer =
  | {readonly state: 'set'; readonly file: Blob}
  | {readonly state: 'refused'; readonly problems: readonly Problem[]}
  | {readonly state: 'failed'; readonly message: string}
  | {readonly state: 'absent'}

/**
 * Asks the publishers, through the workshop that serves this Studio, to set a leaflet: as the PDF that would be printed, or as a drawing
 * of its pages.
 * @throws DOMException when it is aborted; any other fault is an answer
 * @see publishers/workshop/answerLeaflet.ts
 */
export async function askLeaflet(
  wanted: LeafletWanted,
  {as, signal}: {readonly as: 'pdf' | 'svg'; readonly signal?: AbortSignal},
): Promise<LeafletAnswer> {
  try {
    const response = await postToPublishers('leaflet', {...wanted, as}, signal)
    if (response.ok) return {state: 'set', file: await response.blob()}
    if (response.status === 503) return {state: 'absent'}
    const said: Said = await response.json()
    if (said.problems !== undefined) return {state: 'refused', problems: said.problems}
    return {state: 'failed', message: said.message ?? String(response.status)}
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    return {state: 'absent'}
  }
}

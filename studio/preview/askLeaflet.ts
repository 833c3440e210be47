import type {Problem} from '#schemas/problem.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'

import {postToPublishers, type Said} from '../askPublishers.ts'
import type {GuideDraft} from '../reading/storedPath.ts'

/** Whose leaflet: a guide as it is being typed on a paper, or a print run. */
export type LeafletWanted =
  | {readonly guide: GuideDraft; readonly paper: PaperSize}
  | {readonly edition: GuideDraft}

/** What the pages of a drawing share, or a page; without its markup where the asker has it. @see publishers/workshop/drawnParts.ts */
export interface DrawnPart {
  readonly name: string
  readonly markup?: string
}

/** The file that would be printed, or its pages as drawings. */
interface Files {
  readonly pdf: Blob
  readonly svg: {readonly parts: readonly DrawnPart[]}
}

const readers: {readonly [F in keyof Files]: (response: Response) => Promise<Files[F]>} = {
  pdf: (response) => response.blob(),
  svg: (response) => response.json(),
}

/** What the press says. `absent`: nobody answers, now. */
export type LeafletAnswer<File = unknown> =
  | {readonly state: 'set'; readonly file: File}
  | {readonly state: 'refused'; readonly problems: readonly Problem[]}
  | {readonly state: 'failed'; readonly message: string}
  | {readonly state: 'absent'}

interface LeafletForm<Form> {
  readonly as: Form
  /** Names of the parts of a drawing that need not be sent. */
  readonly has?: readonly string[]
  /** Which edition of what guides share this page knows: while it stays, publishers do not ask the store again. */
  readonly shared?: string
  readonly signal?: AbortSignal
}

/**
 * Asks the publishers, through the workshop that serves this Studio, to set a leaflet: as the PDF that would be printed, or as drawings
 * of its pages.
 * @throws DOMException when it is aborted; any other fault is an answer
 * @see publishers/workshop/answerLeaflet.ts
 */
export async function askLeaflet<Form extends keyof Files>(
  wanted: LeafletWanted,
  {as, has = [], shared, signal}: LeafletForm<Form>,
): Promise<LeafletAnswer<Files[Form]>> {
  try {
    const response = await postToPublishers('leaflet', {...wanted, as, has, shared}, signal)
    if (response.ok) return {state: 'set', file: await readers[as](response)}
    if (response.status === 503) return {state: 'absent'}
    const said: Said = await response.json()
    if (said.problems !== undefined) return {state: 'refused', problems: said.problems}
    return {state: 'failed', message: said.message ?? String(response.status)}
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    return {state: 'absent'}
  }
}

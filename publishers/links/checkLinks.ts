import type {SanityClient} from '@sanity/client'

import {addDays} from '#schemas/approval/guideState.ts'
import {addressFault} from '#schemas/guide/addressFault.ts'
import {sourcesQuery, type SourcesQueryResult} from '#schemas/queries.ts'

import {lookAtLinks, type LinkResult, type LookOptions} from './lookAtLinks.ts'

type Source = SourcesQueryResult[number]

export interface LinkReport {
  /** Sources whose address has a wrong form, with what to do. */
  readonly malformed: readonly {readonly key: string; readonly message: string}[]
  readonly looked: readonly LinkResult[]
  /** Sources that were looked at lately and are left alone. */
  readonly fresh: number
  /** Nothing at all could be reached: it is this computer, not the sites, and nothing was written. */
  readonly offline: boolean
}

export interface LinkRequest extends LookOptions {
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** Look again at what was looked at lately. */
  readonly all?: boolean
  /** Ask nobody; the form alone. */
  readonly offline?: boolean
}

/** How long a look holds. Days. */
const holdsFor = 7

/** Checks the addresses of all sources: their form, and whether the pages still stand. What was seen is written to the source. */
export async function checkLinks(
  client: SanityClient,
  {asOf, all = false, offline = false, ...look}: LinkRequest,
): Promise<LinkReport> {
  const sources = await client.fetch<SourcesQueryResult>(sourcesQuery, {}, {perspective: 'drafts'})
  const faults = sources.map((source) => ({
    source,
    message: source.url === null ? undefined : addressFault(source.url),
  }))
  const malformed = faults.flatMap(({source, message}) =>
    message === undefined ? [] : {key: source.key, message},
  )
  const sound = faults.flatMap(({source, message}) => (message === undefined ? source : []))
  const due = offline ? [] : sound.filter((source) => all || isDue(source, asOf))
  const looked = await lookAtLinks(
    due.flatMap(({key, url}) => (url === null ? [] : {key, url})),
    look,
  )
  const nobody =
    looked.length > 0 && looked.every(({note}) => /ENOTFOUND|EAI_AGAIN|ENETUNREACH/u.test(note))
  if (!nobody) await write(client, looked, {sources: due, asOf})
  const withAddress = sound.filter(({url}) => url !== null).length
  return {
    malformed,
    looked: nobody ? [] : looked,
    fresh: offline ? 0 : withAddress - looked.length,
    offline: offline || nobody,
  }
}

function isDue({url, linkCheck}: Source, asOf: string): boolean {
  if (url === null) return false
  const checkedOn = linkCheck?.checkedOn ?? ''
  return checkedOn === '' || addDays(checkedOn, holdsFor) <= asOf
}

/** On the draft and on the published source alike: what a page answers is no edit. */
async function write(
  client: SanityClient,
  looked: readonly LinkResult[],
  {sources, asOf}: {sources: readonly Source[]; asOf: string},
): Promise<void> {
  const ids = sources.flatMap(({_id}) => [_id, `drafts.${_id}`])
  const existing = await client.fetch<string[]>('*[_id in $ids]._id', {ids}, {perspective: 'raw'})
  const transaction = client.transaction()
  for (const {key, status, finalUrl} of looked) {
    const id = sources.find((source) => source.key === key)?._id ?? ''
    const linkCheck = {status, checkedOn: asOf, ...(finalUrl === undefined ? {} : {finalUrl})}
    for (const one of existing.filter((name) => name === id || name === `drafts.${id}`))
      transaction.patch(one, {set: {linkCheck}})
  }
  if (looked.length > 0) await transaction.commit({visibility: 'sync'})
}

/** A link check for the terminal: first what needs somebody. */
export function formatLinks({malformed, looked, fresh, offline}: LinkReport): string {
  const order = ['broken', 'moved', 'unreachable', 'ok'] as const
  const sorted = order.flatMap((status) => looked.filter((one) => one.status === status))
  return [
    ...malformed.map(({key, message}) => `malformed    ${key}\n             ${message}`),
    ...sorted.map(({status, key, url, note}) =>
      status === 'ok'
        ? `ok           ${key}`
        : `${status.padEnd(12)} ${key}\n             ${url} ${note}`,
    ),
    offline
      ? 'Only the form of the addresses was checked: no page could be asked.'
      : `${looked.length} looked at, ${fresh} looked at in the last ${holdsFor} days and left alone`,
  ].join('\n')
}

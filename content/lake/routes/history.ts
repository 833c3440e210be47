import {boom} from '../apiFault.ts'
import type {Dataset} from '../dataset.ts'
import {documentAt, type Moment} from '../history/documentsAt.ts'
import {listEvents} from '../history/events.ts'
import {listTransactions, type TransactionsQuestion} from '../history/transactions.ts'
import {
  dataPaths,
  readApiVersion,
  requireCaller,
  requireDataset,
  type LakeContext,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonResponse, streamLines} from './json.ts'

/**
 * What documents were, and who changed them when: all of it from the log, which is kept for ever.
 * @see https://www.sanity.io/docs/http-reference/history
 */
export function mountHistory(router: LakeRouter, parts: LakeParts) {
  router.on('GET', dataPaths('history', '/documents/:ids'), (context) => {
    const {dataset, user} = open(context, parts)
    const moment = readMoment(context, dataset)
    const documents = idsIn(context).flatMap((id) => {
      const document = documentAt(id, dataset, moment)
      const isVisible = document !== undefined && dataset.access.can(user, 'history', document)
      return isVisible ? document : []
    })
    return jsonResponse({documents})
  })

  router.on(
    'GET',
    [...dataPaths('history', '/transactions'), ...dataPaths('history', '/transactions/:ids')],
    (context) => {
      const {dataset, user} = open(context, parts)
      const question = readQuestion(context, dataset)
      const lines = listTransactions(question, {dataset, user})
      return new Response(streamLines(lines), {
        headers: {
          'content-type': 'application/x-ndjson; charset=utf-8',
          'cache-control': 'no-store',
        },
      })
    },
  )

  router.on('GET', dataPaths('history', '/events/documents/:ids'), (context) => {
    const {dataset, user} = open(context, parts)
    const [id = ''] = idsIn(context)
    const document = dataset.memory.get(id) ?? documentAt(id, dataset, {at: 'last'})
    const isVisible = document !== undefined && dataset.access.can(user, 'history', document)
    const cursor = context.req.query('nextCursor') ?? ''
    const page = isVisible
      ? listEvents(id, dataset.store, {
          limit: readNumber(context, 'limit', 100),
          before: cursor === '' ? Number.MAX_SAFE_INTEGER : readNumber(context, 'nextCursor', 0),
        })
      : {events: [], nextCursor: ''}
    return jsonResponse({events: {[id]: page.events}, nextCursor: page.nextCursor})
  })
}

function open(context: LakeContext, parts: LakeParts) {
  readApiVersion(context)
  const dataset = requireDataset(context, parts)
  return {dataset, user: requireCaller(context, 'Reading history')}
}

function idsIn(context: LakeContext): readonly string[] {
  return (context.req.param('ids') ?? '').split(',').filter((id) => id !== '')
}

function readMoment(context: LakeContext, {store}: Dataset): Moment {
  const {revision, time, lastRevision} = context.req.query()
  if (lastRevision === 'true') return {at: 'last'}
  if (revision !== undefined) {
    const seq = store.seqOf(revision)
    if (seq === undefined) throw boom(404, `There is no revision "${revision}"`)
    return {at: 'revision', seq}
  }
  if (time === undefined) return {at: 'time', time: '9999'}
  return {at: 'time', time: readTime(time, 'time')}
}

/** Most transactions of one answer: a reader that wants more asks again from the last. */
const mostTransactions = 1000

function readQuestion(context: LakeContext, {store}: Dataset): TransactionsQuestion {
  const search = context.req.query()
  const place = (name: string, otherwise: number) => {
    const id = search[name]
    if (id === undefined || id === '') return otherwise
    const seq = store.seqOf(id)
    if (seq === undefined) throw boom(404, `There is no transaction "${id}" (${name})`)
    return seq
  }
  const {fromTime, toTime, authors = ''} = search
  return {
    ids: idsIn(context),
    from: place('fromTransaction', 0),
    to: place('toTransaction', Number.MAX_SAFE_INTEGER),
    fromTime: fromTime === undefined ? '' : readTime(fromTime, 'fromTime'),
    toTime: toTime === undefined ? '9999' : readTime(toTime, 'toTime'),
    authors: authors.split(',').filter((author) => author !== ''),
    limit: Math.min(readNumber(context, 'limit', mostTransactions), mostTransactions),
    reverse: search['reverse'] === 'true',
    includeMutations: search['excludeMutations'] !== 'true',
    includeEffects: search['effectFormat'] === 'mendoza',
    onlyTheseDocuments: search['includeIdentifiedDocumentsOnly'] === 'true',
  }
}

function readTime(text: string, name: string): string {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw boom(400, `"${name}" must be an ISO 8601 time`)
  return time.toISOString()
}

function readNumber(context: LakeContext, name: string, otherwise: number): number {
  const text = context.req.query(name)
  if (text === undefined) return otherwise
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw boom(400, `"${name}" must be a whole number`)
}

import {randomBytes} from 'node:crypto'

import type {ClientConfig, SanityClient} from '@sanity/client'
import {afterAll} from 'vitest'

import {openBackend} from './backend.ts'

const backend = await openBackend()
const client = backend.clientWith()

/** What the tests of this file have made, for the end. */
const owned = new Set<string>()
const types = new Set<string>()

/** All in one transaction: the documents may point at each other. */
afterAll(async () => {
  const query = '*[_type in $types]._id'
  const params = {types: [...types]}
  const found = await client.fetch<string[]>(query, params, {perspective: 'raw'})
  const mutations = [...new Set([...owned, ...found])].map((id) => ({delete: {id}}))
  if (mutations.length > 0) await client.mutate(mutations)
  await backend.close()
})

export type Attributes = Readonly<Record<string, unknown>>

/**
 * A corner of the dataset for one test. All of its ids and types carry one random word, so that it meets no document of anybody else;
 * whatever it made is deleted at the end.
 */
export interface Scope {
  readonly client: SanityClient
  readonly clientWith: (config: ClientConfig) => SanityClient
  readonly issueViewerToken: () => Promise<string>
  /** `a` or `drafts.a` as an id of this corner. */
  readonly id: (name: string) => string
  readonly type: (name: string) => string
  /** Remembers an id that the lake made, for the end. */
  readonly own: (id: string) => void
  /** Puts ids and types of this corner into documents, mutations, actions and parameters. */
  readonly dress: <Value>(value: Value) => Value
  /** The reverse: takes the random word out of everything. */
  readonly plain: <Value>(value: Value) => Value
  /** Creates documents, given with plain ids, in one transaction. */
  readonly seed: (...documents: readonly Attributes[]) => Promise<string>
  /** Reads a document by its plain id, without what the lake stamps on it. */
  readonly read: (name: string) => Promise<Attributes | undefined>
  /** A request without the client's help, with its token; the path begins after the version. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
}

export function openScope(): Scope {
  const word = `c${randomBytes(5).toString('hex')}_`
  const id = (name: string) => {
    const made = name.replace(/[^.]+$/, (last) => `${word}${last}`)
    owned.add(made)
    return made
  }
  const type = (name: string) => {
    types.add(`${word}${name}`)
    return `${word}${name}`
  }
  const dress = dresserWith({id, type})
  const plain = <Value>(value: Value): Value =>
    value === undefined ? value : JSON.parse(JSON.stringify(value).replaceAll(word, ''))

  return {
    client,
    clientWith: backend.clientWith,
    issueViewerToken: backend.issueViewerToken,
    id,
    type,
    own: (made) => owned.add(made),
    dress,
    plain,
    async seed(...documents) {
      const mutations = documents.map((document) => ({create: dress(document)}))
      const {transactionId} = await mutate(client, {mutations})
      return transactionId
    },
    async read(name) {
      const document = await client.getDocument(id(name))
      if (document === undefined) return undefined
      const {_rev, _createdAt, _updatedAt, ...rest} = document
      return plain(rest)
    },
    ask: (path, init = {}) => askWith(client, path, init),
  }
}

/** Sends a body to the mutate endpoint as it is. */
export function mutate(client: SanityClient, body: object, query: Record<string, string> = {}) {
  const url = `/data/mutate/${client.config().dataset}`
  return client.request<{transactionId: string; results: unknown[]}>({
    url,
    method: 'POST',
    body,
    query: {returnIds: 'true', visibility: 'sync', ...query},
  })
}

/** For `expect.poll`: hosted queries and history lag behind writes. */
export const lag = {timeout: backend.patience, interval: 250}

function askWith(client: SanityClient, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  const {token} = client.config()
  if (!headers.has('authorization')) headers.set('authorization', `Bearer ${token}`)
  return fetch(client.getUrl(path), {...init, headers})
}

const idNames = new Set([
  '_id',
  '_ref',
  'id',
  'publishedId',
  'draftId',
  'versionId',
  'baseId',
  'includeDrafts',
])

type Names = Pick<Scope, 'id' | 'type'>

function dresserWith({id, type}: Names) {
  const dressText = (name: string, text: string) => {
    if (name === '_type') return type(text)
    return idNames.has(name) ? id(text) : text
  }
  const dressIn = (name: string, value: unknown): unknown => {
    if (typeof value === 'string') return dressText(name, value)
    if (Array.isArray(value)) return value.map((item) => dressIn(name, item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, dressIn(key, part)] as const),
    )
  }
  return <Value>(value: Value): Value => dressIn('', value) as Value
}

import {randomUUID} from 'node:crypto'

import type {ExprNode} from 'groq-js'

import {boom, transactionAlreadyExists} from './apiFault.ts'
import type {LakeDocument} from './document.ts'
import {EventFeed} from './events/feed.ts'
import {walk} from './groq/nodes.ts'
import {parseQuery} from './groq/parseQuery.ts'
import {ResultCache} from './groq/resultCache.ts'
import {runQuery} from './groq/runQuery.ts'
import {isJsonArray, isJsonObject, readJson, type JsonObject} from './json.ts'
import {Memory} from './memory/memory.ts'
import type {ViewName} from './memory/perspectives.ts'
import type {Mutation, Target} from './mutations/mutation.ts'
import {invalid} from './mutations/mutationRefused.ts'
import {transact, type Transaction} from './mutations/transact.ts'
import type {Store} from './store/store.ts'

export interface DatasetOptions {
  readonly projectId: string
  readonly name: string
  readonly store: Store
  readonly clock: () => Date
}

export interface QueryRequest {
  readonly query: string
  readonly params: JsonObject
  readonly view: ViewName
  readonly identity: string
}

export interface TransactionRequest {
  readonly transactionId: string | undefined
  readonly mutations: readonly Mutation[]
  readonly author: string
  readonly autoGenerateArrayKeys: boolean
  readonly dryRun: boolean
}

/** The hosted limit of a delete or patch by query. */
const maxTargets = 10_000

/** One dataset: the store that keeps it, the memory that answers, and the one way to change both. */
export class Dataset {
  readonly projectId: string
  readonly name: string
  readonly memory = new Memory()
  readonly events = new EventFeed()
  readonly #store: Store
  readonly #clock: () => Date
  readonly #results = new ResultCache()

  constructor({projectId, name, store, clock}: DatasetOptions) {
    this.projectId = projectId
    this.name = name
    this.#store = store
    this.#clock = clock
    this.memory.apply(store.loadDocuments())
  }

  /** Answers a query with the result as JSON text. */
  query(request: QueryRequest): string | Promise<string> {
    const {view, query, params, identity} = request
    const key = JSON.stringify([view, query, params, identity])
    const {generation} = this.memory
    const known = this.#results.get(generation, key)
    if (known !== undefined) return known
    const tree = parseQuery(query, params)
    const result = this.#run(tree, request)
    if (typeof result === 'string' && !readsClock(tree)) this.#results.set(generation, key, result)
    return result
  }

  /**
   * Commits a transaction, in one turn of the event loop so that nothing interleaves: plan it, make
   * it durable, then show it. Whoever gets an answer can rely on it after a power cut.
   */
  commit({transactionId, mutations, author, autoGenerateArrayKeys, dryRun}: TransactionRequest) {
    const id = transactionId ?? randomUUID()
    if (this.#store.hasTransaction(id)) throw transactionAlreadyExists(id)
    const at = this.#clock().toISOString()
    const input = {id, at, mutations, autoGenerateArrayKeys}
    const transaction = transact(input, this.memory, (target) => this.#findIds(target, author))
    if (!dryRun && mutations.length > 0) this.#keep(transaction, author)
    return transaction
  }

  #keep(transaction: Transaction, author: string) {
    const before = this.events.isHeard ? this.#headsOf(transaction) : undefined
    this.memory.apply(this.#store.commit(transaction, author))
    if (before === undefined) return
    const {id, at, mutations} = transaction
    const changes = [...before].map(([documentId, head]) => ({
      id: documentId,
      before: head,
      after: this.memory.views.raw.get(documentId),
      mutations: mutations.filter((mutation) => isAbout(mutation, documentId)),
    }))
    this.events.tell({id, at, author, changes})
  }

  #headsOf({changes}: Transaction): Map<string, LakeDocument | undefined> {
    return new Map([...changes.keys()].map((id) => [id, this.memory.views.raw.get(id)]))
  }

  #run(tree: ExprNode, {view, identity}: Pick<QueryRequest, 'view' | 'identity'>) {
    return runQuery(tree, {
      view: this.memory.views[view],
      identity,
      timestamp: this.#clock(),
      projectId: this.projectId,
      dataset: this.name,
    })
  }

  #findIds({query, params}: Extract<Target, {by: 'query'}>, identity: string): readonly string[] {
    const text = this.#run(parseQuery(query, params), {view: 'raw', identity})
    if (typeof text !== 'string') throw boom(400, 'diff:: functions cannot select documents')
    const found = readJson(text)
    const documents = isJsonArray(found) ? found : [found].filter(isJsonObject)
    if (documents.length > maxTargets) {
      throw invalid(`The query matches ${documents.length} documents; the limit is ${maxTargets}`)
    }
    const ids = documents.map((document) => (isJsonObject(document) ? document['_id'] : undefined))
    if (!ids.every((id) => typeof id === 'string')) {
      throw invalid('The query of a patch or delete must return documents with their "_id"')
    }
    return [...new Set(ids)]
  }
}

/** Logged mutations are about one document each: `{create: {_id}}`, `{patch: {id}}`, `{delete: {id}}`. */
function isAbout(mutation: object, id: string): boolean {
  return Object.values(mutation).some(
    (body: unknown) =>
      typeof body === 'object' &&
      body !== null &&
      (Reflect.get(body, '_id') === id || Reflect.get(body, 'id') === id),
  )
}

function readsClock(tree: ExprNode): boolean {
  return walk(tree).some((node) => node.type === 'FuncCall' && node.name === 'now')
}

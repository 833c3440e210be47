import {randomUUID} from 'node:crypto'

import type {ExprNode} from 'groq-js'

import type {Access} from './access/access.ts'
import type {User} from './access/users.ts'
import {ApiFault, boom, transactionAlreadyExists} from './apiFault.ts'
import {CommitQueue} from './commitQueue.ts'
import {effectsOf} from './effects/effects.ts'
import {EventFeed, type CommittedTransaction, type PlannedTransaction} from './events/feed.ts'
import {replay} from './events/replay.ts'
import {walk} from './groq/nodes.ts'
import {parseQuery} from './groq/parseQuery.ts'
import {ResultCache} from './groq/resultCache.ts'
import {runQuery} from './groq/runQuery.ts'
import {isJsonArray, isJsonObject, readJson, type JsonObject} from './json.ts'
import {Memory} from './memory/memory.ts'
import type {ViewName} from './memory/perspectives.ts'
import type {View} from './memory/view.ts'
import type {Target} from './mutations/mutation.ts'
import {invalid} from './mutations/mutationRefused.ts'
import {transact, type Step, type Transaction} from './mutations/transact.ts'
import type {SearchIndex} from './search/searchIndex.ts'
import {asStored} from './store/asStored.ts'
import type {Store} from './store/store.ts'

export interface DatasetOptions {
  readonly projectId: string
  readonly name: string
  readonly store: Store
  readonly access: Access
  readonly clock: () => Date
  /** How long a query may take. Milliseconds. */
  readonly queryTime: number
}

export interface QueryRequest {
  readonly query: string
  readonly params: JsonObject
  readonly view: ViewName
  readonly user: User
}

export interface TransactionRequest {
  readonly transactionId: string | undefined
  readonly steps: readonly Step[]
  readonly user: User
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
  readonly access: Access
  readonly store: Store
  readonly index: SearchIndex
  readonly #clock: () => Date
  readonly #queryTime: number
  readonly #queue: CommitQueue
  readonly #results = new ResultCache()

  constructor({projectId, name, store, access, clock, queryTime}: DatasetOptions) {
    this.projectId = projectId
    this.name = name
    this.store = store
    this.access = access
    this.#clock = clock
    this.#queryTime = queryTime
    this.memory.apply(store.loadDocuments())
    this.index = store.openIndex((id) => this.memory.get(id))
    this.#queue = new CommitQueue({
      store,
      memory: this.memory,
      tell: (transaction) => {
        this.index.follow()
        this.events.tell(transaction)
      },
    })
  }

  /** A perspective as somebody may see it. */
  view(name: ViewName, user: User): View {
    return this.memory.view(name, this.access.readFilter(user))
  }

  /** Answers a query with the result as JSON text. */
  query(request: QueryRequest): string | Promise<string> {
    const {view, query, params, user} = request
    const key = JSON.stringify([view, query, params, user.id, user.role])
    const {generation} = this.memory
    const known = this.#results.get(generation, key)
    if (known instanceof ApiFault) throw known
    if (known !== undefined) return known
    const tree = parseQuery(query, params)
    const result = this.#runOrRemember(tree, request, key)
    if (typeof result === 'string' && !readsClock(tree)) this.#results.set(generation, key, result)
    return result
  }

  /**
   * Commits a transaction: plans it, asks whether its author may, makes it durable, then shows it. Whoever gets an answer can rely on
   * it after a power cut.
   */
  commit({transactionId, steps, user, autoGenerateArrayKeys, dryRun}: TransactionRequest) {
    return this.#queue.add(() => {
      const id = transactionId ?? randomUUID()
      if (this.store.seqOf(id) !== undefined) throw transactionAlreadyExists(id)
      const at = this.#clock().toISOString()
      const transaction = transact({id, at, autoGenerateArrayKeys}, steps, {
        memory: this.memory,
        findIds: (target) => this.#findIds(target, user),
      })
      const changes = this.#changesOf(transaction)
      this.access.requireAll(user, changes)
      const {mutations} = transaction
      const keep = {id, at, author: user.id, mutations, changes}
      return {outcome: transaction, keep: dryRun || steps.length === 0 ? undefined : keep}
    })
  }

  /** A transaction and what was committed after it, as listeners heard it; undefined when it is unknown or too long ago. */
  since(transactionId: string): readonly CommittedTransaction[] | undefined {
    const seq = this.store.seqOf(transactionId)
    return seq === undefined ? undefined : replay(seq - 1, this)
  }

  close(): void {
    this.events.end()
    this.index.close()
    this.store.close()
  }

  /** The documents as they will be read after a restart, so that memory equals the disk. */
  #changesOf({changes}: Transaction): PlannedTransaction['changes'] {
    return [...changes].flatMap(([id, document]) => {
      const before = this.memory.get(id)
      // Made and taken away in one transaction: it never was.
      if (before === undefined && document === undefined) return []
      const after = document === undefined ? undefined : asStored(document)
      const json = after === undefined ? undefined : JSON.stringify(after)
      return {id, before, after, json, effects: effectsOf(before, after)}
    })
  }

  /** Clients ask five times again when they are told 503: a query that takes too long is tried once. */
  #runOrRemember(tree: ExprNode, request: QueryRequest, key: string) {
    try {
      return this.#run(tree, request)
    } catch (cause) {
      if (cause instanceof ApiFault && cause.status === 503)
        this.#results.set(this.memory.generation, key, cause)
      throw cause
    }
  }

  #run(tree: ExprNode, {view, user}: Pick<QueryRequest, 'view' | 'user'>) {
    return runQuery(tree, {
      index: this.index,
      view: this.view(view, user),
      identity: user.id,
      timestamp: this.#clock(),
      projectId: this.projectId,
      dataset: this.name,
      queryTime: this.#queryTime,
    })
  }

  #findIds({query, params}: Extract<Target, {by: 'query'}>, user: User): readonly string[] {
    const text = this.#run(parseQuery(query, params), {view: 'raw', user})
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

function readsClock(tree: ExprNode): boolean {
  return walk(tree).some((node) => node.type === 'FuncCall' && node.name === 'now')
}

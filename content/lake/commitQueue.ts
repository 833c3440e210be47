import type {CommittedTransaction, PlannedTransaction} from './events/feed.ts'
import type {Memory} from './memory/memory.ts'
import type {Store} from './store/store.ts'

/** Plans one transaction on the documents as they are when its turn comes; undefined when there is nothing to keep. */
export type Planner<Outcome> = () => {
  readonly outcome: Outcome
  readonly keep: PlannedTransaction | undefined
}

interface Request {
  /** Plans it anew, also when it has been planned before and the disk refused. */
  readonly plan: () => PlannedTransaction | undefined
  readonly settle: () => void
  readonly fail: (cause: unknown) => void
}

/**
 * Commits the transactions that have come in while the last were being written, together: one wait for the disk serves them all. Each
 * is planned on what those before it left, and is refused or kept alone. All of it happens in one turn of the event loop: nobody sees a
 * document that is not on disk yet.
 */
export class CommitQueue {
  readonly #store: Store
  readonly #memory: Memory
  readonly #tell: (transaction: CommittedTransaction) => void
  #requests: Request[] = []
  #isBusy = false

  constructor({
    store,
    memory,
    tell,
  }: {
    readonly store: Store
    readonly memory: Memory
    /** Told of each transaction, in order, once all of them are durable. */
    readonly tell: (transaction: CommittedTransaction) => void
  }) {
    this.#store = store
    this.#memory = memory
    this.#tell = tell
  }

  /** Resolves once what was planned is durable. Rejects with what the plan threw, or when the disk refuses. */
  add<Outcome>(plan: Planner<Outcome>): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      let planned: ReturnType<Planner<Outcome>> | undefined
      this.#requests.push({
        plan: () => {
          planned = plan()
          return planned.keep
        },
        settle: () => planned !== undefined && resolve(planned.outcome),
        fail: reject,
      })
      if (this.#requests.length === 1) this.#schedule()
    })
  }

  /** Who writes alone is served at once; where many write, a moment's wait lets the next ones share the disk. */
  #schedule(): void {
    const flush = () => {
      const requests = this.#requests.splice(0)
      this.#isBusy = requests.length > 1
      this.#flush(requests)
    }
    if (this.#isBusy) setTimeout(flush, 1)
    else setImmediate(flush)
  }

  #flush(requests: readonly Request[]): void {
    const kept: PlannedTransaction[] = []
    const refused = new Set<Request>()
    const isAccepted = (request: Request) => !refused.has(request)
    try {
      this.#store.durably(() => {
        for (const request of requests) {
          const transaction = planOrFail(request, refused)
          if (transaction === undefined) continue
          this.#store.append(transaction)
          this.#memory.apply(new Map(transaction.changes.map(({id, after}) => [id, after])))
          kept.push(transaction)
        }
      })
    } catch (cause) {
      this.#undo(kept)
      // Perhaps one of them was too large for the disk: the others need not suffer.
      const left = requests.filter(isAccepted)
      if (left.length > 1) for (const request of left) this.#flush([request])
      else for (const request of left) request.fail(cause)
      return
    }
    for (const {settle} of requests.filter(isAccepted)) settle()
    for (const transaction of kept) this.#tell(transaction)
  }

  #undo(kept: readonly PlannedTransaction[]): void {
    for (const {changes} of kept.toReversed())
      this.#memory.apply(new Map(changes.map(({id, before}) => [id, before])))
  }
}

/** A transaction that is refused fails alone. */
function planOrFail(request: Request, refused: Set<Request>): PlannedTransaction | undefined {
  try {
    return request.plan()
  } catch (cause) {
    refused.add(request)
    request.fail(cause)
    return undefined
  }
}

import type {LakeDocument} from '../document.ts'

/** What one transaction did to one document. */
export interface DocumentChange {
  readonly id: string
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  /** The mutations of this document alone, concrete: replaying them on `before` gives `after`. */
  readonly mutations: readonly object[]
}

/** A committed transaction, as listeners hear of it. */
export interface CommittedTransaction {
  readonly id: string
  readonly at: string
  readonly author: string
  readonly changes: readonly DocumentChange[]
}

type Subscriber = (transaction: CommittedTransaction) => void

/** Tells every subscriber of every committed transaction, in order of commit. */
export class EventFeed {
  readonly #subscribers = new Set<Subscriber>()
  readonly #enders = new Set<() => void>()

  /** @param end called when the lake closes; the subscriber must let go then */
  subscribe(subscriber: Subscriber, end: () => void): () => void {
    this.#subscribers.add(subscriber)
    this.#enders.add(end)
    return () => {
      this.#subscribers.delete(subscriber)
      this.#enders.delete(end)
    }
  }

  get isHeard(): boolean {
    return this.#subscribers.size > 0
  }

  tell(transaction: CommittedTransaction) {
    for (const subscriber of this.#subscribers) subscriber(transaction)
  }

  /** Ends all streams, so that a server can stop. */
  end() {
    for (const end of this.#enders) end()
  }
}

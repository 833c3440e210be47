import type {LakeDocument} from '../document.ts'
import type {Effects} from '../effects/effects.ts'
import type {LoggedMutation} from '../store/logEntry.ts'

/** What one transaction did to one document. */
export interface DocumentChange {
  readonly id: string
  readonly before: LakeDocument | undefined
  readonly after: LakeDocument | undefined
  readonly effects: Effects
}

/** A committed transaction, as the log keeps it and listeners hear of it. */
export interface CommittedTransaction {
  readonly id: string
  readonly at: string
  readonly author: string
  /** With concrete ids and paths: replaying those of one document on `before` gives its `after`. */
  readonly mutations: readonly LoggedMutation[]
  readonly changes: readonly DocumentChange[]
}

/** A transaction before it is written: with each `after` as the text that is stored. */
export interface PlannedTransaction extends CommittedTransaction {
  readonly changes: readonly (DocumentChange & {readonly json: string | undefined})[]
}

interface Subscriber {
  /** Whose stream it is. */
  readonly userId: string
  readonly hear: (transaction: CommittedTransaction) => void
  readonly end: () => void
}

/** Tells every subscriber of every committed transaction, in order of commit. */
export class EventFeed {
  readonly #subscribers = new Set<Subscriber>()

  get size(): number {
    return this.#subscribers.size
  }

  /** `end` is called when the lake closes; the subscriber must let go then. Returns how to let go before. */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  tell(transaction: CommittedTransaction): void {
    for (const {hear} of this.#subscribers) hear(transaction)
  }

  /** Ends the streams of one user, whose rights have changed, or all of them, so that a server can stop. */
  end(userId?: string): void {
    for (const subscriber of this.#subscribers)
      if (userId === undefined || subscriber.userId === userId) subscriber.end()
  }
}

import {randomBytes} from 'node:crypto'

import type {Dataset} from '../dataset.ts'
import {eventsOf, type ListenerOptions} from './listener.ts'

/** Where the events of one listener go: a stream of server-sent events, or a socket. */
export interface Sink {
  send(event: string, data: object, id?: string): void
  end(): void
}

export interface ListenRequest {
  readonly options: ListenerOptions
  /** The client asked for `welcomeback` and what it missed, where that is possible. */
  readonly enableResume: boolean
  /** The last event that a client saw before it lost its connection. */
  readonly lastEventId: string | undefined
}

/**
 * Opens a listener: `welcome` first, then every change that its filter matches. A client that comes back gets what it missed, each event
 * once and in order, or `reset` when that is too much.
 * @returns how to let go
 */
export function openChannel(dataset: Dataset, request: ListenRequest, sink: Sink): () => void {
  const {options, enableResume, lastEventId} = request
  const listenerName = randomBytes(9).toString('base64url')
  const last = dataset.store.last()
  const position = enableResume && last !== undefined ? `${last.id}#` : undefined
  const send = (event: {readonly eventId: string}) => sink.send('mutation', event, event.eventId)
  const missed =
    enableResume && lastEventId !== undefined
      ? missedSince(lastEventId, dataset, options)
      : undefined
  if (missed !== undefined) {
    sink.send('welcomeback', {listenerName})
    missed.forEach(send)
  } else {
    sink.send(
      enableResume && lastEventId !== undefined ? 'reset' : 'welcome',
      {listenerName},
      position,
    )
  }
  return dataset.events.subscribe({
    userId: options.identity,
    hear: (transaction) => {
      try {
        eventsOf(transaction, options).forEach(send)
      } catch (cause) {
        // A filter that cannot be evaluated ends its own listener and nobody else's.
        sink.send('channelError', describeFailure(cause))
        sink.end()
      }
    },
    end: () => sink.end(),
  })
}

/** An event id is `TRANSACTION#DOCUMENT`; without a document it stands for the whole transaction. */
function missedSince(lastEventId: string, dataset: Dataset, options: ListenerOptions) {
  const [transactionId = '', documentId = ''] = lastEventId.split('#')
  const [first, ...later] = dataset.since(transactionId) ?? []
  if (first === undefined) return undefined
  const events = eventsOf(first, options)
  const seen = events.findIndex(({eventId}) => eventId === lastEventId)
  const rest = documentId === '' || seen < 0 ? [] : events.slice(seen + 1)
  return [...rest, ...later.flatMap((transaction) => eventsOf(transaction, options))]
}

/** What a listener is told whose filter parses and cannot be evaluated. */
export function describeFailure(cause: unknown): object {
  const description = cause instanceof Error ? cause.message : String(cause)
  return {error: {type: 'queryEvaluationError', description}}
}

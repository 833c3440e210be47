import type {MutationEvent, SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'

/** A mutation event with what the client's type does not name. */
export type HeardEvent = MutationEvent & {
  readonly effects?: {readonly apply: readonly unknown[]; readonly revert: readonly unknown[]}
  readonly resultRev?: string
  readonly previousRev?: string
}

export interface Listening {
  /** Every event so far, `welcome` included. */
  readonly types: readonly string[]
  /** Resolves with the first events, once there are so many. */
  readonly until: (count: number) => Promise<readonly HeardEvent[]>
}

/** Listens until the test ends. Resolves when the stream is open. */
export async function hear(
  client: SanityClient,
  query: string,
  {params = {}, ...options}: {readonly params?: object; readonly [option: string]: unknown} = {},
): Promise<Listening> {
  const heard: HeardEvent[] = []
  const types: string[] = []
  let ring = () => {}
  await new Promise<void>((resolve, reject) => {
    const subscription = client
      .listen(query, {...params}, {events: ['welcome', 'mutation'], ...options})
      .subscribe({
        next: (event) => {
          types.push(event.type)
          if (event.type === 'welcome') resolve()
          if (event.type === 'mutation') heard.push(event)
          ring()
        },
        error: reject,
      })
    onTestFinished(() => subscription.unsubscribe())
  })
  return {
    types,
    async until(count) {
      while (heard.length < count) await new Promise<void>((resolve) => (ring = resolve))
      return heard.slice(0, count)
    },
  }
}

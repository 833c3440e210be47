import type {User} from '../access/users.ts'
import {ApiFault, boom} from '../apiFault.ts'
import type {Dataset} from '../dataset.ts'
import {describeFailure, openChannel, type ListenRequest, type Sink} from '../events/channel.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import {
  dataPaths,
  parseApiVersion,
  readApiVersion,
  requireCaller,
  requireDataset,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {readParameters} from './query.ts'

/** Clients drop a stream that is silent for 45 seconds. Milliseconds. */
export const heartbeat = 15_000

/** A reader that lets more than this wait has gone or is too slow: it is cut off, connects again and reads anew. Bytes. */
export const patience = 4_000_000

/**
 * Server-sent events of everything that a filter matches, from now on.
 * @see https://www.sanity.io/docs/http-reference/listen
 */
export function mountListen(router: LakeRouter, parts: LakeParts) {
  router.on('GET', dataPaths('listen'), (context) => {
    const dataset = requireDataset(context, parts)
    const user = requireCaller(context, 'Listening')
    readApiVersion(context)
    requireRoom(dataset, parts)
    const header = context.req.header('last-event-id')
    const body = openStream((sink) =>
      startListening(dataset, {url: new URL(context.req.url), user, header}, sink),
    )
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  })
}

export function requireRoom({events, name}: Dataset, {mostListeners}: LakeParts): void {
  if (events.size < mostListeners) return
  throw boom(429, `Dataset "${name}" has ${mostListeners} listeners; try again later`)
}

export interface Listening {
  readonly url: URL
  readonly user: User
  /** The header `Last-Event-ID`; browsers' polyfills send it as a parameter. */
  readonly header?: string | undefined
}

/** Begins to listen as a URL says. A wrong query is told by an event: clients read it from an open stream only. */
export function startListening(dataset: Dataset, listening: Listening, sink: Sink): () => void {
  try {
    return openChannel(dataset, readListening(dataset, listening), sink)
  } catch (cause) {
    sink.send('channelError', cause instanceof ApiFault ? cause.body : describeFailure(cause))
    sink.end()
    return () => {}
  }
}

function readListening(dataset: Dataset, {url, user, header}: Listening): ListenRequest {
  const search = Object.fromEntries(url.searchParams)
  const version = parseApiVersion(/^\/v([^/]+)/.exec(url.pathname)?.[1] ?? '')
  const flag = (name: string, otherwise: boolean) =>
    search[name] === undefined ? otherwise : search[name] === 'true'
  const options = {
    tree: parseQuery(search['query'] ?? '', readParameters(search)),
    identity: user.id,
    allows: dataset.access.readFilter(user)?.allows ?? (() => true),
    includeResult: flag('includeResult', false),
    includePreviousRevision: flag('includePreviousRevision', false),
    includeMutations: flag('includeMutations', true),
    includeEffects: search['effectFormat'] === 'mendoza',
    includeAllVersions: version < '2025-02-19' || flag('includeAllVersions', false),
    visibility: search['visibility'] ?? 'query',
  }
  const lastEventId = header ?? search['lastEventId']
  return {options, enableResume: flag('enableResume', false), lastEventId}
}

/** A stream of server-sent events. `start` begins to send and returns how to stop. */
function openStream(start: (sink: Sink) => () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  let timer: NodeJS.Timeout | undefined
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let isOpen = true
        const end = () => {
          if (!isOpen) return
          isOpen = false
          clearInterval(timer)
          stop()
          controller.close()
        }
        const write = (text: string) => {
          if (!isOpen) return
          controller.enqueue(encoder.encode(text))
          if ((controller.desiredSize ?? 0) < -patience) end()
        }
        timer = setInterval(() => write(':\n\n'), heartbeat).unref()
        stop = start({send: (event, data, id) => write(formatEvent(event, data, id)), end})
        if (!isOpen) stop()
      },
      cancel() {
        clearInterval(timer)
        stop()
      },
    },
    {highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0},
  )
}

function formatEvent(event: string, data: object, id: string | undefined): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}

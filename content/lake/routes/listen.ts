import {randomBytes} from 'node:crypto'

import {identityOf, requireUser} from '../access/visitor.ts'
import {ApiFault} from '../apiFault.ts'
import {eventsOf, type ListenerOptions} from '../events/listener.ts'
import {parseQuery} from '../groq/parseQuery.ts'
import {
  dataPaths,
  type LakeContext,
  type LakeParts,
  type LakeRouter,
  readApiVersion,
  requireDataset,
} from './context.ts'
import {readParameters} from './query.ts'

/** Clients drop a stream that is silent for 45 seconds. Milliseconds. */
const heartbeat = 15_000

/** A reader that lets more than this wait has gone or is too slow: it is cut off, connects again and reads anew. Bytes. */
const patience = 4_000_000

/**
 * Server-sent events of everything that a filter matches, from now on.
 * @see https://www.sanity.io/docs/http-reference/listen
 */
export function mountListen(router: LakeRouter, parts: LakeParts) {
  router.on('GET', dataPaths('listen'), (context) => {
    const dataset = requireDataset(context, parts)
    requireUser(context.get('visitor'), 'Listening')
    const options = readOptions(context)
    const listenerName = randomBytes(9).toString('base64url')
    const body = openStream((stream) => {
      if (options instanceof ApiFault) {
        // The client reads the fault only from an event of an open stream.
        stream.send('channelError', options.body)
        stream.end()
        return () => {}
      }
      stream.send('welcome', {listenerName})
      return dataset.events.subscribe(
        (transaction) => {
          for (const event of eventsOf(transaction, options))
            stream.send('mutation', event, String(Reflect.get(event, 'eventId')))
        },
        () => stream.end(),
      )
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        'x-accel-buffering': 'no',
      },
    })
  })
}

function readOptions(context: LakeContext): ListenerOptions | ApiFault {
  const version = readApiVersion(context)
  const flag = (name: string, otherwise: boolean) => {
    const value = context.req.query(name)
    return value === undefined ? otherwise : value === 'true'
  }
  try {
    return {
      tree: parseQuery(context.req.query('query') ?? '', readParameters(context)),
      identity: identityOf(context.get('visitor')),
      includeResult: flag('includeResult', false),
      includePreviousRevision: flag('includePreviousRevision', false),
      includeMutations: flag('includeMutations', true),
      includeAllVersions: version < '2025-02-19' || flag('includeAllVersions', false),
      visibility: context.req.query('visibility') ?? 'query',
    }
  } catch (cause) {
    if (cause instanceof ApiFault) return cause
    throw cause
  }
}

interface EventStream {
  send(event: string, data: unknown, id?: string): void
  end(): void
}

/** A stream of server-sent events. `start` begins to send and returns how to stop. */
function openStream(start: (stream: EventStream) => () => void): ReadableStream<Uint8Array> {
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
        stop = start({
          send: (event, data, id) =>
            write(
              `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`,
            ),
          end,
        })
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

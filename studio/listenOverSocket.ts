import {Observable} from 'rxjs'

/** One message of the lake: the name of an event, its data, and the position to resume from. */
interface Frame {
  readonly type: string
  readonly id?: string
  readonly data: object
}

/** The lake sends something every 15 seconds: a socket that is silent for longer than this leads nowhere. Milliseconds. */
const longestSilence = 45_000

/** How long to wait before the next try, in milliseconds; the last one counts for all that follow. */
const pauses = [200, 500, 1000, 2000, 5000]

/**
 * The events of a listener, through a socket that opens again by itself, as the client's own event source does: `reconnect` is told, and
 * `welcome` (or `welcomeback`) follows once the lake answers. Ends with an error where the lake says that trying again is no use.
 */
export function listenOverSocket(
  address: string,
  events: readonly string[],
): Observable<{readonly type: string}> {
  return new Observable((subscriber) => {
    let socket: WebSocket | undefined
    let lastEventId: string | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let failures = 0

    const tell = (event: {readonly type: string}) => {
      if (events.includes(event.type)) subscriber.next(event)
    }
    const wait = (milliseconds: number, then: () => void) => {
      clearTimeout(timer)
      timer = setTimeout(then, milliseconds)
    }
    const open = () => {
      const resume =
        lastEventId === undefined ? '' : `&lastEventId=${encodeURIComponent(lastEventId)}`
      socket = new WebSocket(address + resume)
      socket.addEventListener('open', () => tell({type: 'open'}))
      socket.addEventListener('message', hear)
      socket.addEventListener('close', reopen)
      wait(longestSilence, drop)
    }
    const drop = () => socket?.close()
    const reopen = () => {
      tell({type: 'reconnect'})
      wait(pauses[Math.min(failures, pauses.length - 1)] ?? 0, open)
      failures += 1
    }
    const hear = ({data}: MessageEvent) => {
      wait(longestSilence, drop)
      const frame = readFrame(String(data))
      if (frame === undefined) return
      failures = 0
      lastEventId = frame.id ?? lastEventId
      if (frame.type === 'channelError' || frame.type === 'disconnect')
        subscriber.error(new Error(describe(frame)))
      else tell({type: frame.type, ...frame.data})
    }
    // A browser that has its network back need not wait for its turn.
    const retry = () => {
      if (socket?.readyState === WebSocket.CLOSED) wait(0, open)
    }
    addEventListener('online', retry)
    open()
    return () => {
      removeEventListener('online', retry)
      clearTimeout(timer)
      socket?.removeEventListener('close', reopen)
      // A socket that is still opening is closed once it is open: browsers complain otherwise.
      if (socket?.readyState === WebSocket.CONNECTING)
        socket.addEventListener('open', () => socket?.close())
      else socket?.close()
    }
  })
}

/** Anything that is no JSON object is a sign of life only. */
function readFrame(text: string): Frame | undefined {
  if (!text.startsWith('{')) return undefined
  const frame: Frame = JSON.parse(text)
  return frame
}

function describe({type, data}: Frame): string {
  const told = 'error' in data ? data.error : data
  return `The listener was ended (${type}): ${JSON.stringify(told)}`
}

import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {z} from 'zod'

const addressForm = z.object({url: z.url(), token: z.string()})

/** Whoever only reads what is published has no business in the workshop. */
const outsiders: readonly string[] = ['reader']

/** Largest request that goes through: a guide with everything in it is a hundredth of that. Bytes. */
const largest = 4_000_000

/** A publication of many outputs takes a while; whoever waits longer than this is told so. Milliseconds. */
const patience = 120_000

/**
 * Hands `POST /workshop/*` to the publishers of the same data folder, over loopback, and tells them who asks: the person of the
 * session, whatever the request says.
 * @param longest milliseconds until 504, which ends the waiting and not the work
 * @see publishers/privateEndpoint.ts, which answers
 */
export function forwardWorkshop(dataFolder: string, longest = patience) {
  /** @param caller throws the lake's 401 when nobody is signed in */
  return async (
    request: Request,
    caller: () => {readonly id: string; readonly role: string},
  ): Promise<Response> => {
    const {id, role} = caller()
    if (request.method !== 'POST') return refuse(405, 'The workshop takes POST requests')
    if (outsiders.includes(role)) return refuse(403, 'Readers have no part in the workshop')
    const length = Number(request.headers.get('content-length') ?? 0)
    const body = length > largest ? undefined : await request.text()
    if (body === undefined || body.length > largest) return refuse(413, 'The request is too large')
    const address = readAddress(dataFolder)
    const path = new URL(request.url).pathname.replace(/^\/workshop\//, '')
    if (address === undefined || !/^[a-z]+$/.test(path)) return absent()
    try {
      const answer = await fetch(address.url + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${address.token}`,
          'content-type': 'application/json',
          'guidepost-person': id,
        },
        body,
        signal: AbortSignal.timeout(longest),
      })
      const type = answer.headers.get('content-type') ?? 'application/octet-stream'
      return new Response(await answer.arrayBuffer(), {
        status: answer.status,
        headers: {'content-type': type, 'cache-control': 'no-store'},
      })
    } catch (cause) {
      return unanswered(cause)
    }
  }
}

/** Only where nobody took the request is it sure that nothing was changed. */
function unanswered(cause: unknown): Response {
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return refuse(
      504,
      'This takes longer than usual. The publishers go on with it: look at Publishing in some minutes before you try again.',
    )
  if (cause instanceof Error && errorCode(cause.cause) === 'ECONNREFUSED') return absent()
  return refuse(
    502,
    'The publishers stopped while they were at it. Look at the guide and at Publishing before you try again.',
  )
}

function errorCode(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined
}

/** Publishers that are starting have left no address yet; those that were killed have left one at which nobody answers. */
function absent(): Response {
  return refuse(
    503,
    'The publishers do not answer yet. Nothing was changed; try again in a moment.',
  )
}

function refuse(status: number, message: string): Response {
  return Response.json({message}, {status, headers: {'cache-control': 'no-store'}})
}

function readAddress(dataFolder: string): z.infer<typeof addressForm> | undefined {
  try {
    return addressForm.parse(JSON.parse(readFileSync(join(dataFolder, 'publishers.json'), 'utf8')))
  } catch {
    return undefined
  }
}

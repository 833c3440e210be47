import {setTimeout as pause} from 'node:timers/promises'

import type {LinkStatus} from '#schemas/vocabulary.ts'

export interface Link {
  readonly key: string
  readonly url: string
}

export interface LinkResult extends Link {
  readonly status: LinkStatus
  /** Where it leads now, when it has moved. */
  readonly finalUrl?: string
  /** What was seen, in words. */
  readonly note: string
}

export interface LookOptions {
  /** Between two requests to one host. Milliseconds. */
  readonly pauseMs?: number
  /** How long an answer may take. Milliseconds. */
  readonly timeoutMs?: number
  /** Called after each look. */
  readonly report?: (result: LinkResult) => void
}

const hostsAtOnce = 6
const mostRedirects = 5
const userAgent = 'Guidepost link check (a clinic looks whether its sources still stand)'

/**
 * Looks whether pages still stand. Several hosts at once, one request at a time to each with a pause between, headers only where the
 * host allows it, no second try: nobody's site feels it.
 */
export async function lookAtLinks(
  links: readonly Link[],
  {pauseMs = 1000, timeoutMs = 15_000, report}: LookOptions = {},
): Promise<LinkResult[]> {
  const hosts = [...Map.groupBy(links, ({url}) => new URL(url).host).values()]
  const results = new Map<string, LinkResult>()
  async function work(): Promise<void> {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
      for (const [index, link] of host.entries()) {
        if (index > 0) await pause(pauseMs)
        const result = await lookAt(link, timeoutMs)
        results.set(link.key, result)
        report?.(result)
      }
    }
  }
  await Promise.all(Array.from({length: hostsAtOnce}, work))
  return links.flatMap(({key}) => results.get(key) ?? [])
}

async function lookAt(link: Link, timeoutMs: number): Promise<LinkResult> {
  try {
    return await follow(link, AbortSignal.timeout(timeoutMs))
  } catch (cause) {
    const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
    const code: unknown =
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'code') : ''
    const timedOut = cause instanceof Error && cause.name === 'TimeoutError'
    const note = timedOut
      ? 'did not answer in time'
      : `could not be reached (${String(code ?? inner)})`
    return {...link, status: 'unreachable', note}
  }
}

async function follow(link: Link, signal: AbortSignal): Promise<LinkResult> {
  let url = link.url
  let permanent = true
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const {status, location} = await ask(url, signal)
    if (location === undefined) return judge(link, {status, url, permanent})
    permanent &&= status === 301 || status === 308
    url = new URL(location, url).href
  }
  return {...link, status: 'unreachable', note: `redirects more than ${mostRedirects} times`}
}

/** Headers first; some hosts refuse that and get an ordinary request, whose body is not read. */
async function ask(url: string, signal: AbortSignal) {
  const send = async (method: 'HEAD' | 'GET') => {
    const answer = await fetch(url, {
      method,
      signal,
      redirect: 'manual',
      headers: {'user-agent': userAgent},
    })
    await answer.body?.cancel()
    return answer
  }
  const head = await send('HEAD')
  const answer = [403, 404, 405, 501].includes(head.status) ? await send('GET') : head
  const isRedirect = answer.status >= 300 && answer.status < 400
  const location = isRedirect ? (answer.headers.get('location') ?? undefined) : undefined
  return {status: answer.status, location}
}

function judge(
  link: Link,
  {status, url, permanent}: {status: number; url: string; permanent: boolean},
): LinkResult {
  if (status === 404 || status === 410)
    return {...link, status: 'broken', note: `answers ${status}: the page is not there`}
  if (status < 200 || status > 299)
    return {...link, status: 'unreachable', note: `answers ${status}`}
  if (permanent && !isSamePage(link.url, url))
    return {...link, status: 'moved', finalUrl: url, note: `has moved to ${url}`}
  return {...link, status: 'ok', note: 'is there'}
}

/** A slash at the end or a "www." is no move that an editor must follow. */
function isSamePage(one: string, other: string): boolean {
  const [left, right] = [one, other].map((address) => {
    const {hostname, port, pathname, search} = new URL(address)
    return `${hostname.replace(/^www\./u, '')}:${port}${pathname.replace(/\/+$/u, '')}${search}`
  })
  return left === right
}

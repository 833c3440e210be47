import {boom} from '../apiFault.ts'

export interface Neighbours {
  /** Host names, with port where it is not the default, by which the lake may be called. */
  readonly hosts: readonly string[]
  /** Origins of other web pages that may read it, for example a Studio of its own. */
  readonly origins: readonly string[]
}

const loopback: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Keeps foreign web pages out. A page of another site can make the browser call 127.0.0.1: by a name
 * that it lets point there (DNS rebinding: the Host gives it away) or openly (the Origin does).
 * @see https://owasp.org/www-community/attacks/DNS_Rebinding
 */
export function requireSafeOrigin(request: Request, {hosts, origins}: Neighbours) {
  const url = new URL(request.url)
  const header = request.headers.get('host')
  for (const host of header === null ? [url.host] : [url.host, header.toLowerCase()]) {
    if (!isLoopback(host) && !hosts.includes(host)) {
      throw boom(403, `The host "${host}" is not one of this content lake`)
    }
  }
  const origin = request.headers.get('origin')
  if (origin === null || isOwn(origin, url.host) || origins.includes(origin)) return
  throw boom(403, `Pages from ${origin} may not read this content lake`)
}

function isLoopback(host: string): boolean {
  return loopback.includes(host.replace(/:\d+$/, ''))
}

/** A TLS proxy in front changes the scheme, not the host. */
function isOwn(origin: string, host: string): boolean {
  return origin === `http://${host}` || origin === `https://${host}`
}

import {statSync} from 'node:fs'
import {join} from 'node:path'

import type {Site} from '../manuscript/addresses.ts'
import {listName, readGone} from '../outputs/outFolder.ts'
import type {Catalogue} from './catalogue.ts'
import type {Progress} from './progress.ts'
import {renderDesk} from './renderDesk.ts'
import {askFirst, fileName, serveFile} from './staticFiles.ts'

/** What the site shows right now; publishing replaces it. */
export interface SiteState {
  readonly progress: Progress
  readonly catalogue?: Catalogue
  /** Where people write, once that is known. */
  readonly studioUrl?: string
}

export interface SiteOptions {
  readonly outFolder: string
  readonly site: Site
  readonly state: () => SiteState
}

/**
 * The public site as a function from request to response: published files, the index page, and an answer for every leaflet
 * code. Only names of this computer and of PUBLIC_URL are answered, so that no other page can read it through a name of its own
 * (DNS rebinding).
 */
export function createSite({
  outFolder,
  site,
  state,
}: SiteOptions): (request: Request) => Promise<Response> {
  const hosts = new Set(['127.0.0.1', 'localhost', '[::1]', new URL(site.url).hostname])
  const noticeAt = watchGone(outFolder)
  return async (request) => {
    const url = new URL(request.url)
    if (!hosts.has(url.hostname)) return plain(403, 'This address is not served here.')
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Only GET is served here.', {allow: 'GET, HEAD'})
    if (url.pathname === '/') return desk(state(), site)
    const path = fileName(canonical(url.pathname))
    const [, mail] = /^\/newsletter(\/.*)$/.exec(path) ?? []
    const [area, name] = mail === undefined ? ['site', path] : ['newsletter', mail]
    const folder = join(outFolder, area)
    // A notice lies in the folder of what it stands for: nothing beside the two folders is ever served.
    const notice = noticeAt(area + name)?.slice(area.length)
    if (notice !== undefined) return goneAnswer(await serveFile(folder, notice, new Headers()))
    const file = await serveFile(folder, name, request.headers)
    if (file !== undefined) return file
    if (path.startsWith('/l/')) return unknownLeaflet(outFolder)
    return plain(404, 'Not found.')
  }
}

function desk({progress, catalogue, studioUrl}: SiteState, site: Site): Response {
  return page(200, renderDesk(progress, catalogue, {siteUrl: site.url, studioUrl}))
}

/**
 * What was here has been taken back: 410, for ever, with what stands in its place; never a page that looks like any other. Whether the
 * reader has it already does not matter (section 13.2.1).
 * @see https://www.rfc-editor.org/rfc/rfc9110 section 15.5.11
 */
function goneAnswer(notice: Response | undefined): Response {
  if (notice === undefined)
    return plain(410, 'This has been taken back. Do not rely on a copy of it.')
  return new Response(notice.body, {status: 410, headers: notice.headers})
}

/** Looks the file up that answers for what is gone, in the list of the output folder, which is read again when a run has written it. */
function watchGone(outFolder: string): (path: string) => string | undefined {
  let seen = -1
  let gone: ReadonlyMap<string, string> = new Map()
  return (path) => {
    const changed = statSync(join(outFolder, listName), {throwIfNoEntry: false})?.mtimeMs ?? 0
    if (changed !== seen) {
      seen = changed
      gone = readGone(outFolder)
    }
    return gone.get(path)
  }
}

/** A code that no published leaflet carries is answered in words too: somebody holds that paper in the hand. */
async function unknownLeaflet(outFolder: string): Promise<Response> {
  const known = await serveFile(join(outFolder, 'site'), '/l/index.html', new Headers())
  return new Response(known?.body ?? 'This code is not known.', {
    status: 404,
    headers: known?.headers ?? {},
  })
}

/** Leaflet codes are typed by hand: small letters and a missing slash at the end are the same code. */
function canonical(path: string): string {
  const [, code] = /^\/l\/([^/]+)\/?$/i.exec(path) ?? []
  return code === undefined ? path : `/l/${code.toUpperCase()}/`
}

function page(status: number, text: string): Response {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
  }
  return new Response(text, {status, headers})
}

function plain(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${text}\n`, {
    status,
    // A 404 or 410 may be kept as any page (RFC 9110, 15.1), and what is not here now may come, or come back.
    headers: {'content-type': 'text/plain; charset=utf-8', ...askFirst, ...headers},
  })
}

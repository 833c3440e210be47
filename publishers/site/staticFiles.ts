import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {extname, join, posix, sep} from 'node:path'

/** Media type by file name ending; a file with another ending is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.eml': 'message/rfc822',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

/** A page may load only what it brings, and only from here. */
const pagePolicy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'unsafe-inline'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

/** A drawing opened by itself can do nothing at all. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * Whoever keeps a copy asks before each use whether it still stands: what was taken back is not read for five more minutes.
 * @see https://www.rfc-editor.org/rfc/rfc9111 section 5.2.2.4
 */
export const askFirst = {'cache-control': 'no-cache'}

/** Which file the path of an address names, however it is written: `/a/`, `/a//` and `/%61/` are all `/a/index.html`. */
export function fileName(path: string): string {
  const name = posix.normalize(decodePath(path))
  return name.endsWith('/') ? `${name}index.html` : name
}

/**
 * Answers a GET from a folder of published files: strong ETag over the bytes, 304 when the reader has them, and undefined when
 * there is no such file. A name that leaves the folder finds nothing.
 * @param name from `fileName`
 * @see https://www.rfc-editor.org/rfc/rfc9110 section 13.1.2
 */
export async function serveFile(
  folder: string,
  name: string,
  headers: Headers,
): Promise<Response | undefined> {
  const mediaType = mediaTypes[extname(name)]
  const file = join(folder, name)
  if (mediaType === undefined || !file.startsWith(folder + sep)) return undefined
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return undefined
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  const common = {
    etag,
    ...askFirst,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...policyOf(mediaType),
    // Feeds are public data and partners read them from pages of their own.
    ...(mediaType.startsWith('application/json') ? {'access-control-allow-origin': '*'} : {}),
  }
  if (hasIt(headers, etag)) return new Response(null, {status: 304, headers: common})
  return new Response(new Uint8Array(bytes), {
    headers: {...common, 'content-type': feedType(name) ?? mediaType},
  })
}

/** A proxy that packs what it passes on makes a strong tag a weak one (W/); here both are as good. */
function hasIt(headers: Headers, etag: string): boolean {
  const held = headers.get('if-none-match')?.split(/\s*,\s*/) ?? []
  return held.some((tag) => tag.replace(/^W\//, '') === etag)
}

/** Browsers show a PDF with a viewer of their own, which a policy would stop. */
function policyOf(mediaType: string): Readonly<Record<string, string>> {
  if (mediaType === 'application/pdf') return {}
  return {'content-security-policy': mediaType.startsWith('image/svg') ? drawingPolicy : pagePolicy}
}

/** Feed pages have a media type of their own: https://www.jsonfeed.org/version/1.1/. */
function feedType(name: string): string | undefined {
  return /\/feed(-[a-z]{2})?\.json$|\/feed\/[^/]+\.json$/.test(name)
    ? 'application/feed+json; charset=utf-8'
    : undefined
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ' '
  }
}

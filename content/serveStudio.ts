import {readFile} from 'node:fs/promises'
import {extname, join, normalize} from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Studio may talk to its own origin and to no other: what it would load or send elsewhere stops here, whatever it is. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const common = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
}

/** Answers with the files of a built Studio; every other path is a place in Studio, which its index page opens. */
export function serveStudio(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response('Studio has nothing to be written to', {status: 405})
    const path = normalize(decodeURIComponent(new URL(request.url).pathname))
    const isFile = path.startsWith('/static/') || path === '/favicon.ico'
    const bytes = await read(join(folder, isFile ? path : 'index.html'))
    if (bytes === undefined && isFile) return new Response('There is no such file', {status: 404})
    if (bytes === undefined) return unbuilt()
    const headers = {
      ...common,
      'content-type': mediaTypes[isFile ? extname(path) : '.html'] ?? 'application/octet-stream',
      // Files of a build carry a hash of their content in their names.
      'cache-control': path.startsWith('/static/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    }
    return new Response(bytes, {headers})
  }
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return Uint8Array.from(await readFile(path))
  } catch {
    return undefined
  }
}

function unbuilt(): Response {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Studio is being built</title>
<style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto 0;padding:0 1.5rem}</style>
<h1>Studio is being built</h1><p>This happens once after an update and takes some ten seconds. The page opens by itself.</p></html>`
  const headers = {...common, 'content-type': 'text/html; charset=utf-8', 'retry-after': '2'}
  return new Response(page, {status: 503, headers})
}

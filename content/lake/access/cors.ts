/**
 * Headers for answers of one origin to a page of another, once `requireSafeOrigin` let the page in.
 * Credentials are allowed, so the origin is named and never a wildcard.
 */
export function corsHeaders(request: Request): Readonly<Record<string, string>> {
  const origin = request.headers.get('origin')
  if (origin === null) return {vary: 'Origin'}
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
  }
}

export function answerPreflight(request: Request): Response {
  const asked = request.headers.get('access-control-request-headers')
  const headers = {
    ...corsHeaders(request),
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': asked ?? 'authorization, content-type',
    'access-control-max-age': '86400',
  }
  return new Response(null, {status: 204, headers})
}

/** An answer the clients parse: they look for `application/json` in the content type. */
export function jsonResponse(body: object, status = 200): Response {
  return jsonText(JSON.stringify(body), status)
}

export function jsonText(text: string, status = 200): Response {
  const headers = {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'}
  return new Response(text, {status, headers})
}

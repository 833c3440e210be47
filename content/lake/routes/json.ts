/** An answer the clients parse: they look for `application/json` in the content type. */
export function jsonResponse(body: object, status = 200): Response {
  return jsonText(JSON.stringify(body), status)
}

export function jsonText(text: string, status = 200): Response {
  const headers = {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'}
  return new Response(text, {status, headers})
}

/** One JSON text per line, made as it is read. */
export function streamLines(values: Iterable<object>): ReadableStream<Uint8Array> {
  const rest = values[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const {done, value} = rest.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
  })
}

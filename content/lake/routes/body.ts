import {boom} from '../apiFault.ts'
import {isJsonObject, readJson, type Json, type JsonObject} from '../json.ts'

/** Reads a request body of at most `maxBody` bytes; stops reading as soon as it grows beyond. */
export async function readBody(request: Request, maxBody: number): Promise<Buffer> {
  const length = request.headers.get('content-length')
  if (Number(length ?? 0) > maxBody) throw tooLarge(maxBody)
  // HTTP holds senders to the length they name, so nobody needs to count along; it also spares a stream per request.
  if (length !== null) return Buffer.from(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBody) throw tooLarge(maxBody)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

export async function readJsonBody(request: Request, maxBody: number): Promise<JsonObject> {
  const value = await readJsonValue(request, maxBody)
  if (!isJsonObject(value)) throw boom(400, 'The request body must be a JSON object')
  return value
}

export async function readJsonValue(request: Request, maxBody: number): Promise<Json> {
  const body = await readBody(request, maxBody)
  try {
    return readJson(body.toString('utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw boom(400, `The request body is not JSON: ${reason}`, {cause})
  }
}

function tooLarge(maxBody: number) {
  return boom(413, `The request body is larger than ${maxBody} bytes`)
}

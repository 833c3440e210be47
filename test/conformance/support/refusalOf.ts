/** How a call was refused. */
export interface Refusal {
  readonly status: unknown
  readonly message: string
  readonly body: Readonly<Record<string, unknown>>
  /** The first refused mutation or action, if it was one of those. */
  readonly item: unknown
}

/** What a client call is refused with; fails if it succeeds. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call
  } catch (cause) {
    return readRefusal(cause)
  }
  throw new Error('The call was expected to be refused')
}

function readRefusal(cause: unknown): Refusal {
  if (!(cause instanceof Error)) throw new Error('Something else than an error was thrown')
  if (!('statusCode' in cause) || !('response' in cause)) throw cause
  const body = Object(Object(cause.response).body)
  const item = Object(Object(body.error).items)[0]
  return {status: cause.statusCode, message: cause.message, body, item}
}

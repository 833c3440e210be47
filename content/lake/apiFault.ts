import {isJsonObject, type Json, type JsonObject} from './json.ts'

/** Statuses the lake answers with. Studio throws an edit away on most 4xx: when unsure, answer 503. */
export type FaultStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503

/** An answer other than success, in one of the body shapes @sanity/client understands. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault'
  readonly status: FaultStatus
  readonly body: JsonObject

  constructor(status: FaultStatus, body: JsonObject, cause?: unknown) {
    super(`HTTP ${status}: ${JSON.stringify(body)}`, {cause})
    this.status = status
    this.body = body
  }
}

const reasons = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const satisfies Record<FaultStatus, string>

interface BoomDetails {
  extra?: JsonObject
  cause?: unknown
}

/** The shape for routing, access and malformed requests: `{statusCode, error, message}`. */
export function boom(status: FaultStatus, message: string, {extra, cause}: BoomDetails = {}) {
  const body = {statusCode: status, error: reasons[status], message, ...extra}
  return new ApiFault(status, body, cause)
}

/** A token that is not (or no longer) ours; the code makes Studio sign in again. */
export function sessionNotFound() {
  const extra = {errorCode: 'SIO-401-ANF'}
  return boom(401, 'Session not found: the token is wrong or was withdrawn', {extra})
}

export function describedFault(status: FaultStatus, type: string, description: string) {
  return new ApiFault(status, {error: {type, description}})
}

interface Span {
  query: string
  start: number
  end: number
}

/** The client draws a code frame under `start`..`end`, offsets into the query from 0. */
export function queryParseFault(description: string, {query, start, end}: Span) {
  return new ApiFault(400, {error: {type: 'queryParseError', query, start, end, description}})
}

/** One refused mutation: the item of a mutationError. */
export interface MutationItem {
  type: string
  description: string
  details?: {[name: string]: Json}
}

export interface RefusedMutation {
  item: MutationItem
  index: number
}

export function mutationFault(status: FaultStatus, refused: readonly RefusedMutation[]) {
  const items = refused.map(({item: {details, ...error}, index}) => ({
    error: {...error, ...details},
    index,
  }))
  const description = `Transaction failed with ${items.length} error(s)`
  return new ApiFault(status, {error: {type: 'mutationError', description, items}})
}

/** The ack of a repeated transaction: clients that resend after a lost answer take it as success. */
export function transactionAlreadyExists(id: string) {
  const description = `Transaction "${id}" has already been committed`
  return new ApiFault(409, {error: {type: 'transactionAlreadyExistsError', description, id}})
}

/** The same refusals, told in the words of the actions endpoint. */
export async function actionFault<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof ApiFault)) throw cause
    const {error} = cause.body
    if (!isJsonObject(error) || error['type'] !== 'mutationError') throw cause
    const body = {error: {...error, type: 'actionError'}}
    throw new ApiFault(cause.status, body, cause)
  }
}

/** A JSON value that nobody may change: what the lake stores, indexes and answers with. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json
}

/** Parses text into a typed JSON value; throws SyntaxError as JSON.parse does. */
export function readJson(text: string): Json {
  const value: Json = JSON.parse(text)
  return value
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** groq-js hands out parts of stored documents, so nothing stored may ever change. */
export function deepFreeze<Value extends Json>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}

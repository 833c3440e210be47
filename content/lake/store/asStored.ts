import type {LakeDocument} from '../document.ts'
import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../json.ts'
import {withWords} from '../search/terms.ts'

/**
 * The document as it will be read from its stored text, without reading it. Parts that are frozen already are those of the document as it
 * was: they are shared, so a commit costs what it changes.
 */
export function asStored(document: LakeDocument): LakeDocument {
  const {_id, _type, _rev, _createdAt, _updatedAt} = document
  const stamps = {_id, _type, _rev, _createdAt, _updatedAt}
  return Object.freeze(withWords({...partsOf(document), ...stamps}))
}

function keep(value: Json | undefined): Json {
  // JSON knows neither a gap in a list, nor an infinite number, nor a zero below zero.
  if (value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (Object.isFrozen(value)) return value
  if (isJsonArray(value)) return Object.freeze(Array.from(value, keep))
  return isJsonObject(value) ? Object.freeze(partsOf(value)) : value
}

function partsOf(value: JsonObject): JsonObject {
  const parts: Record<string, Json> = {}
  for (const [name, part] of Object.entries<Json | undefined>(value))
    if (part !== undefined) parts[name] = keep(part)
  return parts
}

import {randomBytes} from 'node:crypto'

import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../json.ts'

/** Gives a `_key` to each object in an array that lacks one (`autoGenerateArrayKeys`), deeply. */
export function addArrayKeys(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, addInside(part)]))
}

function addInside(value: Json): Json {
  if (isJsonArray(value)) return value.map((item) => addKey(addInside(item)))
  return isJsonObject(value) ? addArrayKeys(value) : value
}

function addKey(item: Json): Json {
  if (!isJsonObject(item) || '_key' in item) return item
  return {_key: randomBytes(6).toString('hex'), ...item}
}

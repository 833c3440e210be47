import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../json.ts'

/**
 * References that were weak only because their target was a draft become strong when their document is published; those that are meant
 * to be weak (`_strengthenOnPublish.weak`) stay so.
 */
export function strengthen(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, strengthenIn(value)]),
  )
}

function strengthenIn(value: Json): Json {
  if (isJsonArray(value)) return value.map(strengthenIn)
  if (!isJsonObject(value)) return value
  const {_strengthenOnPublish: wish, ...rest} = strengthen(value)
  if (!isJsonObject(wish) || wish['weak'] === true) return rest
  const {_weak, ...strong} = rest
  return strong
}

import {isJsonArray, isJsonObject, type Json} from '../json.ts'
import {invalid} from './mutationRefused.ts'

/** Deeper values would exhaust the stack of whoever walks them; guides need about 12 levels. */
const maxDepth = 100

/** Names that break the engines, which ask documents for `hasOwnProperty` and copy by assignment. */
const reservedNames: readonly string[] = ['__proto__', 'hasOwnProperty']

/** Refuses values that are JSON but would harm every later reader of the dataset. */
export function requireHarmless(value: Json, depth = 0) {
  if (depth > maxDepth) throw invalid(`Values may be nested ${maxDepth} levels deep, not deeper`)
  // What is stored was looked at when it came, and stays at its depth.
  if (Object.isFrozen(value)) return
  if (isJsonArray(value)) for (const part of value) requireHarmless(part, depth + 1)
  if (!isJsonObject(value)) return
  for (const [name, part] of Object.entries(value)) {
    if (reservedNames.includes(name)) throw invalid(`The attribute name "${name}" is reserved`)
    requireHarmless(part, depth + 1)
  }
}

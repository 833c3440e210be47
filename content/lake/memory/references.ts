import {isJsonArray, isJsonObject, type Json} from '../json.ts'

/** One `_ref` found in a document. `strong`: the target must exist as long as this stands. */
export interface Reference {
  readonly id: string
  readonly strong: boolean
}

/**
 * Lists every reference in a value, the weak and the foreign ones too (`references()` sees them).
 * Strong is any object with `_ref` that is neither weak nor points into another dataset.
 */
export function listReferences(value: Json): readonly Reference[] {
  if (isJsonArray(value)) return value.flatMap(listReferences)
  if (!isJsonObject(value)) return []
  const inside = Object.values(value).flatMap(listReferences)
  const id = value['_ref']
  if (typeof id !== 'string') return inside
  const isForeign = '_dataset' in value || '_projectId' in value
  return [{id, strong: value['_weak'] !== true && !isForeign}, ...inside]
}

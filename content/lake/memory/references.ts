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
  const found: Reference[] = []
  collect(value, found)
  return found
}

function collect(value: Json, found: Reference[]): void {
  if (isJsonArray(value)) for (const item of value) collect(item, found)
  if (!isJsonObject(value)) return
  const id = value['_ref']
  if (typeof id === 'string') {
    const isForeign = '_dataset' in value || '_projectId' in value
    found.push({id, strong: value['_weak'] !== true && !isForeign})
  }
  for (const name in value) {
    const part = value[name]
    if (typeof part === 'object') collect(part, found)
  }
}

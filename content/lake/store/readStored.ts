import type {LakeDocument} from '../document.ts'
import {deepFreeze, isJsonObject, readJson, type JsonObject} from '../json.ts'
import {withWords} from '../search/terms.ts'

/** Reads the stored text of a document; undefined when it is none. What comes out is frozen: groq-js hands out parts of it. */
export function readStored(json: unknown): LakeDocument | undefined {
  const value = typeof json === 'string' ? readJson(json) : undefined
  return isJsonObject(value) && isDocument(value) ? deepFreeze(withWords(value)) : undefined
}

const stamps = ['_id', '_type', '_rev', '_createdAt', '_updatedAt']

function isDocument(value: JsonObject): value is LakeDocument {
  return stamps.every((stamp) => typeof value[stamp] === 'string')
}

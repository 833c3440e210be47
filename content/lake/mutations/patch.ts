import {Mutation as Engine, extract, type Doc} from '@sanity/mutator'
import type {InsertPatch, PatchOperations} from '@sanity/types'

import type {LakeDocument} from '../document.ts'
import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../json.ts'
import {addArrayKeys} from './arrayKeys.ts'
import {expandPath} from './expandPath.ts'
import {invalid, MutationRefused} from './mutationRefused.ts'

export interface Patched {
  readonly document: JsonObject
  /** The patches with concrete paths, which @sanity/mutator replays to the same result. */
  readonly patches: readonly EnginePatch[]
}

type EnginePatch = PatchOperations & {id: string}

interface PatchOptions {
  autoGenerateArrayKeys: boolean
}

/**
 * Applies the operations of one patch in the order of @sanity/mutator, the engine the Studio uses to
 * predict the result (the docs name `set` before `setIfMissing`; both sides agreeing matters more).
 * Each operation sees what the one before it did, so `setIfMissing` then `inc` works in one patch.
 */
export function applyPatch(
  document: LakeDocument,
  operations: JsonObject,
  {autoGenerateArrayKeys}: PatchOptions,
): Patched {
  requireKnown(operations)
  const complete = autoGenerateArrayKeys ? addArrayKeys(operations) : operations
  let current: Doc = document
  const patches: EnginePatch[] = []
  for (const [name, read] of Object.entries(stages)) {
    const operation = complete[name]
    if (operation === undefined) continue
    const patch = {id: document._id, ...read(operation, current)}
    current = runEngine(current, patch)
    patches.push(patch)
  }
  if (!isObject(current)) throw new Error('BUG: a patched document is not an object')
  return {document: current, patches}
}

/** The engine makes JSON of JSON. */
function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How each operation is checked and its paths made concrete, in the order they are applied. */
const stages: {readonly [Operation: string]: (value: Json, document: Doc) => PatchOperations} = {
  setIfMissing: (value, document) => ({setIfMissing: expandRecord(value, document)}),
  set: (value, document) => ({set: expandRecord(value, document)}),
  unset: (value, document) => ({
    unset: readPaths(value).flatMap((path) => expandPath(path, document)),
  }),
  diffMatchPatch: (value, document) => ({diffMatchPatch: expandTexts(value, document)}),
  inc: (value, document) => ({inc: expandNumbers(value, document)}),
  dec: (value, document) => ({dec: expandNumbers(value, document)}),
  insert: (value, document) => ({insert: readInsert(value, document)}),
}

function requireKnown(operations: JsonObject) {
  for (const name of Object.keys(operations)) {
    if (!Object.hasOwn(stages, name)) throw invalid(`Unknown patch operation "${name}"`)
  }
}

function expandRecord(value: Json, document: Doc): {[path: string]: Json} {
  if (!isJsonObject(value)) throw invalid('The operation needs an object of paths and values')
  const pairs = Object.entries(value).flatMap(([path, part]) =>
    expandPath(path, document).map((concrete) => [concrete, part] as const),
  )
  return Object.fromEntries(pairs)
}

function expandTexts(value: Json, document: Doc): {[path: string]: string} {
  const texts = Object.entries(expandRecord(value, document)).map(([path, text]) => {
    if (typeof text !== 'string') throw invalid(`The text patch for "${path}" is not a string`)
    return [path, text] as const
  })
  return Object.fromEntries(texts)
}

/** The engine skips targets that are no numbers; the hosted lake refuses the transaction. */
function expandNumbers(value: Json, document: Doc): {[path: string]: number} {
  const amounts = Object.entries(expandRecord(value, document)).map(([path, amount]) => {
    if (typeof amount !== 'number') throw invalid(`The amount for "${path}" is not a number`)
    const targets = guarded(() => extract(path, document))
    const isCountable = targets.length > 0 && targets.every((found) => typeof found === 'number')
    if (!isCountable) throw invalid(`Cannot increase or decrease "${path}": it is not a number`)
    return [path, amount] as const
  })
  return Object.fromEntries(amounts)
}

function readPaths(value: Json): readonly string[] {
  const paths = isJsonArray(value) ? value.filter((path) => typeof path === 'string') : []
  if (!isJsonArray(value) || paths.length < value.length) {
    throw invalid('"unset" needs a list of paths')
  }
  return paths
}

function readInsert(value: Json, document: Doc): InsertPatch {
  const {items, ...places} = isJsonObject(value) ? value : {}
  const [[position, path] = [], ...others] = Object.entries(places)
  const create = position === undefined ? undefined : inserts[position]
  if (
    create === undefined ||
    typeof path !== 'string' ||
    others.length > 0 ||
    !isJsonArray(items)
  ) {
    throw invalid('"insert" needs one of before, after, replace with a path, and a list of items')
  }
  const [concrete = path, ...more] = expandPath(path, document)
  if (more.length > 0) throw invalid(`"insert" needs one position, "${path}" matches several`)
  return create(concrete, [...items])
}

const inserts: {readonly [Position: string]: (path: string, items: Json[]) => InsertPatch} = {
  before: (before, items) => ({before, items}),
  after: (after, items) => ({after, items}),
  replace: (replace, items) => ({replace, items}),
}

function runEngine(document: Doc, patch: EnginePatch): Doc {
  const result = guarded(() => new Engine({mutations: [{patch}]}).apply(document))
  if (result === null) throw new Error('BUG: a patch removed the document')
  return result
}

/**
 * What the engine refuses (a path it cannot read, an index out of bounds) is the sender's fault.
 * A TypeError is a bug: it passes through and is answered 503, so that no edit is thrown away.
 */
function guarded<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof MutationRefused || cause instanceof TypeError) throw cause
    throw invalid(cause instanceof Error ? cause.message : String(cause))
  }
}

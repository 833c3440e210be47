import type {RawPatch} from 'mendoza'

import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../json.ts'

/**
 * The opcodes of a Mendoza patch that this encoder uses; the machine has a stack of inputs and one of outputs.
 * @see https://github.com/sanity-io/mendoza/blob/master/docs/format.adoc
 */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  returnIntoField: 15,
  returnIntoArray: 16,
  setField: 17,
  deleteField: 19,
  appendValue: 20,
  appendSlice: 21,
  appendText: 22,
  appendTextSlice: 23,
} as const

/** Shorter common ends of two texts are not worth the operations that copy them. UTF-16 units. */
const worthCopying = 8

/**
 * Encodes what turns one state of a document into another, so that `applyPatch` of the package `mendoza`, which only decodes, does it.
 * `undefined` stands for no document: creations and deletions are whole values, which clients recognise them by.
 */
export function encodePatch(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): RawPatch {
  if (before === undefined || after === undefined) return [op.value, after ?? null]
  const patch: RawPatch = []
  writeObject(patch, before, after)
  return patch
}

/** Input and output are the object as it was. Field numbers count its keys in the order of code units. */
function writeObject(patch: RawPatch, before: JsonObject, after: JsonObject): void {
  const names = Object.keys(before).sort()
  for (const [index, name] of names.entries())
    if (!Object.hasOwn(after, name)) patch.push(op.deleteField, index)
  for (const [name, value] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined
    if (old === undefined) patch.push(op.setField, value, name)
    else if (!isEqual(old, value)) writeField(patch, {name, index: names.indexOf(name)}, old, value)
  }
}

function writeField(
  patch: RawPatch,
  {name, index}: {readonly name: string; readonly index: number},
  before: Json,
  after: Json,
): void {
  if (isJsonObject(before) && isJsonObject(after)) {
    patch.push(op.pushFieldCopy, index)
    writeObject(patch, before, after)
    patch.push(op.returnIntoField)
    return
  }
  const inside = contentOf(before, after)
  if (inside === undefined) patch.push(op.setField, after, name)
  else patch.push(op.pushFieldBlank, index, ...inside, op.returnIntoField)
}

/** How to write a list or text anew with parts of the old one; undefined where the value itself is as good. */
function contentOf(before: Json, after: Json): RawPatch | undefined {
  if (isJsonArray(before) && isJsonArray(after) && after.length > 0) return listPatch(before, after)
  return typeof before === 'string' && typeof after === 'string'
    ? textPatch(before, after)
    : undefined
}

function listPatch(before: readonly Json[], after: readonly Json[]): RawPatch {
  const patch: RawPatch = []
  const places = new Map(before.map((item, index) => [JSON.stringify(item), index]))
  const keyed = new Map(before.map((item, index) => [keyOf(item), index]))
  let run: {start: number; end: number} | undefined
  const endRun = () => {
    if (run !== undefined) patch.push(op.appendSlice, run.start, run.end)
    run = undefined
  }
  for (const item of after) {
    const text = JSON.stringify(item)
    const next = run?.end ?? -1
    const place = next >= 0 && JSON.stringify(before[next]) === text ? next : places.get(text)
    if (run !== undefined && place === run.end) {
      run.end += 1
      continue
    }
    endRun()
    if (place === undefined) writeItem(patch, before, keyed, item)
    else run = {start: place, end: place + 1}
  }
  endRun()
  return patch
}

function writeItem(
  patch: RawPatch,
  before: readonly Json[],
  keyed: ReadonlyMap<unknown, number>,
  item: Json,
): void {
  const key = keyOf(item)
  const index = key === undefined ? undefined : keyed.get(key)
  const old = index === undefined ? undefined : before[index]
  if (index === undefined || !isJsonObject(old) || !isJsonObject(item)) {
    patch.push(op.appendValue, item)
    return
  }
  patch.push(op.pushElementCopy, index)
  writeObject(patch, old, item)
  patch.push(op.returnIntoArray)
}

function keyOf(item: Json): Json | undefined {
  return isJsonObject(item) ? item['_key'] : undefined
}

/** The common beginning and end as slices, counted in bytes of UTF-8, and what stands between them. */
function textPatch(before: string, after: string): RawPatch | undefined {
  if (after === '' || !before.isWellFormed() || !after.isWellFormed()) return undefined
  const start = commonStart(before, after)
  const end = commonEnd(before.slice(start), after.slice(start))
  if (start + end < worthCopying) return undefined
  const bytes = Buffer.byteLength(before)
  const middle = after.slice(start, after.length - end)
  const head = Buffer.byteLength(before.slice(0, start))
  const tail = bytes - Buffer.byteLength(before.slice(before.length - end))
  return [
    ...(start > 0 ? [op.appendTextSlice, 0, head] : []),
    ...(middle === '' ? [] : [op.appendText, middle]),
    ...(end > 0 ? [op.appendTextSlice, tail, bytes] : []),
  ]
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return isHighSurrogate(one, length - 1) ? length - 1 : length
}

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length > 0 && isHighSurrogate(one, one.length - length - 1) ? length - 1 : length
}

/** A slice may not end inside a character. */
function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit >= 0xd800 && unit <= 0xdbff
}

/** Equal as JSON, whatever the order of keys. */
function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (isJsonArray(one) && isJsonArray(other))
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index]))
  if (!isJsonObject(one) || !isJsonObject(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  )
}

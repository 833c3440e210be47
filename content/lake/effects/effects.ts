import {applyPatch, type RawPatch} from 'mendoza'

import type {LakeDocument} from '../document.ts'
import type {JsonObject} from '../json.ts'
import {readStored} from '../store/readStored.ts'
import {encodePatch} from './encodePatch.ts'

/** What a transaction did to one document, both ways. Computed without `_rev`, which follows from the transaction. */
export interface Effects {
  readonly apply: RawPatch
  readonly revert: RawPatch
}

export function effectsOf(
  before: LakeDocument | undefined,
  after: LakeDocument | undefined,
): Effects {
  const [old, now] = [withoutRevision(before), withoutRevision(after)]
  return {apply: encodePatch(old, now), revert: encodePatch(now, old)}
}

/**
 * The document on the other side of an effect.
 * @param _rev the revision it had there; undefined when there was no document
 */
export function revise(
  document: LakeDocument | undefined,
  patch: RawPatch,
  _rev: string | undefined,
): LakeDocument | undefined {
  const other: unknown = applyPatch(withoutRevision(document) ?? null, patch)
  if (other === null || _rev === undefined) return undefined
  const revised = readStored(JSON.stringify(Object.assign(other ?? {}, {_rev})))
  if (revised === undefined) throw new Error('BUG: an effect made something that is no document')
  return revised
}

function withoutRevision(document: LakeDocument | undefined): JsonObject | undefined {
  if (document === undefined) return undefined
  const {_rev, ...rest} = document
  return rest
}

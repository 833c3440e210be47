import {mutationFault, type RefusedMutation} from '../apiFault.ts'
import type {LakeDocument} from '../document.ts'
import type {Memory} from '../memory/memory.ts'
import {listReferences} from '../memory/references.ts'
import {indexKey} from '../memory/view.ts'
import type {Workspace} from './workspace.ts'

/**
 * Checks strong references at the end of a transaction, so that documents created together may
 * point at each other in any order. `replaced` are ids that changed their type: a delete in disguise.
 */
export function checkReferences(
  workspace: Workspace,
  memory: Memory,
  replaced: ReadonlySet<string>,
) {
  const refused: RefusedMutation[] = []
  for (const [id, document] of workspace.changes) {
    const index = workspace.lastTouchedBy(id)
    const missing = document === undefined ? undefined : findMissing(document, workspace)
    if (missing !== undefined) refused.push(refusal(index, pointsNowhere(id, missing)))
    if (document !== undefined && !replaced.has(id)) continue
    const referencingIDs = findReferencing(id, workspace, memory)
    if (referencingIDs.length > 0) refused.push(refusal(index, isNeeded(id, referencingIDs)))
  }
  if (refused.length > 0) throw mutationFault(409, refused)
}

function findMissing(document: LakeDocument, workspace: Workspace): string | undefined {
  const strong = listReferences(document).filter((reference) => reference.strong)
  return strong.find((reference) => workspace.get(reference.id) === undefined)?.id
}

/** Documents that hold a strong reference to `id` once the transaction is over, `id` itself apart. */
function findReferencing(id: string, workspace: Workspace, memory: Memory): readonly string[] {
  const untouched = memory
    .view('raw')
    .bucket(indexKey.reference(id))
    .filter((document) => !workspace.changes.has(document._id))
  const touched = [...workspace.changes.values()].filter((document) => document !== undefined)
  return [...untouched, ...touched]
    .filter((document) => document._id !== id && needs(document, id))
    .map((document) => document._id)
}

function needs(document: LakeDocument, id: string): boolean {
  return listReferences(document).some((reference) => reference.strong && reference.id === id)
}

interface Refusal {
  type: string
  description: string
  details: {[name: string]: string | readonly string[]}
}

function refusal(index: number, item: Refusal): RefusedMutation {
  return {item, index}
}

function pointsNowhere(id: string, referenceID: string): Refusal {
  const type = 'documentReferenceDoesNotExistError'
  const description = `Document "${id}" references non-existent document "${referenceID}"`
  return {type, description, details: {id, referenceID}}
}

function isNeeded(id: string, referencingIDs: readonly string[]): Refusal {
  const type = 'documentHasExistingReferencesError'
  const sources = referencingIDs.map((source) => `"${source}"`).join(', ')
  const description = `Document "${id}" cannot be deleted as there are references to it from ${sources}`
  return {type, description, details: {id, referencingIDs}}
}

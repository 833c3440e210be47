import type {LakeDocument} from '../document.ts'
import type {Json, JsonObject} from '../json.ts'
import type {LoggedMutation} from '../store/logEntry.ts'
import {addArrayKeys} from './arrayKeys.ts'
import {completeId} from './ids.ts'
import type {DocumentInput, Mutation, MutationKind} from './mutation.ts'
import {alreadyExists, immutable, notFound, unexpectedRevision} from './mutationRefused.ts'
import {applyPatch} from './patch.ts'
import type {TransactionInput} from './transact.ts'
import type {Workspace} from './workspace.ts'

export type Operation = 'create' | 'update' | 'delete' | 'none'

/** What one mutation does to one document. */
interface Change {
  readonly id: string
  readonly operation: Operation
  readonly document: LakeDocument | undefined
  /** The mutation as the log keeps it: concrete, for this document alone, empty if nothing changed. */
  readonly mutations: readonly LoggedMutation[]
  /** The type changed, which counts as deleting the old document. */
  readonly isReplaced?: boolean
}

interface Task {
  readonly mutation: Mutation
  readonly id: string | undefined
  readonly input: TransactionInput
}

type Changer = (workspace: Workspace, task: Task) => Change

/** One function per kind of mutation: looks at the workspace, changes nothing, says what to change. */
export const changers: Readonly<Record<MutationKind, Changer>> = {
  create(workspace, {mutation, input}) {
    const source = documentOf(mutation)
    const id = completeId(source.id)
    if (workspace.get(id) !== undefined) throw alreadyExists(id)
    const document = stampNew(id, source, input)
    return {id, operation: 'create', document, mutations: [{create: document}]}
  },

  createIfNotExists(workspace, {mutation, input}) {
    const source = documentOf(mutation)
    const id = completeId(source.id)
    const existing = workspace.get(id)
    if (existing !== undefined) return {id, operation: 'none', document: existing, mutations: []}
    const document = stampNew(id, source, input)
    return {id, operation: 'create', document, mutations: [{createIfNotExists: document}]}
  },

  createOrReplace(workspace, {mutation, input}) {
    const source = documentOf(mutation)
    const id = completeId(source.id)
    const existing = workspace.get(id)
    const isReplaced = existing !== undefined && existing._type !== source.type
    const kept = isReplaced ? undefined : existing?._createdAt
    const _createdAt = kept ?? timeOf(source.attributes['_createdAt'], input.at)
    const document = stamp(id, source, input, {_createdAt, _updatedAt: input.at})
    const operation = existing === undefined ? 'create' : 'update'
    return {id, operation, document, isReplaced, mutations: [{createOrReplace: document}]}
  },

  delete(workspace, {id}) {
    if (id === undefined) throw new Error('BUG: a delete without an id')
    const isMissing = workspace.get(id) === undefined
    if (isMissing) return {id, operation: 'none', document: undefined, mutations: []}
    return {id, operation: 'delete', document: undefined, mutations: [{delete: {id}}]}
  },

  patch(workspace, {mutation, id, input}) {
    if (id === undefined || mutation.kind !== 'patch') throw new Error('BUG: a patch without an id')
    const {ifRevisionID: expected, operations} = mutation.patch
    const existing = workspace.get(id)
    if (existing === undefined) throw notFound(id)
    const current = existing._rev
    if (expected !== undefined && expected !== current) {
      throw unexpectedRevision(id, {current, expected})
    }
    const patched = applyPatch(existing, operations, input)
    const {_type, _createdAt} = existing
    requireUnchanged(patched.document, {_id: id, _type, _createdAt})
    const stamps = {_id: id, _type, _createdAt, _updatedAt: input.at, _rev: input.id}
    const document = {...patched.document, ...stamps}
    // A patch without operations is logged too: Studio waits for the event of its guard patches.
    const patches = patched.patches.length > 0 ? patched.patches : [{id}]
    return {id, operation: 'update', document, mutations: patches.map((patch) => ({patch}))}
  },
}

function documentOf(mutation: Mutation): DocumentInput {
  if ('document' in mutation) return mutation.document
  throw new Error(`BUG: a ${mutation.kind} carries no document`)
}

/** Times given by the caller are kept for new documents: imports depend on it. */
function stampNew(id: string, source: DocumentInput, input: TransactionInput): LakeDocument {
  return stamp(id, source, input, {
    _createdAt: timeOf(source.attributes['_createdAt'], input.at),
    _updatedAt: timeOf(source.attributes['_updatedAt'], input.at),
  })
}

function stamp(
  id: string,
  {type, attributes}: DocumentInput,
  {id: _rev, autoGenerateArrayKeys}: TransactionInput,
  times: {_createdAt: string; _updatedAt: string},
): LakeDocument {
  const content = autoGenerateArrayKeys ? addArrayKeys(attributes) : attributes
  return {...content, _id: id, _type: type, _rev, ...times}
}

function timeOf(given: Json | undefined, now: string): string {
  return typeof given === 'string' ? given : now
}

function requireUnchanged(document: JsonObject, expected: JsonObject) {
  for (const [name, value] of Object.entries(expected)) {
    if (document[name] !== value) throw immutable(name)
  }
}

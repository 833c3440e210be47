import type {JsonObject} from '../json.ts'

/** What a request asks for, read and typed: a union, one member per kind of mutation. */
export type Mutation =
  | {kind: 'create'; document: DocumentInput}
  | {kind: 'createIfNotExists'; document: DocumentInput}
  | {kind: 'createOrReplace'; document: DocumentInput}
  | {kind: 'delete'; target: Target}
  | {kind: 'patch'; target: Target; patch: PatchInput}

export type MutationKind = Mutation['kind']

/** Documents named by id, or found by a query before the transaction begins. */
export type Target =
  | {by: 'ids'; ids: readonly string[]}
  | {by: 'query'; query: string; params: JsonObject}

/** `id` is undefined where the lake makes one, and ends with a dot where it is only a prefix. */
export interface DocumentInput {
  readonly id: string | undefined
  readonly type: string
  readonly attributes: JsonObject
}

interface PatchInput {
  readonly ifRevisionID: string | undefined
  readonly operations: JsonObject
}

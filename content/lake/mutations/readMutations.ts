import {boom} from '../apiFault.ts'
import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../json.ts'
import {isDocumentId, requireDocumentId} from './ids.ts'
import type {DocumentInput, Mutation, MutationKind, Target} from './mutation.ts'
import {atMutation, invalid} from './mutationRefused.ts'
import {requireHarmless} from './shape.ts'

/**
 * Reads the `mutations` of a request body; refuses the whole list at the first malformed one.
 * @see https://www.sanity.io/docs/http-reference/mutation
 */
export function readMutations(value: Json | undefined): readonly Mutation[] {
  const mutations = isJsonObject(value) ? [value] : value
  if (!isJsonArray(mutations)) throw boom(400, 'The body must have a list named "mutations"')
  return mutations.map((mutation, index) => atMutation(index, () => readMutation(mutation)))
}

const readers: {readonly [Kind in MutationKind]: (value: JsonObject) => Mutation} = {
  create: (value) => ({kind: 'create', document: readDocument(value)}),
  createIfNotExists: (value) => ({
    kind: 'createIfNotExists',
    document: requireId(readDocument(value)),
  }),
  createOrReplace: (value) => ({kind: 'createOrReplace', document: requireId(readDocument(value))}),
  delete: (value) => ({kind: 'delete', target: readTarget(value)}),
  patch: readPatch,
}

function readMutation(value: Json): Mutation {
  requireHarmless(value)
  const [kind, ...others] = isJsonObject(value) ? Object.keys(value) : []
  if (!isJsonObject(value) || kind === undefined || others.length > 0) {
    throw invalid(`A mutation has exactly one of ${Object.keys(readers).join(', ')}`)
  }
  if (!isKind(kind)) throw invalid(`Unknown mutation "${kind}"`)
  const body = value[kind]
  if (!isJsonObject(body)) throw invalid(`The mutation "${kind}" needs an object`)
  return readers[kind](body)
}

function isKind(name: string): name is MutationKind {
  return Object.hasOwn(readers, name)
}

function readDocument(attributes: JsonObject): DocumentInput {
  const {_id: id, _type: type} = attributes
  if (typeof type !== 'string' || type === '') throw invalid('The document has no "_type"')
  for (const name of ['_createdAt', '_updatedAt']) requireTime(name, attributes[name])
  if (id === undefined || id === null || id === '') return {id: undefined, type, attributes}
  if (typeof id !== 'string') throw invalid(`Malformed document ID: ${JSON.stringify(id)}`)
  return {id, type, attributes}
}

function requireId(input: DocumentInput): DocumentInput {
  if (input.id === undefined) throw invalid('The document has no "_id"')
  requireDocumentId(input.id)
  return input
}

function requireTime(name: string, value: Json | undefined) {
  if (value === undefined || value === null) return
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) {
    throw invalid(`"${name}" must be an ISO 8601 time`)
  }
}

function readPatch(value: JsonObject): Mutation {
  const {id: _id, query: _query, params: _params, ifRevisionID, ...operations} = value
  if (ifRevisionID !== undefined && typeof ifRevisionID !== 'string') {
    throw invalid('"ifRevisionID" must be a string')
  }
  return {kind: 'patch', target: readTarget(value), patch: {ifRevisionID, operations}}
}

function readTarget({id, query, params}: JsonObject): Target {
  if (typeof query === 'string') {
    return {by: 'query', query, params: isJsonObject(params) ? params : {}}
  }
  const ids = isJsonArray(id) ? id : [id]
  return {by: 'ids', ids: ids.map(readId)}
}

function readId(id: Json | undefined): string {
  if (typeof id === 'string' && isDocumentId(id)) return id
  throw invalid(`Malformed document ID: ${JSON.stringify(id ?? null)}`)
}

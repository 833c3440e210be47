import {publishedIdOf, type LakeDocument} from '../document.ts'
import {isJsonArray, isJsonObject, type Json, type JsonObject} from '../json.ts'
import {requireDocumentId} from '../mutations/ids.ts'
import type {Mutation} from '../mutations/mutation.ts'
import {alreadyExists, invalid, notFound, unexpectedRevision} from '../mutations/mutationRefused.ts'
import {readMutations} from '../mutations/readMutations.ts'
import {strengthen} from './strengthen.ts'

/** The documents as an action finds them: the transaction so far. */
export interface Desk {
  get(id: string): LakeDocument | undefined
  variantsOf(publishedId: string): readonly LakeDocument[]
}

/** What an action amounts to, decided when its turn comes. */
type Action = (action: JsonObject, desk: Desk) => readonly Mutation[]

const createDocument: Action = (action, desk) => {
  const attributes = objectIn(action, 'attributes')
  const id = idIn(attributes, '_id')
  if (desk.get(id) === undefined) return mutations({create: attributes})
  if (action['ifExists'] === 'ignore') return []
  throw alreadyExists(id)
}

const replace: Action = (action) => {
  const attributes = isJsonObject(action['document']) ? 'document' : 'attributes'
  return mutations({createOrReplace: objectIn(action, attributes)})
}

const discard: Action = (action, desk) => {
  const id = idIn(action, action['versionId'] === undefined ? 'draftId' : 'versionId')
  requireVariant(id)
  require(id, desk)
  return mutations({delete: {id}})
}

/**
 * What Studio does to documents, one function per action.
 * @see https://www.sanity.io/docs/http-reference/actions
 */
const actions: Readonly<Record<string, Action>> = {
  'document.create': createDocument,
  'document.replaceDraft': replace,
  'document.version.replace': replace,
  'document.discard': discard,
  'document.version.discard': discard,

  /** The first edit of a published document makes its draft. */
  'document.edit'(action, desk) {
    const draftId = idIn(action, 'draftId')
    const publishedId = idIn(action, 'publishedId')
    requireSameDocument(draftId, publishedId)
    const patch = isJsonObject(action['patch']) ? action['patch'] : {}
    const edit = {patch: {...patch, id: draftId}}
    if (desk.get(draftId) !== undefined) return mutations(edit)
    const published = require(publishedId, desk)
    return mutations({create: copyAs(draftId, published)}, edit)
  },

  /** The draft takes the place of the published document, its references in full strength. */
  'document.publish'(action, desk) {
    const {draftId, publishedId} = pairIn(action)
    const draft = require(draftId, desk)
    requireRevision(draft._id, draft, action['ifDraftRevisionId'])
    requireRevision(publishedId, desk.get(publishedId), action['ifPublishedRevisionId'])
    const published = strengthen(copyAs(publishedId, draft))
    return mutations({createOrReplace: published}, {delete: {id: draftId}})
  },

  'document.unpublish'(action, desk) {
    const {draftId, publishedId} = pairIn(action)
    const published = require(publishedId, desk)
    return mutations({createIfNotExists: copyAs(draftId, published)}, {delete: {id: publishedId}})
  },

  /** Deletes a document with the drafts that are named; one that is not named is somebody's work and stops it. */
  'document.delete'(action, desk) {
    const publishedId = idIn(action, 'publishedId')
    const named = isJsonArray(action['includeDrafts']) ? action['includeDrafts'] : []
    const ids = [publishedId, ...named.map((id) => requireText(id, 'includeDrafts'))]
    for (const id of ids) requireSameDocument(id, publishedId)
    const others = desk.variantsOf(publishedId).filter(({_id}) => !ids.includes(_id))
    const [first] = others
    if (first !== undefined)
      throw invalid(`"${publishedId}" has "${first._id}", which the action does not include`)
    if (ids.every((id) => desk.get(id) === undefined)) throw notFound(publishedId)
    return mutations({delete: {id: ids}})
  },

  'document.version.create'(action, desk) {
    if (isJsonObject(action['document'])) {
      const document = action['document']
      const id = idIn(document, '_id')
      if (desk.get(id) !== undefined) throw alreadyExists(id)
      return mutations({create: document})
    }
    const [baseId, versionId] = [idIn(action, 'baseId'), idIn(action, 'versionId')]
    const base = require(baseId, desk)
    requireRevision(baseId, base, action['ifBaseRevisionId'])
    return mutations({create: copyAs(versionId, base)})
  },
}

/**
 * Turns an action of a request into the mutations it stands for.
 * @throws MutationRefused if it is unknown, malformed or does not fit the documents
 */
export function expandAction(value: Json, desk: Desk): readonly Mutation[] {
  if (!isJsonObject(value)) throw invalid('An action is an object with an "actionType"')
  const type = requireText(value['actionType'], 'actionType')
  const name = type.replace(/^sanity\.action\./, '')
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) throw invalid(`The action "${type}" is not supported`)
  return action(value, desk)
}

function mutations(...list: readonly JsonObject[]): readonly Mutation[] {
  return readMutations(list)
}

/** The content of a document under another id; time and revision are the transaction's. */
function copyAs(_id: string, {_rev, _updatedAt, ...content}: LakeDocument): JsonObject {
  return {...content, _id}
}

function require(id: string, desk: Desk): LakeDocument {
  const document = desk.get(id)
  if (document === undefined) throw notFound(id)
  return document
}

/** A draft or version and the document it belongs to: publishing a document over itself, or over another, would lose it. */
function pairIn(action: JsonObject) {
  const draftId = idIn(action, 'draftId')
  const publishedId = idIn(action, 'publishedId')
  requireVariant(draftId)
  requireSameDocument(draftId, publishedId)
  return {draftId, publishedId}
}

function requireVariant(id: string) {
  if (id === publishedIdOf(id)) throw invalid(`"${id}" is not the id of a draft or version`)
}

function requireSameDocument(id: string, publishedId: string) {
  if (publishedIdOf(id) === publishedId) return
  throw invalid(`"${id}" is not a draft or version of "${publishedId}"`)
}

function requireRevision(
  id: string,
  document: LakeDocument | undefined,
  expected: Json | undefined,
) {
  const current = document?._rev ?? ''
  if (typeof expected !== 'string' || expected === current) return
  throw unexpectedRevision(id, {current, expected})
}

function objectIn(action: JsonObject, name: string): JsonObject {
  const value = action[name]
  if (isJsonObject(value)) return value
  throw invalid(`The action needs an object "${name}"`)
}

function idIn(action: JsonObject, name: string): string {
  return requireDocumentId(requireText(action[name], name))
}

function requireText(value: Json | undefined, name: string): string {
  if (typeof value === 'string') return value
  throw invalid(`The action needs a text "${name}"`)
}

import {mutationFault, type FaultStatus, type MutationItem} from '../apiFault.ts'

/** Thrown while one mutation is applied; the transaction adds the index and answers. */
export class MutationRefused extends Error {
  override readonly name = 'MutationRefused'
  readonly status: FaultStatus
  readonly item: MutationItem

  constructor(status: FaultStatus, item: MutationItem) {
    super(item.description)
    this.status = status
    this.item = item
  }
}

/** Runs the work on mutation number `index`; a refusal becomes the answer to the request. */
export function atMutation<Value>(index: number, work: () => Value): Value {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof MutationRefused)) throw cause
    throw mutationFault(cause.status, [{item: cause.item, index}])
  }
}

export function invalid(description: string): MutationRefused {
  return new MutationRefused(400, {type: 'validationError', description})
}

export function alreadyExists(id: string): MutationRefused {
  const description = `Document by ID "${id}" already exists`
  return new MutationRefused(409, {type: 'documentAlreadyExistsError', description, details: {id}})
}

/** [?] The hosted status is not known; 404 tells a client what it needs. */
export function notFound(id: string): MutationRefused {
  const description = `The document with the ID "${id}" was not found`
  return new MutationRefused(404, {type: 'documentNotFoundError', description, details: {id}})
}

export function immutable(attribute: string): MutationRefused {
  const type = 'cannotModifyImmutableAttributeError'
  const description = `Cannot modify immutable attribute "${attribute}"`
  return new MutationRefused(400, {type, description, details: {attribute}})
}

export function unexpectedRevision(
  id: string,
  {current, expected}: {current: string; expected: string},
): MutationRefused {
  const type = 'documentRevisionIDDoesNotMatchError'
  const description = `Document "${id}" has unexpected revision ID ("${current}"), expected "${expected}"`
  const details = {id, currentRevisionID: current, expectedRevisionID: expected}
  return new MutationRefused(409, {type, description, details})
}

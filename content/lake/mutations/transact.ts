import type {LakeDocument} from '../document.ts'
import type {Changes, Memory} from '../memory/memory.ts'
import type {LoggedMutation} from '../store/logEntry.ts'
import {changers, type Operation} from './changers.ts'
import {checkReferences} from './checkReferences.ts'
import type {Mutation, Target} from './mutation.ts'
import {atMutation} from './mutationRefused.ts'
import {requireHarmless} from './shape.ts'
import {Workspace} from './workspace.ts'

export interface TransactionInput {
  readonly id: string
  /** One instant for every document of the transaction. */
  readonly at: string
  readonly autoGenerateArrayKeys: boolean
}

/** What is asked for, in mutations that may depend on the transaction so far. Faults name the place of the step. */
export type Step = (workspace: Workspace) => readonly Mutation[]

export interface Transaction {
  readonly id: string
  readonly at: string
  readonly changes: Changes
  /** The mutations with concrete ids and paths, enough to replay the transaction from the log. */
  readonly mutations: readonly LoggedMutation[]
  readonly results: readonly MutationResult[]
}

interface MutationResult {
  readonly id: string
  readonly operation: Operation
  /** The state after the transaction; undefined when the document is gone. */
  readonly document: LakeDocument | undefined
}

/** Finds the ids of a target given by query, in the dataset as it is before the transaction. */
export type FindIds = (target: Extract<Target, {by: 'query'}>) => readonly string[]

/**
 * Plans a transaction: what it would change, or a fault. Nothing is written and the memory stays
 * as it is, so all-or-nothing needs no undoing.
 * @see https://www.sanity.io/docs/http-reference/mutation
 */
export function transact(
  input: TransactionInput,
  steps: readonly Step[],
  {memory, findIds}: {readonly memory: Memory; readonly findIds: FindIds},
): Transaction {
  const workspace = new Workspace(memory)
  const replaced = new Set<string>()
  const log: LoggedMutation[] = []
  const touched: {id: string; operation: Operation}[] = []
  const apply = (mutation: Mutation, id: string | undefined, index: number) => {
    const change = changers[mutation.kind](workspace, {mutation, id, input})
    touched.push({id: change.id, operation: change.operation})
    log.push(...change.mutations)
    if (change.operation === 'none') return
    // Paths of patches can nest deeper than the request that carries them.
    if (change.document !== undefined) requireHarmless(change.document)
    if (change.isReplaced) replaced.add(change.id)
    workspace.set(change.id, change.document, index)
  }
  for (const [index, step] of steps.entries()) {
    atMutation(index, () => {
      for (const mutation of step(workspace))
        for (const id of findTargets(mutation, findIds)) apply(mutation, id, index)
    })
  }
  checkReferences(workspace, memory, replaced)
  const results = touched.map((entry) => ({...entry, document: workspace.get(entry.id)}))
  return {id: input.id, at: input.at, changes: workspace.changes, mutations: log, results}
}

/** The ids a mutation is about; undefined stands for "make one". */
function findTargets(mutation: Mutation, findIds: FindIds): readonly (string | undefined)[] {
  if (!('target' in mutation)) return [mutation.document.id]
  return mutation.target.by === 'ids' ? mutation.target.ids : findIds(mutation.target)
}

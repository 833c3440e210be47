import {statSync} from 'node:fs'
import {join} from 'node:path'

import type {Problem} from '#schemas/problem.ts'
import {describeFault} from '#schemas/userError.ts'

import type {Job, Tools} from '../outputs/job.ts'
import type {Entry} from '../outputs/outFolder.ts'
import type {Plan} from './overview.ts'

/** Plans by the hash of what they follow from: the same inputs, the same plan. */
export type KnownPlans = Map<string, Plan>

interface Shelf {
  readonly entries: ReadonlyMap<string, Entry>
  readonly outFolder: string
  readonly tools: Tools
  readonly known: KnownPlans
}

/**
 * What making each of these outputs gives: read from the folder where it lies there from the very same inputs, else made once, by the
 * makers that publish, and not written.
 * @returns plans by the name of the job
 */
export async function planOutputs(
  jobs: readonly Job[],
  shelf: Shelf,
): Promise<ReadonlyMap<string, Plan>> {
  const plans = new Map<string, Plan>()
  for (const job of jobs) {
    const plan = lyingThere(job, shelf) ?? shelf.known.get(job.from) ?? (await make(job, shelf))
    shelf.known.set(job.from, plan)
    plans.set(job.name, plan)
  }
  const wanted = new Set(jobs.map(({from}) => from))
  for (const from of shelf.known.keys()) if (!wanted.has(from)) shelf.known.delete(from)
  return plans
}

function lyingThere({name, from}: Job, {entries, outFolder}: Shelf): Plan | undefined {
  const entry = entries.get(name)
  if (entry?.from !== from) return undefined
  const sizes = Object.keys(entry.files)
    .filter(isWhatLeaves)
    .map((path) => statSync(join(outFolder, path), {throwIfNoEntry: false})?.size)
  const found = sizes.filter((size) => size !== undefined)
  if (found.length < sizes.length) return undefined
  return planOf(found, entry.warnings)
}

async function make(job: Job, {tools}: Shelf): Promise<Plan> {
  const {artifacts, problems = []} = await job.make(tools).catch((error: unknown) => {
    const message = describeFault(error)
    if (message === undefined) throw error
    const fault: Problem = {rule: 'publish', level: 'error', path: job.name, message}
    return {artifacts: [], problems: [fault]}
  })
  const sizes = artifacts.filter(({path}) => isWhatLeaves(path)).map(({bytes}) => bytes.length)
  return planOf(sizes, problems)
}

/** A newsletter leaves as one mail, with its pictures in it; the other files are for reading it here. */
function isWhatLeaves(path: string): boolean {
  return !path.startsWith('newsletter/') || path.endsWith('.eml')
}

function planOf(sizes: readonly number[], problems: readonly Problem[]): Plan {
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return {...(bytes > 0 ? {bytes} : {}), problems}
}

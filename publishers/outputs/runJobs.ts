import type {Problem} from '#schemas/problem.ts'

import type {LakeConnection} from '../connectLake.ts'
import type {FigureFile} from '../loadFigure.ts'
import {loadFigure} from '../loadFigure.ts'
import type {Typesetter} from '../press/typst/typesetter.ts'
import type {Job, Tools} from './job.ts'
import type {OutFolder} from './outFolder.ts'

/** How many jobs are under way at once: two sheets in the press, others rendered meanwhile. */
const width = 4

/** How many typesetters work side by side: one for each core of a small server. */
const presses = 2

/**
 * Makes what is not current and puts it into the folder. A job that fails leaves its old files, unless they carry a guide that no
 * longer stands: then they go, because advice that was taken back may outlive no fault.
 */
export async function runJobs(
  jobs: readonly Job[],
  {
    out,
    tools,
    standing,
    onDone,
  }: {
    out: OutFolder
    tools: Tools
    standing: ReadonlySet<string>
    onDone: (done: number, total: number) => void
  },
): Promise<Problem[]> {
  const stale = jobs.filter((job) => job.due === true || !out.isCurrent(job))
  const problems: Problem[] = []
  const queue = stale.values()
  let done = 0
  onDone(done, stale.length)
  async function work(): Promise<void> {
    for (const job of queue) {
      const output = await job.make(tools)
      problems.push(...(output.problems ?? []))
      const failed = output.problems?.some(({level}) => level === 'error') ?? false
      if (!failed) out.put(job, output)
      else if (carriesRecalled(out.entries.get(job.name)?.guides, standing)) out.drop([job.name])
      done += 1
      onDone(done, stale.length)
    }
  }
  await Promise.all(Array.from({length: width}, work))
  return problems
}

/** Whether files carry words of a guide that was taken back, or was never approved. */
export function carriesRecalled(
  guides: readonly string[] | undefined,
  standing: ReadonlySet<string>,
): boolean {
  return guides?.some((id) => !standing.has(id)) ?? false
}

/** Tools for one run or many. Pictures are kept: the same id always has the same bytes. */
export function openTools(connection: LakeConnection): Tools & {close(): Promise<void>} {
  const figures = new Map<string, Promise<FigureFile>>()
  const opened: Promise<Typesetter>[] = []
  let turn = 0
  return {
    figure(assetId) {
      const known = figures.get(assetId)
      if (known !== undefined) return known
      const figure = loadFigure(assetId, connection)
      figures.set(assetId, figure)
      return figure
    },
    async typesetter() {
      turn = (turn + 1) % presses
      opened[turn] ??= openPress()
      const typesetter = opened[turn]
      if (typesetter === undefined) throw new Error('BUG: no typesetter was opened')
      return typesetter
    },
    async close() {
      for (const typesetter of opened.filter((one) => one !== undefined))
        await (await typesetter).close()
    },
  }
}

async function openPress(): Promise<Typesetter> {
  const {openTypesetter} = await import('../press/typst/openTypesetter.ts')
  return openTypesetter()
}

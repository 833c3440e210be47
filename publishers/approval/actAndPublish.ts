import {formatProblem} from '#schemas/problem.ts'

import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import {openTools} from '../outputs/runJobs.ts'
import {publish, type PublishReport} from '../publish.ts'
import {type ActName, doAct} from './acts.ts'
import {createGate} from './gate.ts'

interface Act {
  readonly name: ActName
  /** Fields of the act, unchecked. */
  readonly words: unknown
}

interface ActOptions {
  readonly connection: LakeConnection
  readonly config: Config
  readonly asOf: string
  readonly now: string
}

/**
 * Does one act and brings every channel to where it must be after it: a withdrawal is over when the last file is gone, not when the
 * record is written.
 * @returns lines for the terminal; `failed` when the act was refused or an output could not be made
 * @throws UserError as `doAct` and `publish` do
 */
export async function actAndPublish(
  {name, words}: Act,
  options: ActOptions,
): Promise<{lines: string[]; failed: boolean}> {
  const {connection} = options
  const tools = openTools(connection)
  try {
    const gate = createGate({...options, tools})
    const done = await doAct(name, words, {client: connection.client, gate})
    if (!done.ok)
      return {
        lines: [...done.problems.map(formatProblem), 'Nothing was changed.'],
        failed: true,
      }
    if (name === 'sign') return {lines: [done.value], failed: false}
    const report = await publish({...options, tools})
    return {
      lines: [done.value, ...tell(report)],
      failed: report.problems.some(({level}) => level === 'error'),
    }
  } finally {
    await tools.close()
  }
}

function tell({written, removed, problems}: PublishReport): string[] {
  return [
    ...problems.map(formatProblem),
    ...written.map((path) => `+ ${path}`),
    ...removed.map((path) => `- ${path}`),
  ]
}

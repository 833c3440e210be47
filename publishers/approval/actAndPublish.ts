import {formatProblem} from '#schemas/problem.ts'

import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import {openTools} from '../outputs/runJobs.ts'
import {publish, type PublishReport} from '../publish.ts'
import {type ActName, type ActRoom, doAct} from './acts.ts'
import {createGate} from './gate.ts'
import {findSharedChange, formatMixed, formatSharedChange} from './sharedChange.ts'

interface Act {
  readonly name: ActName
  /** Fields of the act, unchecked. */
  readonly words: Readonly<Record<string, unknown>>
  /** Id of a shared document: the act is done on every guide that only its change reopened, in place of one guide. */
  readonly changed?: string
}

interface ActOptions {
  readonly connection: LakeConnection
  readonly config: Config
  readonly asOf: string
  readonly now: string
}

interface Outcome {
  readonly lines: string[]
  readonly failed: boolean
}

/**
 * Does one act and brings every channel to where it must be after it: a withdrawal is over when the last file is gone, not when the
 * record is written.
 * @returns lines for the terminal; `failed` when the act was refused or an output could not be made
 * @throws UserError as `doAct`, `findSharedChange` and `publish` do
 */
export async function actAndPublish(act: Act, options: ActOptions): Promise<Outcome> {
  const {connection} = options
  const tools = openTools(connection)
  try {
    const gate = createGate({...options, tools})
    const room = {client: connection.client, gate}
    const done = await (act.changed === undefined
      ? actOnce(act, room)
      : actOnChanged({...act, changed: act.changed}, room, options.asOf))
    if (done.failed || act.name === 'sign') return done
    const report = await publish({...options, tools})
    return {
      lines: [...done.lines, ...tell(report)],
      failed: report.problems.some(({level}) => level === 'error'),
    }
  } finally {
    await tools.close()
  }
}

async function actOnce({name, words}: Act, room: ActRoom): Promise<Outcome> {
  const done = await doAct(name, words, room)
  if (done.ok) return {lines: [done.value], failed: false}
  return {lines: [...done.problems.map(formatProblem), 'Nothing was changed.'], failed: true}
}

/** The same act on each guide that one shared change reopened. Each is its own act with its own record; the first refusal ends it. */
async function actOnChanged(
  {changed, name, words}: Act & {readonly changed: string},
  room: ActRoom,
  asOf: string,
): Promise<Outcome> {
  const {alone, mixed} = await findSharedChange(room.client, changed, asOf)
  const lines: string[] = []
  for (const guide of alone) {
    const named = guide.id.replace(/^guide-/, '').replace(/-([a-z]{2})$/, '.$1')
    const done = await actOnce({name, words: {...words, guide: named}}, room)
    lines.push(formatSharedChange(guide), ...done.lines)
    if (done.failed) return {lines, failed: true}
  }
  return {lines: [...lines, ...mixed.map(formatMixed)], failed: false}
}

function tell({written, removed, problems}: PublishReport): string[] {
  return [
    ...problems.map(formatProblem),
    ...written.map((path) => `+ ${path}`),
    ...removed.map((path) => `- ${path}`),
  ]
}

import type {Problem} from '#schemas/problem.ts'

import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import type {Tools} from '../outputs/job.ts'
import {openTools} from '../outputs/runJobs.ts'
import {publish, type PublishReport} from '../publish.ts'
import {type ActName, type ActRoom, doAct} from './acts.ts'
import {createGate} from './gate.ts'
import {
  findSharedChange,
  formatMixed,
  formatSharedChange,
  formatSigned,
  isSigned,
} from './sharedChange.ts'

export interface Act {
  readonly name: ActName
  /** Fields of the act, unchecked. */
  readonly words: Readonly<Record<string, unknown>>
  /** Id of a shared document: the act is done on every guide that only its change reopened, in place of one guide. */
  readonly changed?: string
}

export interface ActOptions {
  readonly connection: LakeConnection
  readonly config: Config
  readonly asOf: string
  readonly now: string
  /** Publishers that run already lend what they have warm. */
  readonly warm?: {readonly tools: Tools; publish(): Promise<PublishReport>}
}

/** What came of an act. */
export interface Outcome {
  /** What was done, in sentences. */
  readonly said: readonly string[]
  /** What stood in its way, or keeps an output from being made. */
  readonly problems: readonly Problem[]
  /** Files of the output folder, `+` written and `-` removed. */
  readonly files: readonly string[]
  /** Whether the act was done. Where it was not, `problems` says why and nothing was changed. */
  readonly done: boolean
}

/** What people say of a text that is not out yet. */
const changesNoOutput: readonly ActName[] = ['sign', 'send-back']

/**
 * Does one act and brings every channel to where it must be after it: a withdrawal is over when the last file is gone, not when the
 * record is written.
 * @throws UserError as `doAct`, `findSharedChange` and `publish` do
 */
export async function actAndPublish(act: Act, options: ActOptions): Promise<Outcome> {
  const {connection, warm} = options
  const tools = warm?.tools ?? openTools(connection)
  try {
    const gate = createGate({...options, tools})
    const room = {client: connection.client, gate}
    const done = await (act.changed === undefined
      ? actOnce(act, room)
      : actOnChanged({...act, changed: act.changed}, room))
    if (!done.done || changesNoOutput.includes(act.name)) return done
    const {written, removed, problems} = await (warm?.publish() ?? publish({...options, tools}))
    return {
      said: done.said,
      problems,
      files: [...written.map((path) => `+ ${path}`), ...removed.map((path) => `- ${path}`)],
      done: true,
    }
  } finally {
    if (warm === undefined) await tools.close()
  }
}

async function actOnce({name, words}: Act, room: ActRoom): Promise<Outcome> {
  const done = await doAct(name, words, room)
  if (done.ok) return {said: [done.value], problems: [], files: [], done: true}
  return {said: ['Nothing was changed.'], problems: done.problems, files: [], done: false}
}

/** The same act on each guide that one shared change reopened. Each is its own act with its own record; the first refusal ends it. */
async function actOnChanged(
  {changed, name, words}: Act & {readonly changed: string},
  room: ActRoom,
): Promise<Outcome> {
  const {alone, mixed} = await findSharedChange(room.client, changed)
  const said: string[] = []
  for (const reopened of alone) {
    if (name === 'sign' && isSigned(reopened, words['as'], words['role'])) {
      said.push(formatSigned(reopened))
      continue
    }
    const {key, language} = reopened.guide
    const done = await actOnce({name, words: {...words, guide: `${key}.${language}`}}, room)
    said.push(formatSharedChange(reopened), ...done.said)
    if (!done.done) return {...done, said}
  }
  return {said: [...said, ...mixed.map(formatMixed)], problems: [], files: [], done: true}
}

import {readFileSync} from 'node:fs'

import {parse} from 'yaml'

import {UserError} from '#schemas/userError.ts'

import {openTools} from '../outputs/runJobs.ts'
import {playActs} from './acts.ts'
import {createGate, type GateOptions} from './gate.ts'

/**
 * Plays a YAML file of acts of sample people.
 * @throws UserError when the file cannot be read, or an act is refused
 */
export async function playFile(
  file: string,
  options: Omit<GateOptions, 'tools'> & Partial<Pick<GateOptions, 'tools'>>,
): Promise<void> {
  const list = readList(file)
  const own = options.tools === undefined ? openTools(options.connection) : undefined
  const tools = options.tools ?? own
  if (tools === undefined) throw new Error('BUG: acts without tools')
  try {
    await playActs(list, {
      client: options.connection.client,
      gate: createGate({...options, tools}),
    })
  } finally {
    await own?.close()
  }
}

function readList(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), {schema: 'core'})
  } catch (cause) {
    throw new UserError(`The acts in ${file} cannot be read`, {
      hint: 'Name a YAML list of acts, such as content/samples.yaml.',
      cause,
    })
  }
}

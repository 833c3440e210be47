import {parseArgs} from 'node:util'

import {formatProblem} from '#schemas/problem.ts'
import {describeFault, UserError} from '#schemas/userError.ts'
import {type Channel, channels} from '#schemas/vocabulary.ts'

import {type Config, readConfig} from './config.ts'

/**
 * The composition root: the only file here that knows the process, the console, signals and the clock. Each command loads only
 * what it needs.
 */

const usage = `Usage:
  npm run publish -- [--out DIR] [--guide KEY] [--channel ${channels.join('|')}] [--as-of DATE] [--json]
  npm run check -- [--as-of DATE] [--json]
  npm run doctor
  npm start`

const options = {
  out: {type: 'string'},
  guide: {type: 'string', multiple: true},
  channel: {type: 'string', multiple: true},
  'as-of': {type: 'string'},
  json: {type: 'boolean', default: false},
} as const

type Flags = ReturnType<typeof readFlags>

const commands: Readonly<Record<string, (config: Config, flags: Flags) => Promise<number>>> = {
  publish: runPublish,
  check: runCheck,
  doctor: async (config) => {
    const {runDoctor} = await import('./doctor.ts')
    const lines = await runDoctor(config)
    for (const {ok, text, remedy} of lines)
      console.log(
        `${ok ? 'ok  ' : 'BAD '} ${text}${remedy === undefined ? '' : `\n     ${remedy}`}`,
      )
    return lines.every(({ok}) => ok) ? 0 : 2
  },
  serve: runServe,
}

async function runPublish(config: Config, flags: Flags): Promise<number> {
  const {connectLake} = await import('./connectLake.ts')
  const {formatReport, publish} = await import('./publish.ts')
  const connection = await connectLake(config)
  try {
    const report = await publish({
      connection,
      config,
      asOf: flags.asOf,
      now: flags.now,
      guides: flags.guides,
      channels: flags.channels,
    })
    console.log(flags.json ? JSON.stringify(report, undefined, 2) : formatReport(report))
    return report.problems.some(({level}) => level === 'error') ? 2 : 0
  } finally {
    await connection.close()
  }
}

async function runCheck(config: Config, flags: Flags): Promise<number> {
  const {connectLake} = await import('./connectLake.ts')
  const {fetchContent} = await import('./fetchContent.ts')
  const connection = await connectLake(config)
  try {
    const {guides, problems} = await fetchContent(connection.client, {
      asOf: flags.asOf,
      clinic: config.clinic,
    })
    if (flags.json)
      console.log(JSON.stringify({guides: guides.map(({id}) => id), problems}, undefined, 2))
    else
      console.log(
        [
          ...problems.map(formatProblem),
          `${guides.length} guides read, ${problems.length} problems`,
        ].join('\n'),
      )
    return problems.some(({level}) => level === 'error') ? 2 : 0
  } finally {
    await connection.close()
  }
}

async function runServe(config: Config, flags: Flags): Promise<number> {
  const {serve} = await import('./serve.ts')
  const server = await serve(config, {
    asOf: flags.asOf,
    now: flags.now,
    lakeReady: lakeReady(),
    print: console.log,
  })
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    // The supervisor is gone, however it went: nobody would stop this process any more.
    process.once('disconnect', () => resolve())
  })
  await stopped
  await server.close()
  return 0
}

/** Under the supervisor the lake is filled before it may be read; alone, it is looked for at once. */
function lakeReady(): Promise<void> {
  if (process.send === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    process.once('message', () => resolve())
  })
}

function readFlags(words: readonly string[]) {
  const {values} = parse(words)
  const now = new Date()
  const asOf = values['as-of'] ?? now.toISOString().slice(0, 10)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf))
    throw new UserError(`--as-of "${asOf}" is not a date`, {hint: 'Write it as 2026-01-31.'})
  return {
    out: values.out,
    guides: values.guide,
    channels: values.channel?.map(readChannel),
    json: values.json,
    asOf,
    now: now.toISOString(),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({args: [...words], options, strict: true, allowPositionals: false})
  } catch (cause) {
    throw new UserError(
      cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : 'Wrong words',
      {hint: usage, cause},
    )
  }
}

function readChannel(name: string): Channel {
  const channel = channels.find((known) => known === name)
  if (channel !== undefined) return channel
  throw new UserError(`There is no channel "${name}"`, {
    hint: `Use one of: ${channels.join(', ')}.`,
  })
}

async function main([name = '', ...words]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (command === undefined) throw new UserError(`There is no command "${name}"`, {hint: usage})
  const flags = readFlags(words)
  const environment =
    flags.out === undefined ? process.env : {...process.env, GUIDEPOST_OUT: flags.out}
  return command(readConfig(environment), flags)
}

try {
  process.loadEnvFile()
} catch {
  // No .env: the environment alone decides.
}
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const fault = describeFault(error)
  if (fault === undefined) throw error
  console.error(fault)
  process.exitCode = 2
} finally {
  // A listener on the channel to the parent process would keep this one alive.
  if (process.connected) process.disconnect()
}

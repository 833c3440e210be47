import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'

import {formatProblem} from '#schemas/problem.ts'
import {describeFault, UserError} from '#schemas/userError.ts'
import {type Channel, channels} from '#schemas/vocabulary.ts'

import type {Checked} from './check/checkGuides.ts'
import {type Config, readConfig} from './config.ts'
import type {PublishReport} from './publish.ts'
import type {SampleActs} from './publishLoop.ts'

/**
 * The composition root: the only file here that knows the process, the console, signals and the clock. Each command loads only
 * what it needs.
 */

const usage = `Usage:
  npm run publish -- [--out DIR] [--guide KEY] [--channel ${channels.join('|')}] [--as-of DATE] [--json]
  npm run check -- [--as-of DATE] [--json] [--html FILE]
  npm run sign -- GUIDE --as PERSON --role author|editorial|clinical
  npm run send-back -- GUIDE --as PERSON --comment TEXT
  npm run publish-guide -- GUIDE --as PERSON [--class major|minor|patch] [--note TEXT]
  npm run suspend -- GUIDE --as PERSON [--reason WHY] [--notice TEXT] [--replacement GUIDE]
  npm run withdraw -- GUIDE --as PERSON --reason WHY [--severity immediate|24h|7d] [--notice TEXT] [--replacement GUIDE]
  npm run lift -- GUIDE --as PERSON
  npm run worksheet -- GUIDE [--confirm proposed|ITEM=yes|no|na,… --as PERSON]
  npm run links -- [--all] [--offline]
  npm run doctor
  npm start
A GUIDE is written as muscle-spasm.en; a PERSON is the key of a person, such as sample-reviewer. In place of one GUIDE, sign and
publish-guide take --changed ID: every guide that only the change of this shared document reopened, such as redFlag-bladder-bowel.`

const text = {type: 'string'} as const
const options = {
  out: text,
  guide: {type: 'string', multiple: true},
  channel: {type: 'string', multiple: true},
  'as-of': text,
  json: {type: 'boolean', default: false},
  html: text,
} as const
const actOptions = {
  out: text,
  as: text,
  changed: text,
  role: text,
  checklist: text,
  comment: text,
  class: text,
  note: text,
  reason: text,
  severity: text,
  notice: text,
  replacement: text,
} as const

/** The clock, read once. */
interface Clock {
  /** `YYYY-MM-DD` */
  readonly asOf: string
  /** RFC 3339 */
  readonly now: string
}

type Flags = ReturnType<typeof readFlags>
type Command = (words: readonly string[], clock: Clock) => Promise<number>

const acts = ['sign', 'send-back', 'publish-guide', 'suspend', 'withdraw', 'lift'] as const

const commands: Readonly<Record<string, Command>> = {
  publish: withFlags(runPublish),
  check: withFlags(runCheck),
  worksheet: runWorksheet,
  links: runLinks,
  play: runPlay,
  doctor: withFlags(runDoctorCommand),
  serve: withFlags(runServe),
  ...Object.fromEntries(
    acts.map((name): [string, Command] => [name, (words, clock) => runAct(name, words, clock)]),
  ),
}

async function runPublish(config: Config, flags: Flags): Promise<number> {
  const asked = await askRunning(config, flags)
  if (asked !== undefined) return tell(asked, flags)
  const [{connectLake}, {publish}] = await Promise.all([
    import('./connectLake.ts'),
    import('./publish.ts'),
  ])
  const connection = await connectLake(config)
  try {
    return await tell(
      await publish({connection, config, ...flags, report: createTeller(flags)}),
      flags,
    )
  } finally {
    await connection.close()
  }
}

/** Publishers that run already are warm, and do it for us; not for another day than today. */
async function askRunning(config: Config, flags: Flags): Promise<PublishReport | undefined> {
  if (flags.asOf !== readClock().asOf) return undefined
  const {askPublishers} = await import('./askPublishers.ts')
  const {guides, channels: wanted} = flags
  return askPublishers(config, {
    ...(guides === undefined ? {} : {guides}),
    ...(wanted === undefined ? {} : {channels: wanted}),
  })
}

async function tell(report: PublishReport, {json}: Flags): Promise<number> {
  const {formatReport} = await import('./formatReport.ts')
  console.log(json ? JSON.stringify(report, undefined, 2) : formatReport(report))
  return report.problems.some(({level}) => level === 'error') ? 2 : 0
}

/** Tells a person at a terminal how far a long run is, once a second. */
function createTeller({json}: Flags) {
  let last = Date.now()
  return ({steps}: {steps: readonly {name: string; count?: {done: number; total: number}}[]}) => {
    const step = steps.findLast(({count}) => count !== undefined)
    if (json || step?.count === undefined || Date.now() - last < 1000) return
    last = Date.now()
    console.error(`… ${step.name.toLowerCase()}: ${step.count.done} of ${step.count.total}`)
  }
}

async function runCheck(config: Config, flags: Flags): Promise<number> {
  const {connectLake} = await import('./connectLake.ts')
  const [{checkGuides, problemsOf}, {formatCheck}] = await Promise.all([
    import('./check/checkGuides.ts'),
    import('./check/formatCheck.ts'),
  ])
  const connection = await connectLake(config)
  try {
    const checked = await checkGuides(connection.client, flags.asOf)
    console.log(flags.json ? JSON.stringify(checked, undefined, 2) : formatCheck(checked))
    if (flags.html !== undefined) await writePage(flags.html, checked, flags.asOf)
    return problemsOf(checked).some(({level}) => level === 'error') ? 2 : 0
  } finally {
    await connection.close()
  }
}

async function writePage(file: string, checked: Checked, asOf: string): Promise<void> {
  const {renderCheckPage} = await import('./check/renderCheckPage.ts')
  try {
    writeFileSync(file, renderCheckPage(checked, asOf))
  } catch (cause) {
    throw new UserError(`The page cannot be written to ${file}`, {
      hint: 'Name a file in a folder that exists, such as check.html.',
      cause,
    })
  }
  // Beside the JSON on standard output this line would be no JSON.
  console.error(`The page is in ${file}`)
}

async function runDoctorCommand(config: Config): Promise<number> {
  const {runDoctor} = await import('./doctor.ts')
  const lines = await runDoctor(config)
  for (const {ok, text: line, remedy} of lines)
    console.log(`${ok ? 'ok  ' : 'BAD '} ${line}${remedy === undefined ? '' : `\n     ${remedy}`}`)
  return lines.every(({ok}) => ok) ? 0 : 2
}

/** Shows the worksheets of a guide, and takes down what a person answers. */
async function runWorksheet(words: readonly string[], {asOf}: Clock): Promise<number> {
  const {values, positionals} = parse(words, {as: text, confirm: text}, 1)
  const [guide = ''] = positionals
  const {as: by, confirm} = values
  if (confirm !== undefined && by === undefined)
    throw new UserError('Say who answers: --as PERSON', {hint: usage})
  const [{connectLake}, worksheets, {formatWorksheet}] = await Promise.all([
    import('./connectLake.ts'),
    import('./worksheets/confirmAnswers.ts'),
    import('./worksheets/formatWorksheet.ts'),
  ])
  const connection = await connectLake(configFor(undefined))
  try {
    const {client} = connection
    const worksheet =
      confirm === undefined || by === undefined
        ? await worksheets.fetchWorksheet(client, guide, asOf)
        : await worksheets.confirmAnswers(client, {guide, by, words: confirm, on: asOf})
    console.log(formatWorksheet(worksheet))
    return 0
  } finally {
    await connection.close()
  }
}

/** Looks whether the pages behind the sources still stand: the one command that asks other people's sites. */
async function runLinks(words: readonly string[], {asOf}: Clock): Promise<number> {
  const flag = {type: 'boolean', default: false} as const
  const {values} = parse(words, {all: flag, offline: flag}, 0)
  const [{connectLake}, {checkLinks, formatLinks}] = await Promise.all([
    import('./connectLake.ts'),
    import('./links/checkLinks.ts'),
  ])
  const connection = await connectLake(configFor(undefined))
  try {
    const report = await checkLinks(connection.client, {asOf, ...values})
    console.log(formatLinks(report))
    const broken = report.looked.some(({status}) => status === 'broken')
    return broken || report.malformed.length > 0 ? 2 : 0
  } finally {
    await connection.close()
  }
}

/** Plays a file of sample acts (`content/samples.yaml`): what `npm start` does to an empty store, for benches and drills. */
async function runPlay([file = '']: readonly string[], clock: Clock): Promise<number> {
  const config = configFor(undefined)
  const [{connectLake}, {playFile}] = await Promise.all([
    import('./connectLake.ts'),
    import('./approval/playFile.ts'),
  ])
  const connection = await connectLake(config)
  try {
    await playFile(file, {connection, config, ...clock})
    return 0
  } finally {
    await connection.close()
  }
}

/** An act of approval, and at once what follows from it in every channel. */
async function runAct(
  name: (typeof acts)[number],
  words: readonly string[],
  {asOf, now}: Clock,
): Promise<number> {
  const {values, positionals} = parse(words, actOptions, words.includes('--changed') ? 0 : 1)
  const {out, changed, ...fields} = values
  const config = configFor(out)
  const {connectLake} = await import('./connectLake.ts')
  const {actAndPublish} = await import('./approval/actAndPublish.ts')
  const connection = await connectLake(config)
  try {
    const [guide] = positionals
    const act = {
      name,
      words: {...fields, guide, on: asOf},
      ...(changed === undefined ? {} : {changed}),
    }
    const {said, problems, files} = await actAndPublish(act, {
      connection,
      config,
      asOf,
      now,
    })
    console.log([...problems.map(formatProblem), ...said, ...files].join('\n'))
    return problems.some(({level}) => level === 'error') ? 2 : 0
  } finally {
    await connection.close()
  }
}

async function runServe(config: Config): Promise<number> {
  const {serve} = await import('./serve.ts')
  const server = await serve(config, {
    clock: readClock,
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

/**
 * Under the supervisor the lake is filled before it may be read; alone, it is looked for at once. The message may name a file of acts:
 * what the sample people signed.
 */
function lakeReady(): Promise<{readonly acts?: SampleActs}> {
  if (process.send === undefined) return Promise.resolve({})
  return new Promise((resolve) => {
    process.once('message', (message: {acts?: SampleActs}) => resolve(message))
  })
}

function withFlags(run: (config: Config, flags: Flags) => Promise<number>): Command {
  return (words, clock) => {
    const flags = readFlags(words, clock)
    return run(configFor(flags.out), flags)
  }
}

function configFor(out: string | undefined): Config {
  return readConfig(out === undefined ? process.env : {...process.env, GUIDEPOST_OUT: out})
}

function readFlags(words: readonly string[], clock: Clock) {
  const {values} = parse(words, options, 0)
  const asOf = values['as-of'] ?? clock.asOf
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf))
    throw new UserError(`--as-of "${asOf}" is not a date`, {hint: 'Write it as 2026-01-31.'})
  return {
    out: values.out,
    guides: values.guide,
    channels: values.channel?.map(readChannel),
    json: values.json,
    html: values.html,
    asOf,
    now: clock.now,
  }
}

function parse<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  words: readonly string[],
  known: Options,
  names: number,
) {
  try {
    const parsed = parseArgs({
      args: [...words],
      options: known,
      strict: true,
      allowPositionals: names > 0,
    })
    if (parsed.positionals.length === names) return parsed
  } catch (cause) {
    const fault = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : 'Wrong words'
    throw new UserError(fault, {hint: usage, cause})
  }
  throw new UserError('Name one guide, such as muscle-spasm.en', {hint: usage})
}

function readChannel(name: string): Channel {
  const channel = channels.find((known) => known === name)
  if (channel !== undefined) return channel
  throw new UserError(`There is no channel "${name}"`, {
    hint: `Use one of: ${channels.join(', ')}.`,
  })
}

/** The clock enters here. `GUIDEPOST_NOW` (RFC 3339) sets it for drills and tests. */
function readClock(): Clock {
  const set = process.env['GUIDEPOST_NOW']
  const date = set === undefined ? new Date() : new Date(set)
  if (Number.isNaN(date.getTime()))
    throw new UserError(`GUIDEPOST_NOW "${set}" is not a time`, {
      hint: 'Write it as 2026-01-31T08:00:00Z, or unset it.',
    })
  const now = date.toISOString()
  return {asOf: now.slice(0, 10), now}
}

async function main([name = '', ...words]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (command === undefined) throw new UserError(`There is no command "${name}"`, {hint: usage})
  return command(words, readClock())
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

import {parseArgs} from 'node:util'

import {describeFault, UserError} from '#schemas/userError.ts'

import {type Config, readConfig} from './config.ts'

/**
 * The composition root: the only file here that knows the process, the console, signals and the clock. Each command loads what it
 * needs and no more: reading the files of all of them takes as long as opening the lake.
 */

const usage = `Usage:
  npm start [-- --empty]                     lake, samples, outputs and their index page
  npm run dev                                the same with Studio from its sources, for work on Guidepost itself
  npm run import -- [--apply] [--publish] FILE…
                                             what the files would change; with --apply, change it;
                                             with --publish, publish all but guides at once
  npm run import -- --confirm GUIDE [all | 3,4]
                                             the guesses in a guide that was pasted in; confirm some
  npm run users -- add | link | list | revoke   who may sign in to Studio, and links to do so
  npm run backup -- FILE.tar.gz              everything in one new file, also while it runs
  npm run restore -- FILE.tar.gz             a backup, or an export of a hosted lake, into an empty data folder`

const options = {
  empty: {type: 'boolean', default: false},
  apply: {type: 'boolean', default: false},
  publish: {type: 'boolean', default: false},
  confirm: {type: 'string'},
  name: {type: 'string'},
  role: {type: 'string'},
} as const

interface Words {
  readonly empty: boolean
  readonly apply: boolean
  readonly publish: boolean
  readonly confirm?: string | undefined
  readonly name?: string | undefined
  readonly role?: string | undefined
  readonly files: readonly string[]
}

const commands: Readonly<Record<string, (config: Config, words: Words) => Promise<number>>> = {
  start: (config, words) => runStart(config, words),
  dev: (config, words) => runStart(config, words, true),
  serve: runServe,
  studio: runStudio,
  users: runUsers,
  import: runImport,
  backup: runBackup,
  restore: runRestore,
}

async function runImport(config: Config, {apply, publish, confirm, files}: Words): Promise<number> {
  if (confirm === undefined && files.length === 0)
    throw new UserError('No file to import', {hint: usage})
  const {withClient} = await import('./withClient.ts')
  return withClient(config, async (client) => {
    if (confirm === undefined) {
      const {importFiles} = await import('./importFiles.ts')
      return importFiles(files, {client, asOf: today(), apply, publish, print: console.log})
    }
    const {confirmGuesses} = await import('./confirmGuesses.ts')
    console.log(await confirmGuesses(client, confirm, files))
    return 0
  })
}

/** Links lead to where Studio is usually found, also when a lake was opened for this command alone. */
async function runUsers(
  config: Config,
  {name, role, files: [command, key]}: Words,
): Promise<number> {
  const {withClient} = await import('./withClient.ts')
  const {runAccounts} = await import('./accounts.ts')
  return withClient(config, async (client) => {
    const origin = config.workshopUrl ?? `http://127.0.0.1:${config.workshopPort}`
    const lines = await runAccounts(command, {key, name, role}, {client, origin})
    for (const line of lines) console.log(line)
    return 0
  })
}

async function runStudio(): Promise<number> {
  const {buildStudio, studioFolder} = await import('./buildStudio.ts')
  console.log(`Studio ${await buildStudio()}: ${studioFolder}`)
  return 0
}

async function runStart(config: Config, {empty}: Words, live = false): Promise<number> {
  const {start} = await import('./start.ts')
  const supervised = await start(config, {empty, live, asOf: today(), print: console.log})
  const asked = stopAsked().then(() => 'asked' as const)
  const first = await Promise.race([asked, supervised.ended])
  if (first !== 'asked') return first
  console.log('Stopping …')
  await supervised.stop()
  return 0
}

async function runServe(config: Config): Promise<number> {
  const {openWorkshop} = await import('./openWorkshop.ts')
  const workshop = await openWorkshop(config)
  console.log(`Lake      ${workshop.url} (documents in ${config.dataFolder})`)
  await stopAsked()
  await workshop.close()
  return 0
}

async function runBackup({dataFolder}: Config, words: Words): Promise<number> {
  const asOf = today()
  const {writeBackup} = await import('./backup/writeBackup.ts')
  const {file, bytes, documents, assets, databases, missing} = await writeBackup(oneFile(words), {
    dataFolder,
    asOf,
  })
  console.log(`Backup    ${file} (${(bytes / 1e6).toFixed(1)} MB)`)
  console.log(
    `Holds     ${documents} documents, ${assets} images and files, ${databases.join(', ')}`,
  )
  console.log('          Drafts and users are in it: keep it as safe as the data folder.')
  for (const id of missing) console.error(`Missing   ${id}: its bytes are gone or damaged`)
  return missing.length === 0 ? 0 : 1
}

async function runRestore({dataFolder}: Config, words: Words): Promise<number> {
  const {restoreBackup} = await import('./backup/restoreBackup.ts')
  const {documents, assets, isWhole, movedTo} = await restoreBackup(oneFile(words), dataFolder)
  console.log(`Restored  ${documents} documents, ${assets} images and files into ${dataFolder}`)
  if (!isWhole)
    console.log('          An export has neither history nor users nor memory of feeds.')
  if (movedTo !== undefined) console.log(`          What lay there is now ${movedTo}`)
  return 0
}

function oneFile({files: [file, ...more]}: Words): string {
  if (file !== undefined && more.length === 0) return file
  throw new UserError('Name one file', {hint: usage})
}

/** The clock enters here. `GUIDEPOST_NOW` (RFC 3339) sets it for drills and tests. */
function today(): string {
  return new Date(process.env['GUIDEPOST_NOW'] ?? Date.now()).toISOString().slice(0, 10)
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    // Started for one command alone: when that command is gone, however it went, nobody needs this lake.
    process.once('disconnect', () => resolve())
  })
}

function readWords(words: readonly string[]): Words {
  try {
    const {values, positionals} = parseArgs({
      args: [...words],
      options,
      strict: true,
      allowPositionals: true,
    })
    return {...values, files: positionals}
  } catch (cause) {
    throw new UserError(
      cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : 'Wrong words',
      {hint: usage, cause},
    )
  }
}

async function main([name = '', ...words]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (command === undefined) throw new UserError(`There is no command "${name}"`, {hint: usage})
  return command(readConfig(process.env), readWords(words))
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

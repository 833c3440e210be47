import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {UserError} from '#schemas/userError.ts'

const root = join(import.meta.dirname, '..')

/** Where the built Studio lies. */
export const studioFolder = join(root, 'dist/studio')

/** What a Studio is built from: the same of it makes the same Studio. */
const inputs = [
  'sanity.config.ts',
  'sanity.cli.ts',
  'package-lock.json',
  'content/buildStudio.ts',
  'schemas',
  'studio',
  'publishers/html',
  'publishers/generated',
  'publishers/manuscript',
  'publishers/channels',
  'publishers/artifact.ts',
]

/**
 * Builds the Studio if it is not there or was built from something else. It is built beside the old one and takes its place when it is
 * complete, so that a stop in the middle leaves the old one.
 * @throws UserError with what the build said if it fails
 */
export async function buildStudio(signal?: AbortSignal): Promise<'built' | 'unchanged'> {
  const wanted = hashInputs()
  if (readMark() === wanted) return 'unchanged'
  const draft = `${studioFolder}-${process.pid}`
  try {
    await runBuild(draft, signal)
    if (signal?.aborted === true) return 'unchanged'
    keepHome(draft)
    writeFileSync(join(draft, 'inputs'), wanted)
    rmSync(studioFolder, {recursive: true, force: true})
    renameSync(draft, studioFolder)
    return 'built'
  } finally {
    rmSync(draft, {recursive: true, force: true})
  }
}

async function runBuild(folder: string, signal: AbortSignal | undefined): Promise<void> {
  const program = join(root, 'node_modules/sanity/bin/sanity')
  const child = spawn(process.execPath, [program, 'build', folder, '-y'], {
    cwd: root,
    // What is served to a clinic is the same, whoever builds it: tests say NODE_ENV=test.
    env: {...process.env, NODE_ENV: 'production'},
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : {signal}),
  })
  child.on('error', () => {})
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const [code] = await once(child, 'close')
  if (code === 0 || signal?.aborted === true) return
  const hint = `The build said:\n${said.trim()}`
  throw new UserError('Studio could not be built', {hint})
}

/** What a Studio would load from elsewhere or send there, and what becomes of it: the same address on its own origin, or nothing. */
const homes: readonly (readonly [RegExp, string])[] = [
  [/<script src="https:[^>]*><\/script>/g, ''],
  [/@font-face \{[^}]*studio-static[^}]*\}/g, ''],
  [
    /https:\/\/design-system-static\.sanity\.io\/InterVariable-(?=[\w-]*\.woff2)/g,
    '/static/inter-',
  ],
  [/https:\/\/sanity-cdn\.com(?=[`"'])/g, ''],
  [/https:\/\/api\.sanity\.io\/vX\/intake\/feedback/g, '/vX/intake/feedback'],
]

/** Studio's own font, from a package instead of from the vendor's server. */
const fonts = join(
  dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/inter/package.json'))),
  'files',
)

/**
 * Makes a built Studio stay at home.
 * @throws UserError when one of the addresses is not there: a new version of Studio must be looked at anew
 */
function keepHome(folder: string): void {
  const files = [
    join(folder, 'index.html'),
    ...readdirSync(join(folder, 'static'))
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => join(folder, 'static', name)),
  ]
  const missing = new Set(homes.map(([pattern]) => pattern.source))
  const wanted = new Set<string>()
  for (const file of files) {
    const before = readFileSync(file, 'utf8')
    let text = before
    for (const [pattern, home] of homes) {
      const replaced = text.replace(pattern, home)
      if (replaced !== text) missing.delete(pattern.source)
      text = replaced
    }
    for (const [name] of text.matchAll(/inter-[\w-]+\.woff2/g)) wanted.add(name)
    if (text !== before) writeFileSync(file, text)
  }
  if (missing.size > 0)
    throw new UserError(`The built Studio has changed: there is no ${[...missing].join(', ')}`, {
      hint: 'Look for what it now loads from elsewhere, and correct the list in content/buildStudio.ts.',
    })
  for (const name of wanted) copyFileSync(fontFor(name), join(folder, 'static', name))
}

/** `inter-Italic-latin-ext-20260728.woff2` is the package's `inter-latin-ext-wght-italic.woff2`. */
function fontFor(name: string): string {
  const style = name.includes('Italic') ? 'italic' : 'normal'
  const subset = name.replace(/^inter-(?:Italic-)?/, '').replace(/-\d+\.woff2$/, '')
  return join(fonts, `inter-${subset}-wght-${style}.woff2`)
}

function readMark(): string | undefined {
  try {
    return readFileSync(join(studioFolder, 'inputs'), 'utf8')
  } catch {
    return undefined
  }
}

function hashInputs(): string {
  const hash = createHash('sha256')
  for (const name of Object.keys(process.env).sort())
    if (name.startsWith('SANITY_STUDIO_')) hash.update(`${name}=${process.env[name]}\n`)
  for (const path of inputs.flatMap(filesIn).sort())
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function filesIn(path: string): readonly string[] {
  if (path.includes('.')) return [path]
  return readdirSync(join(root, path), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

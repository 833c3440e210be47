import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'

import {expect, test} from 'vitest'

const root = resolve(import.meta.dirname, '..')

/**
 * Who may import whom: the table of ARCHITECTURE.md, executed. The longest matching row wins; a file that no row covers fails.
 * `only` names rooms and files by the start of their path; a row may always import its own room.
 */
const table: readonly {
  readonly who: string
  readonly only: readonly string[]
  readonly never?: RegExp
}[] = [
  {who: 'schemas/', only: [], never: /^(sanity$|sanity\/|node:)/},
  {
    who: 'studio/',
    only: ['schemas/', 'publishers/html/', 'publishers/manuscript/', 'publishers/channels/'],
  },
  {who: 'sanity.config.ts', only: ['schemas/', 'studio/']},
  {who: 'sanity.cli.ts', only: []},
  {who: 'vitest.config.ts', only: []},
  {who: 'content/', only: ['content/', 'schemas/']},
  {who: 'content/lake/', only: []},
  {who: 'content/import/', only: ['schemas/']},
  {who: 'publishers/', only: ['publishers/', 'schemas/']},
  {who: 'publishers/artifact.ts', only: []},
  {who: 'publishers/html/', only: ['schemas/', 'publishers/generated/'], never: /^node:/},
  {who: 'publishers/generated/', only: []},
  {who: 'publishers/manuscript/', only: ['schemas/'], never: /^node:/},
  ...['newsletter', 'leaflet', 'page', 'feed'].map((channel) => ({
    who: `publishers/channels/${channel}/`,
    only: ['schemas/', 'publishers/html/', 'publishers/manuscript/', 'publishers/artifact.ts'],
    never: /^(node:|sharp|nodemailer|@sanity)/,
  })),
  {
    who: 'publishers/press/',
    only: ['publishers/artifact.ts', 'schemas/userError.ts', 'schemas/problem.ts'],
  },
  {who: 'test/', only: ['']},
]

/** What a renderer must not reach for: time, chance, the process and the network. */
const impure = /\b(process\.|Buffer\.|new Date\(\)|Date\.now|Math\.random|fetch\()/
const pureRooms = ['schemas/', 'publishers/html/', 'publishers/manuscript/', 'publishers/channels/']

interface SourceText {
  readonly path: string
  readonly text: string
}

function sources(): SourceText[] {
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(schemas|studio|content|publishers|test)\/.*\.tsx?$|^[^/]+\.ts$/.test(path))
    .map((path) => ({path, text: readFileSync(join(root, path), 'utf8')}))
}

function importsOf({text}: SourceText): string[] {
  return [
    ...text.matchAll(
      /^(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
}

function offences({path, text}: SourceText): string[] {
  const rows = table
    .filter(({who}) => path.startsWith(who))
    .sort((one, other) => other.who.length - one.who.length)
  const [row] = rows
  if (row === undefined) return [`${path}: no row of the table covers this file`]
  return importsOf({path, text}).flatMap((specifier) => {
    if (row.never?.test(specifier)) return [`${path} imports ${specifier}`]
    if (!/^[.#]/.test(specifier)) return []
    const target = specifier.startsWith('#')
      ? specifier.slice(1)
      : relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/')
    const crossing = target.split('/')[0] !== path.split('/')[0]
    if (crossing && !specifier.startsWith('#'))
      return [`${path} crosses a border without #: ${specifier}`]
    const allowed = [row.who, ...row.only].some((room) => target.startsWith(room))
    return allowed ? [] : [`${path} may not import ${target}`]
  })
}

test('every import follows the table', () => {
  const files = sources()
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap(offences)).toEqual([])
})

test('the table bites', () => {
  const bad = [
    {path: 'publishers/channels/feed/x.ts', text: "import {a} from '../newsletter/styles.ts'"},
    {path: 'publishers/publish.ts', text: "import {createLake} from '#content/lake/createLake.ts'"},
    {path: 'content/lake/x.ts', text: "import {x} from '#schemas/index.ts'"},
    {path: 'schemas/guide/x.ts', text: "import {readFileSync} from 'node:fs'"},
    {path: 'studio/x.ts', text: "import {x} from '../schemas/index.ts'"},
    {path: 'elsewhere.ts', text: ''},
  ]
  for (const file of bad) expect(offences(file), file.path).toHaveLength(1)
})

test('renderers, schemas and rules take no effect from their surroundings', () => {
  const found = sources().filter(
    ({path, text}) => pureRooms.some((room) => path.startsWith(room)) && impure.test(text),
  )
  expect(found.map(({path}) => path)).toEqual([])
  expect(impure.test('const id = Math.random()')).toBe(true)
})

test('no hand-written source file is longer than 400 lines', () => {
  const long = sources().filter(
    ({path, text}) => !path.includes('/generated/') && text.split('\n').length > 401,
  )
  expect(long.map(({path}) => path)).toEqual([])
})

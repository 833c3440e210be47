import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import {afterAll, beforeAll, expect, test} from 'vitest'

import {createDesk, type Desk, launch, run, said, stop} from '../support/programs.ts'

const samples = ['content/library', 'content/guides']
const publishing = ['publishers', 'publish', '--as-of', '2026-01-15']
const desk = createDesk({SITE_PORT: '4000'})

beforeAll(async () => {
  const fill = [
    ['content', 'import', '--apply', '--publish', ...samples],
    ['publishers', 'play', 'content/samples.yaml'],
  ]
  for (const words of fill) {
    const {code, stderr} = await run(desk, ...words)
    if (code !== 0) throw new Error(stderr)
  }
})
afterAll(() => rmSync(desk.folder, {recursive: true, force: true}))

function filesOf({folder}: Desk, out = 'out'): Map<string, string> {
  const root = join(folder, out)
  const names = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(join(root, name)).isFile(),
  )
  return new Map(names.map((name) => [name, readFileSync(join(root, name)).toString('base64')]))
}

const red = [
  'You notice a change in how well you can control your bladder or bowels',
  'One or both of your legs turn weak or numb',
]

test('the samples leave as mail, leaflet, page and feed, and the same red flags stand in each', async () => {
  const {code, stdout} = await run(desk, ...publishing)
  expect(stdout).toContain(`${filesOf(desk).size - 1} written, 0 unchanged, 0 removed`)
  expect(code).toBe(0)
  const read = (path: string) =>
    readFileSync(join(desk.folder, 'out', path), 'utf8').replaceAll(/\s+/g, ' ')
  // The feed has pages: whichever the guide stands on.
  const pages = readdirSync(join(desk.folder, 'out/site/v1/sample-partner'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => /^feed(\/.*)?\.json$/.test(name))
  const items = pages.flatMap(
    (name) =>
      (
        JSON.parse(read(`site/v1/sample-partner/${name}`)) as {
          items: {id: string; content_text: string; content_html: string}[]
        }
      ).items,
  )
  const texts = [
    read('newsletter/sample-issue-1/issue.html'),
    read('newsletter/sample-issue-1/issue.txt'),
    read('site/guides/en/muscle-spasm/index.html'),
    ...items
      .filter(({id}) => id.includes('/muscle-spasm/'))
      .flatMap(({content_text: text, content_html: html}) => [text, html]),
  ]
  expect(texts).toHaveLength(5)
  for (const text of texts)
    for (const flag of red) expect(text.replaceAll(/\s+/g, ' ')).toContain(flag)
})

test('a second run writes nothing; in another folder the same day gives the same bytes', async () => {
  const again = await run(desk, ...publishing)
  expect(again.stdout).toContain(`0 written, ${filesOf(desk).size - 1} unchanged`)
  const elsewhere = join(desk.folder, 'again')
  await run(desk, ...publishing, '--out', elsewhere)
  const [one, other] = [filesOf(desk), filesOf(desk, 'again')]
  expect([...other.keys()].toSorted()).toEqual([...one.keys()].toSorted())
  expect(
    [...one].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path),
  ).toEqual([])
})

test('outputs link only to PUBLIC_URL, the clinic and the sources that are cited', () => {
  const allowed =
    /^(http:\/\/127\.0\.0\.1:4000|https:\/\/clinic\.example|https:\/\/(www\.)?(medlineplus|my\.clevelandclinic|nhs|niams\.nih|cdc|orthoinfo)\.|#|cid:|\.\.\/|data:image|tel:|mailto:|image-)/
  for (const path of [
    'newsletter/sample-issue-1/issue.html',
    'site/guides/en/muscle-spasm/index.html',
  ]) {
    const links = [
      ...readFileSync(join(desk.folder, 'out', path), 'utf8').matchAll(/(?:href|src)="([^"]*)"/g),
    ].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(
      links.filter((link) => !allowed.test(link)),
      path,
    ).toEqual([])
  }
})

test('with a public address, what sample people signed is given to no partner and printed in no run', async () => {
  const out = ['--out', join(desk.folder, 'public')]
  const open = {...desk, environment: {...desk.environment, PUBLIC_URL: 'https://guides.example'}}
  const {stdout, code} = await run(open, ...publishing, ...out)
  expect(stdout).toMatch(/warning sample\s+PUBLIC_URL[^]*guide-muscle-spasm-en/)
  expect(code).toBe(0)
  const names = [...filesOf(desk, 'public').keys()]
  expect(names).toContain('site/guides/en/muscle-spasm/index.html')
  expect(names.filter((name) => name.includes('editions/'))).toEqual([])
  const documents = names.filter((name) => /^site\/v1\/[^/]+\/guides\//.test(name))
  // Of the withdrawn one only the tombstones.
  expect(documents.filter((name) => !name.includes('frozen-shoulder'))).toEqual([])
  expect(
    readFileSync(join(desk.folder, 'public/site/v1/sample-partner/feed.json'), 'utf8'),
  ).not.toContain('muscle')
})

test('--guide, --channel and --json narrow a run and leave the rest alone', async () => {
  const json = await run(
    desk,
    ...publishing,
    '--channel',
    'newsletter',
    '--guide',
    'muscle-spasm',
    '--json',
  )
  const report = JSON.parse(json.stdout) as {
    unchanged: string[]
    written: string[]
    removed: string[]
  }
  expect(report.removed).toEqual([])
  expect(
    [...report.unchanged, ...report.written].every((path) => path.startsWith('newsletter/')),
  ).toBe(true)
})

test.each([
  [
    ['publishers', 'publish', '--guide', 'no-such'],
    /No guide "no-such" is published[^]*muscle-spasm/,
  ],
  [['publishers', 'publish', '--channel', 'fax'], /There is no channel "fax"/],
  [['publishers', 'publish', '--as-of', 'today'], /not a date/],
  [['publishers', 'publish', '--loud'], /Unknown option '--loud'[^]*Usage/],
  [['publishers', 'dance'], /There is no command "dance"/],
  [['content', 'import'], /No file to import/],
  [['content', 'import', 'nowhere.md'], /There is no file nowhere\.md/],
])('%j ends with code 2 and a readable line', async (words, expected) => {
  const {code, stderr} = await run(desk, ...words)
  expect(stderr).toMatch(expected)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(code).toBe(2)
})

test('a draft with an error is told by check; what was published still stands', async () => {
  const before = filesOf(desk)
  const lake = launch(desk, ['content', 'serve'])
  try {
    await said(lake, /Lake\s+http/)
    const {url, token} = JSON.parse(readFileSync(join(desk.folder, 'data/lake.json'), 'utf8')) as {
      url: string
      token: string
    }
    const mutate = async (...mutations: readonly object[]) => {
      const answer = await fetch(`${url}/v2026-01-01/data/mutate/production`, {
        method: 'POST',
        headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
        body: JSON.stringify({mutations}),
      })
      expect(answer.status).toBe(200)
    }
    const _id = 'drafts.guide-muscle-spasm-en'
    const names = {key: 'muscle-spasm', language: 'en'}
    await mutate({create: {_id, _type: 'guide', title: 'Not finished', ...names}})
    const check = await run(desk, 'publishers', 'check')
    expect(check.stdout).toMatch(
      /error model\s+guide-muscle-spasm-en: lede\s+This field is missing/,
    )
    expect(check.stdout).toMatch(/^muscle-spasm-en +incomplete/m)
    expect(check.code).toBe(2)
    expect((await run(desk, ...publishing)).stdout).toContain('0 written')
    expect(filesOf(desk)).toEqual(before)
    const words = ['muscle-spasm.en', '--as', 'sample-editor', '--role', 'editorial']
    const sign = await run(desk, 'publishers', 'sign', ...words)
    expect(sign.stdout).toContain('Nothing was changed.')
    expect(sign.code).toBe(2)
    await mutate({delete: {id: _id}})
  } finally {
    await stop(lake)
  }
})

test.each([
  [
    ['sign', 'no-such.en', '--as', 'sample-editor', '--role', 'editorial'],
    /There is no guide "no-such.en"/,
  ],
  [
    ['sign', 'muscle-spasm.en', '--as', 'nobody', '--role', 'clinical'],
    /There is no person "nobody"/,
  ],
  [
    ['sign', 'muscle-spasm.en', '--as', 'sample-editor', '--role', 'boss'],
    /"sign" has wrong words/,
  ],
  [
    ['withdraw', 'muscle-spasm.en', '--as', 'sample-editor', '--reason', 'safety'],
    /may not withdraw/,
  ],
  [['withdraw', 'muscle-spasm.en', '--as', 'sample-reviewer'], /--reason/],
  [['suspend'], /Name one guide/],
])('the act %j ends with code 2 and a readable line', async (words, expected) => {
  const {code, stderr} = await run(desk, 'publishers', ...words)
  expect(stderr).toMatch(expected)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(code).toBe(2)
})

test('two commands that start together share one lake or wait for it, and lose nothing', async () => {
  const runs = await Promise.all([
    run(desk, 'publishers', 'check'),
    run(desk, 'publishers', 'check'),
  ])
  for (const {stdout, stderr} of runs) expect(stdout + stderr).toMatch(/guides read: |in use/)
  expect(runs.some(({code}) => code === 0)).toBe(true)
})

test('a run that is killed at any instant leaves outputs that the next run completes, and nothing else', async () => {
  const whole = createDesk({...desk.environment, GUIDEPOST_OUT: join(desk.folder, 'whole')})
  await run(whole, ...publishing)
  const cut = createDesk({...desk.environment, GUIDEPOST_OUT: join(desk.folder, 'cut')})
  const lake = launch(desk, ['content', 'serve'])
  try {
    await said(lake, /Lake\s+http/)
    // Killed while files are being moved into place: soon after the list of the folder has changed.
    const list = join(desk.folder, 'cut/.guidepost.json')
    const stamp = () => statSync(list, {throwIfNoEntry: false})?.mtimeMs
    for (const after of [0, 5, 15, 30, 60, 120]) {
      const before = stamp()
      const program = launch(cut, publishing)
      while (stamp() === before && program.exitCode === null) await wait(1)
      await wait(after)
      await stop(program, 'SIGKILL')
    }
    // Whatever stood there half-way, an output that is there is whole.
    const pdfs = [...filesOf(desk, 'cut')].filter(([path]) => path.endsWith('.pdf'))
    for (const [, bytes] of pdfs)
      expect(Buffer.from(bytes, 'base64').toString('latin1')).toMatch(/^%PDF[^]*%%EOF\n$/)
    expect((await run(cut, ...publishing)).code).toBe(0)
  } finally {
    await stop(lake)
  }
  const [one, other] = [filesOf(desk, 'whole'), filesOf(desk, 'cut')]
  expect([...other.keys()].toSorted()).toEqual([...one.keys()].toSorted())
  // The list says the same, in whatever order; so does every file, byte by byte.
  const list = '.guidepost.json'
  const read = (bytes = '') => JSON.parse(Buffer.from(bytes, 'base64').toString()) as unknown
  expect(read(other.get(list))).toEqual(read(one.get(list)))
  const different = [...one]
    .filter(([path, bytes]) => path !== list && other.get(path) !== bytes)
    .map(([path]) => path)
  expect(different).toEqual([])
})

test('a run for one guide on an empty folder tells no partner that the others are gone', async () => {
  const log = join(desk.folder, 'data/feeds/site/v1/sample-partner/changes/1.json')
  const before = readFileSync(log, 'utf8')
  const out = ['--out', join(desk.folder, 'some')]
  await run(desk, ...publishing, '--guide', 'muscle-spasm', ...out)
  const names = [...filesOf(desk, 'some').keys()]
  expect(names).toContain('site/v1/sample-partner/guides/muscle-spasm.en.json')
  expect(names).not.toContain('site/v1/sample-partner/feed.json')
  expect(readFileSync(log, 'utf8')).toBe(before)
})

test('a port in use and a data folder in use are told with their remedy', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const {port} = other.address() as AddressInfo
  const taken = createDesk({SITE_PORT: String(port)})
  const start = await run(taken, 'content', 'start')
  expect(start.stdout + start.stderr).toContain(`The port ${port} of the public site is in use`)
  expect(start.stdout + start.stderr).toContain('SITE_PORT')
  expect(start.code).toBe(2)
  other.close()
  const lake = launch(desk, ['content', 'serve'])
  try {
    await said(lake, /Lake\s+http/)
    const second = await run(desk, 'content', 'serve')
    expect(second.stderr).toMatch(/data folder .* is in use by process \d+/)
    expect(second.code).toBe(2)
  } finally {
    await stop(lake)
  }
})

test('a lake that is killed leaves nothing that stops the next command', async () => {
  const lake = launch(desk, ['content', 'serve'])
  await said(lake, /Lake\s+http/)
  await stop(lake, 'SIGKILL')
  expect((await run(desk, 'publishers', 'check')).stdout).toMatch(/guides read: /)
})

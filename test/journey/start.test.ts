import {readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'

import {expect, test} from 'vitest'

import {createDesk, type Desk, ending, launch, run, said, stop} from '../support/programs.ts'

const samples = ['content/library', 'content/guides']

function filesOf({folder}: Desk, out = 'out'): Map<string, string> {
  const root = join(folder, out)
  const names = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(join(root, name)).isFile(),
  )
  return new Map(names.map((name) => [name, readFileSync(join(root, name)).toString('base64')]))
}

test('npm start on an empty folder serves the index page at once and then every output; Ctrl-C ends it', async () => {
  const port = await freePort()
  const fresh = createDesk({SITE_PORT: String(port)})
  const program = launch(fresh, ['content', 'start'])
  const all = ending(program)
  try {
    await said(program, /Outputs\s+http/)
    const first = await fetch(`http://127.0.0.1:${port}/`)
    expect(first.status).toBe(200)
    await said(program, /Published|Not published/)
    const desk_ = await (await fetch(`http://127.0.0.1:${port}/`)).text()
    expect(desk_).toContain('The same guide, side by side')
    expect(desk_.match(/^(<pre[^>]*>)?curl /gm)).toHaveLength(9)
    expect(desk_).toContain('Taken back')
    for (const [, path] of desk_.matchAll(/(?:href|src)="(\/[^"#]*)/g)) {
      const isGone = path?.includes('frozen-shoulder') ?? false
      const {status} = await fetch(`http://127.0.0.1:${port}${path}`)
      expect(status, path).toBe(isGone ? 410 : 200)
    }
    const code = /\/l\/([0-9A-Z]{8})/.exec(
      readdirSync(join(fresh.folder, 'out/site'), {recursive: true, encoding: 'utf8'})
        .map((name) => `/${name}`)
        .join(' '),
    )?.[1]
    expect(
      await (await fetch(`http://127.0.0.1:${port}/l/${code?.toLowerCase()}`)).text(),
    ).toContain('Is this leaflet still valid?')
  } finally {
    await stop(program, 'SIGINT')
  }
  const {code, stderr} = await all
  expect(stderr).toBe('')
  expect(code).toBe(0)
  rmSync(fresh.folder, {recursive: true, force: true})
})

test.each([
  ['18 months behind', '2025-05-24T08:00:00Z', /^tennis-elbow-en +overdue/m],
  ['4 years ahead', '2030-11-23T08:00:00Z', /^muscle-spasm-en +overdue/m],
])('the samples start under a clock that is %s', async (_, now, state) => {
  const late = createDesk({GUIDEPOST_NOW: now})
  const words: readonly string[][] = [
    ['content', 'import', '--apply', '--publish', ...samples],
    ['publishers', 'play', 'content/samples.yaml'],
    ['publishers', 'publish'],
    ['publishers', 'check'],
  ]
  const told: string[] = []
  for (const command of words) {
    const {code, stdout, stderr} = await run(late, ...command)
    expect(stderr).not.toMatch(/error/)
    expect(code, stdout).toBe(0)
    told.push(stdout)
  }
  expect(told.at(-1)).toMatch(state)
  expect([...filesOf(late).keys()]).toContain('newsletter/sample-issue-2/issue.html')
  rmSync(late.folder, {recursive: true, force: true})
})

test('a first start that is killed while the samples are signed is completed by the next', async () => {
  const cut = createDesk()
  const first = launch(cut, ['content', 'start'])
  await said(first, /importing the samples/)
  await wait(1500)
  await stop(first, 'SIGKILL')
  const second = launch(cut, ['content', 'start'])
  try {
    await said(second, /Published/)
  } finally {
    await stop(second, 'SIGINT')
  }
  const check = await run(cut, 'publishers', 'check')
  expect(check.stdout).toMatch(/^muscle-spasm-en +published/m)
  expect(check.stdout).toMatch(/^frozen-shoulder-en +withdrawn/m)
  expect(check.stdout).not.toMatch(/ (draft|in review|approved|incomplete) /)
  rmSync(cut.folder, {recursive: true, force: true})
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const {port} = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

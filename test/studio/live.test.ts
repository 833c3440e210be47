import type {ChildProcess} from 'node:child_process'
import {rmSync} from 'node:fs'

import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {launchBrowser} from '../support/browser.ts'
import {createDesk, launch, said, stop} from '../support/programs.ts'

/** `npm run dev`: Studio from its sources, with the lake behind it on the same origin. */

const desk = createDesk()

let program: ChildProcess
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
  program = launch(desk, ['content', 'dev', '--empty'])
}, 60_000)

afterAll(async () => {
  await stop(program)
  await browser.close()
  rmSync(desk.folder, {recursive: true, force: true})
}, 60_000)

test('one command serves Studio from its sources, and its link signs in to it', async () => {
  const [, lake] = await said(program, /^Lake +(\S+)/m)
  const [, link = ''] = await said(program, /^Studio +(\S+)/m)
  expect(new URL(link).origin).not.toBe(lake)
  const page = await browser.newPage()
  const sockets: string[] = []
  page.on('websocket', (socket) => sockets.push(socket.url()))
  await page.goto(link)
  await page.getByText('Needs you today').first().waitFor({timeout: 120_000})
  // Queries by hand, which the built Studio leaves out.
  await page.getByRole('link', {name: 'Vision'}).waitFor()
  expect(new URL(page.url()).origin).toBe(new URL(link).origin)
  // The client that reloads what changes, and the listeners of the lake.
  expect(await page.content()).toContain('/@vite/client')
  await expect
    .poll(() => sockets.filter((url) => url.includes('/data/listen/')).length)
    .toBeGreaterThan(0)
}, 240_000)

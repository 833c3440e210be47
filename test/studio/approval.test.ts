import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {buildStudio} from '#content/buildStudio.ts'
import {importFiles} from '#content/importFiles.ts'
import {openWorkshop, type Workshop} from '#content/openWorkshop.ts'
import {readConfig} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'
import {openPrivateEndpoint} from '#publishers/privateEndpoint.ts'
import {type Loop, startLoop} from '#publishers/publishLoop.ts'
import {workshopRoutes} from '#publishers/workshop/workshopRoutes.ts'

import {seriousFaults} from '../support/axe.ts'
import {launchBrowser} from '../support/browser.ts'

/**
 * A guide is signed, published and withdrawn by two people in the repository's own Studio, on a real lake with the publishers behind
 * it. The tests tell one story, in order. `STUDIO_SHOTS=folder` keeps a picture of each step.
 */

const asOf = '2026-06-01'
const id = 'guide-plantar-fasciitis-en'
const patience = 40_000

const folder = mkdtempSync(join(tmpdir(), 'studio-approval-'))
const outside: string[] = []
const faults: unknown[] = []
let workshop: Workshop
let loop: Loop
let endpoint: {close(): void}
let browser: Browser
let editor: Page
let reviewer: Page

/** Of the guide: stands on its page as long as the guide does. */
const sentence = 'Good shoes, stretching, and patience are what helps most.'
const page = join(folder, 'out/site/guides/en/plantar-fasciitis/index.html')

async function openPage(key: string, role: string): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1400, height: 900}})
  const opened = await context.newPage()
  opened.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(workshop.url) && !/^(?:data|blob):/.test(url)) outside.push(url)
  })
  const {client, url} = workshop
  const body = {id: key, name: key, role}
  await client.request({url: '/accounts', method: 'PUT', body})
  const {secret} = await client.request({url: `/accounts/${key}/link`, method: 'POST'})
  await opened.goto(`${url}/sign-in#${secret}`)
  await opened.locator('[data-ui="Navbar"], [data-testid="studio-navbar"]').first().waitFor()
  await opened.goto(`${url}/intent/edit/id=${id};type=guide/`)
  await opened.locator('[data-testid="pane-footer"]').last().waitFor()
  return opened
}

async function shoot(shown: Page, name: string): Promise<void> {
  const shots = process.env['STUDIO_SHOTS']
  if (shots !== undefined) await shown.screenshot({path: join(shots, `approval-${name}.png`)})
}

/** Opens an act from the button or from the menu behind its arrow. */
async function choose(shown: Page, title: string): Promise<void> {
  const footer = shown.locator('[data-testid="pane-footer"]').last()
  const button = footer.getByRole('button', {name: title})
  await footer.locator('button').first().waitFor()
  if (await button.isVisible()) return button.click()
  await footer.locator('[data-testid="action-menu-button"]').click()
  return shown.getByRole('menuitem', {name: title}).click()
}

const form = (shown: Page, name: string) => shown.locator(`[data-testid="act-${name}"]`)
const done = (shown: Page) => shown.locator('[data-testid="act-done"]')
const close = async (shown: Page) => {
  await done(shown).getByRole('button', {name: 'Close'}).click()
  await done(shown).waitFor({state: 'detached'})
}

async function sign(shown: Page, role: string): Promise<void> {
  await choose(shown, 'Sign')
  await form(shown, 'sign').getByLabel('You sign as').selectOption(role)
  await form(shown, 'sign').getByRole('button', {name: 'Sign'}).click()
  await done(shown).getByText(`Signed ${id}.`).waitFor()
}

beforeAll(async () => {
  await buildStudio()
  const data = join(folder, 'data')
  workshop = await openWorkshop({dataFolder: data, workshopPort: 0, workshopUrl: undefined})
  await importFiles(['content/library', 'content/guides'], {
    client: workshop.client,
    asOf,
    apply: true,
    publish: true,
    print: () => {},
  })
  const config = readConfig({GUIDEPOST_DATA: data, GUIDEPOST_OUT: join(folder, 'out')})
  const connection = await connectLake(config)
  const clock = () => ({asOf, now: `${asOf}T09:00:00Z`})
  loop = await startLoop({
    connection,
    config,
    clock,
    onProgress: () => {},
    onPublished: () => {},
    onFault: (error) => faults.push(error),
  })
  endpoint = await openPrivateEndpoint(config, workshopRoutes({connection, config, clock, loop}))
  browser = await launchBrowser()
  editor = await openPage('sample-editor', 'editor')
  reviewer = await openPage('sample-reviewer', 'reviewer')
}, 180_000)

afterAll(async () => {
  await browser.close()
  endpoint.close()
  await loop.close()
  await workshop.close()
  rmSync(folder, {recursive: true, force: true})
})

test('publishing is refused in words until two people have signed', async () => {
  await choose(editor, 'Publish')
  const publish = form(editor, 'publish-guide')
  await publish.getByLabel('What kind of change').selectOption('major')
  await publish.getByLabel('What changed').fill('First version')
  await shoot(editor, 'publish')
  expect(await seriousFaults(editor, '[data-testid="act-publish-guide"]')).toEqual([])
  await publish.getByRole('button', {name: 'Publish'}).click()
  await publish.getByRole('alert').getByText('D02').first().waitFor()
  await shoot(editor, 'refused')
  await publish.getByRole('button', {name: 'Cancel'}).click()
  expect(await workshop.client.fetch('count(*[_type == "guideSnapshot"])')).toBe(0)
})

test('editor and clinical reviewer sign in their own names, and the guide leaves in every channel', async () => {
  await sign(editor, 'editorial')
  await shoot(editor, 'signed')
  await close(editor)
  await sign(reviewer, 'clinical')
  await close(reviewer)
  expect(await workshop.client.fetch('*[_type == "signOff"] | order(role){role, by, on}')).toEqual([
    {role: 'clinical', by: 'sample-reviewer', on: asOf},
    {role: 'editorial', by: 'sample-editor', on: asOf},
  ])
  await choose(editor, 'Publish')
  const publish = form(editor, 'publish-guide')
  await publish.getByLabel('What kind of change').selectOption('major')
  await publish.getByLabel('What changed').fill('First version')
  await publish.getByRole('button', {name: 'Publish'}).click()
  await done(editor).getByText('version 1.0.0').waitFor({timeout: patience})
  await shoot(editor, 'published')
  await close(editor)
  expect(readFileSync(page, 'utf8')).toContain(sentence)
})

test('an editor suspends, a reviewer withdraws, and its page is gone', async () => {
  await choose(editor, 'Suspend')
  await form(editor, 'suspend').getByRole('button', {name: 'Suspend'}).click()
  await done(editor).getByText('Suspended').waitFor({timeout: patience})
  await close(editor)
  expect(readFileSync(page, 'utf8')).not.toContain(sentence)
  await choose(reviewer, 'Withdraw')
  const withdraw = form(reviewer, 'withdraw')
  await withdraw.getByLabel('Reason').selectOption('safety')
  await withdraw.getByLabel('How fast').selectOption('immediate')
  await shoot(reviewer, 'withdraw')
  await withdraw.getByRole('button', {name: 'Withdraw'}).click()
  await done(reviewer).getByText('Withdrawn').waitFor({timeout: patience})
  await close(reviewer)
  expect(await workshop.client.fetch('*[_type == "withdrawal"] | order(seq){kind, by}')).toEqual([
    {kind: 'suspended', by: 'sample-editor'},
    {kind: 'withdrawn', by: 'sample-reviewer'},
  ])
})

test('Sanity\u2019s own publish, unpublish and delete are not offered, and nothing went wrong', async () => {
  await editor
    .locator('[data-testid="pane-footer"] [data-testid="action-menu-button"]')
    .last()
    .click()
  const offered = await editor.getByRole('menuitem').allTextContents()
  await shoot(editor, 'menu')
  expect(offered.filter((text) => /unpublish|delete/i.test(text))).toEqual([])
  expect(outside).toEqual([])
  expect(faults).toEqual([])
})

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {Locator, Page} from 'playwright-core'

import {buildStudio} from '#content/buildStudio.ts'
import {importFiles} from '#content/importFiles.ts'
import {openWorkshop, type Workshop} from '#content/openWorkshop.ts'

import {launchBrowser} from './browser.ts'

/**
 * What Chromium writes down when a page is left: Studio's own presence client says goodbye on a socket that the browser is closing
 * already (`@sanity/bifur-client` 1.0.0 sends without a look at the state). Sockets of ours never send.
 */
const lateGoodbye = 'WebSocket is already in CLOSING or CLOSED state.'

/** Most of these Studios run without publishers, whom the list of today asks what waits for a signature. */
const absentPublishers = /status of 503 .*\/workshop\//

/** A Studio with the samples in it, and a browser to open it in. */
export interface StudioDesk {
  readonly workshop: Workshop
  /** Removed at the end; the documents lie in its `data`. */
  readonly folder: string
  /** What pages asked of another host, and what they complained of. Both must stay empty. */
  readonly outside: readonly string[]
  readonly complaints: string[]
  /** A page of a browser of its own. @param locale of that browser, such as `es-MX` */
  readonly openPage: (locale?: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/** The repository's own Studio, unmodified, in a real browser on a real lake. */
export async function openStudioDesk(): Promise<StudioDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'))
  const outside: string[] = []
  const complaints: string[] = []
  await buildStudio()
  const workshop = await openWorkshop({
    dataFolder: join(folder, 'data'),
    workshopPort: 0,
    workshopUrl: undefined,
  })
  await importFiles(['content/library', 'content/guides'], {
    client: workshop.client,
    asOf: '2026-06-01',
    apply: true,
    publish: true,
    print: () => {},
  })
  const browser = await launchBrowser()
  const openPage = async (locale = 'en-US') => {
    const context = await browser.newContext({viewport: {width: 1400, height: 900}, locale})
    const page = await context.newPage()
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(workshop.url) && !/^(?:data|blob|about):/.test(url)) outside.push(url)
    })
    page.on('console', (message) => {
      if (message.type() !== 'error' || message.text() === lateGoodbye) return
      const complaint = `${message.text()} ${message.location().url}`
      if (!absentPublishers.test(complaint)) complaints.push(complaint)
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    return page
  }
  const close = async () => {
    await browser.close()
    await workshop.close()
    rmSync(folder, {recursive: true, force: true})
  }
  return {workshop, folder, outside, complaints, openPage, close}
}

/** Makes an account and signs a page in with its link. */
export async function signIn(
  page: Page,
  {client, url}: Workshop,
  account: {readonly id: string; readonly name: string; readonly role: string},
  landmark = 'Needs you today',
): Promise<void> {
  await client.request({url: '/accounts', method: 'PUT', body: account})
  const {secret} = await client.request({url: `/accounts/${account.id}/link`, method: 'POST'})
  await page.goto(`${url}/sign-in#${secret}`)
  await page.getByText(landmark).first().waitFor()
}

/** An editor's page, before anybody did anything. What browsers complained of on the way in is forgotten. */
export async function enterAsEditor(desk: StudioDesk): Promise<Page> {
  const page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  desk.complaints.length = 0
  return page
}

/** Opens an act of approval from the button below a document or from the menu behind its arrow. */
export async function chooseAct(shown: Page, title: string): Promise<void> {
  const footer = shown.locator('[data-testid="pane-footer"]').last()
  const button = footer.getByRole('button', {name: title})
  await footer.locator('button').first().waitFor()
  if (await button.isVisible()) return button.click()
  await footer.locator('[data-testid="action-menu-button"]').click()
  return shown.getByRole('menuitem', {name: title}).click()
}

/** Ticks what whoever signs has to confirm. */
export async function checkAll(form: Locator): Promise<void> {
  for (const box of await form.getByRole('checkbox').all()) await box.check()
}

/** Keeps a picture of the page in the folder that `STUDIO_SHOTS` names. */
export async function shoot(page: Page, name: string): Promise<void> {
  const shots = process.env['STUDIO_SHOTS']
  if (shots !== undefined) await page.screenshot({path: join(shots, `${name}.png`)})
}

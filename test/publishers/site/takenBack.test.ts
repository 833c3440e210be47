import {once} from 'node:events'

import {createAdaptorServer} from '@hono/node-server'
import type {Page} from 'playwright-core'
import {expect, onTestFinished, test} from 'vitest'

import {createSite} from '#publishers/site/createSite.ts'
import {noProgress} from '#publishers/site/progress.ts'
import {launchBrowser} from '#test/support/browser.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'
import {sampleGuide} from '#test/support/guides.ts'
import {storedEdition} from '#test/support/storedEdition.ts'

/** A reader has visited everything that carries a guide; it is withdrawn; the reader comes again, with all that the browser keeps. */

const guidePage = '/guides/en/muscle-spasm/'
const paths = [
  guidePage,
  '/guides/en//muscle%2Dspasm/',
  '/newsletter/sample-issue/issue.html',
  '/newsletter/sample-issue/issue.txt',
  '/newsletter/sample-issue/issue.eml',
  '/leaflets/muscle-spasm.en.a4.pdf',
  '/leaflets/editions/desk.pdf',
  '/v1/sample-partner/guides/muscle-spasm.en.json',
  '/v1/sample-partner/feed.json',
  '/v1/sample-partner/manifest.json',
]

/** The site of a clinic, on a port of its own. */
async function openSite({config: {outFolder, site}}: Clinic): Promise<string> {
  const answer = createSite({outFolder, site, state: () => ({progress: noProgress})})
  const server = createAdaptorServer({fetch: answer}).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('BUG: no port')
  return `http://127.0.0.1:${address.port}`
}

async function openBrowserPage(): Promise<Page> {
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  return browser.newPage()
}

test('whoever has read a guide before meets no word of it after it was withdrawn', async () => {
  const clinic = await openClinic()
  for (const guide of ['muscle-spasm.en', 'stiff-neck.en'])
    expect(await clinic.approve(guide)).toEqual([])
  await clinic.client.create(storedEdition)
  await clinic.publish()
  const url = await openSite(clinic)
  const page = await openBrowserPage()
  const tags = new Map<string, string>()
  for (const path of paths) {
    const answer = await fetch(url + path)
    expect([answer.status, answer.headers.get('cache-control')], path).toEqual([200, 'no-cache'])
    const etag = answer.headers.get('etag') ?? ''
    tags.set(path, etag)
    for (const tag of [etag, `W/${etag}`])
      expect((await fetch(url + path, {headers: {'if-none-match': tag}})).status, path).toBe(304)
  }
  await page.goto(url + guidePage)
  await page.getByText(sampleGuide.mainMessage).first().waitFor()
  await page.goto('about:blank')

  expect(
    await clinic.act('withdraw', {
      guide: 'muscle-spasm.en',
      as: 'sample-reviewer',
      reason: 'safety',
    }),
  ).toEqual([])
  await clinic.publish()

  const visit = await page.goto(url + guidePage)
  expect([visit?.status(), (await page.content()).includes(sampleGuide.mainMessage)]).toEqual([
    410,
    false,
  ])
  const letter = await page.goto(`${url}/newsletter/sample-issue/issue.html`)
  expect(letter?.status()).toBe(410)
  await page.getByRole('heading', {name: 'Withdrawn: Muscle spasm: a guide'}).waitFor()
  for (const path of paths) {
    const headers = {'if-none-match': tags.get(path) ?? ''}
    const answer = await fetch(url + path, {headers})
    const isIndex = /feed|manifest/.test(path.split('/').at(-1) ?? '')
    expect([answer.status, answer.headers.get('cache-control')], path).toEqual([
      isIndex ? 200 : 410,
      'no-cache',
    ])
    // Not even whoever has the notice is told that nothing changed (RFC 9110, 13.2.1).
    const again = {'if-none-match': answer.headers.get('etag') ?? ''}
    expect((await fetch(url + path, {headers: again})).status, path).toBe(isIndex ? 304 : 410)
    const text = await answer.text()
    expect(text, path).not.toContain(sampleGuide.mainMessage)
    // What people open says what became of it; what programs read says so in its own words.
    const isNotice = text.includes('Withdrawn: Muscle spasm: a guide')
    const isPage = answer.headers.get('content-type') === 'text/html; charset=utf-8'
    expect([isNotice && isPage, isPage], path).toEqual(
      path.endsWith('.json') ? [false, false] : [true, true],
    )
  }
})

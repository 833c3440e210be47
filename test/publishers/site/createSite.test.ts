import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {textArtifact} from '#publishers/artifact.ts'
import {replaceFiles} from '#publishers/outputs/replaceFiles.ts'
import {createSite, type SiteState} from '#publishers/site/createSite.ts'
import {failed, moveOn, noProgress, stepNames} from '#publishers/site/progress.ts'

const allDone = stepNames.reduce((progress, name) => moveOn(progress, name), noProgress)

function open(state: SiteState = {progress: allDone}) {
  const outFolder = mkdtempSync(join(tmpdir(), 'guidepost-site-'))
  replaceFiles(outFolder, [
    textArtifact('site/guides/en/neck/index.html', 'text/html', '<h1>Neck</h1>'),
    textArtifact('site/l/ABCD1234/index.html', 'text/html', 'still valid'),
    textArtifact('site/l/index.html', 'text/html', 'unknown code'),
    textArtifact('site/v1/partner/feed.json', 'application/feed+json', '{}'),
    textArtifact(
      'site/figures/x.svg',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ),
    textArtifact('newsletter/one/issue.txt', 'text/plain', 'mail'),
    textArtifact('secret.txt', 'text/plain', 'secret'),
  ])
  const site = createSite({
    outFolder,
    site: {url: 'https://guides.clinic.example', trial: false},
    state: () => state,
  })
  return (path: string, init: RequestInit = {}) =>
    site(new Request(`http://127.0.0.1:4000${path}`, init))
}

test('published files are served with their media type', async () => {
  const get = open()
  expect(await (await get('/guides/en/neck/')).text()).toBe('<h1>Neck</h1>')
  expect((await get('/v1/partner/feed.json')).headers.get('content-type')).toContain(
    'application/feed+json',
  )
  expect(await (await get('/newsletter/one/issue.txt')).text()).toBe('mail')
})

test('a reader that has the file is answered 304', async () => {
  const get = open()
  const etag = (await get('/guides/en/neck/')).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  expect(
    (await get('/guides/en/neck/', {headers: {'if-none-match': `"other", ${etag}`}})).status,
  ).toBe(304)
  expect((await get('/guides/en/neck/', {headers: {'if-none-match': '"other"'}})).status).toBe(200)
})

test('no path leaves the published folder', async () => {
  const get = open()
  for (const path of [
    '/secret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/newsletter/../secret.txt',
    '/newsletter/..%2fsecret.txt',
    '/%ff.txt',
    '/.guidepost.json',
  ]) {
    expect((await get(path)).status, path).toBe(404)
  }
})

test('every leaflet code has an answer, however it is typed', async () => {
  const get = open()
  expect(await (await get('/l/abcd1234')).text()).toBe('still valid')
  const unknown = await get('/l/ZZZZ9999')
  expect([unknown.status, await unknown.text()]).toEqual([404, 'unknown code'])
})

test('a name of another site is not answered', async () => {
  const site = open()
  expect((await site('/')).status).toBe(200)
  const foreign = createSite({
    outFolder: tmpdir(),
    site: {url: 'https://guides.clinic.example', trial: false},
    state: () => ({progress: allDone}),
  })
  expect((await foreign(new Request('http://evil.example/'))).status).toBe(403)
  expect((await foreign(new Request('http://guides.clinic.example/'))).status).toBe(200)
})

test('only reading is served', async () => {
  expect((await open()('/', {method: 'POST'})).status).toBe(405)
})

test('a drawing opened by itself can do nothing', async () => {
  expect((await open()('/figures/x.svg')).headers.get('content-security-policy')).toContain(
    'sandbox',
  )
})

test('while outputs are being made the index page says so and asks again', async () => {
  const text = await (await open({progress: moveOn(noProgress, 'Store')})('/')).text()
  expect(text).toContain('http-equiv="refresh"')
  expect(text).toContain('being made …')
  expect(await (await open()('/')).text()).not.toContain('http-equiv="refresh"')
})

test('a failed run is told with its remedy and does not ask again', async () => {
  const text = await (
    await open({
      progress: failed(moveOn(noProgress, 'Store'), 'No store.\n  Start it.'),
    })('/')
  ).text()
  expect(text).toContain('Start it.')
  expect(text).not.toContain('http-equiv="refresh"')
})

test('the index leads to where guides are written, once that is known', async () => {
  const link = '<a href="http://127.0.0.1:3333">Studio</a>'
  expect(await (await open({progress: allDone})('/')).text()).not.toContain('>Studio<')
  const get = open({progress: allDone, studioUrl: 'http://127.0.0.1:3333'})
  expect(await (await get('/')).text()).toContain(link)
})

import {createServer} from 'node:https'
import {getCACertificates, setDefaultCACertificates} from 'node:tls'

import {generate} from 'selfsigned'
import {expect, onTestFinished, test} from 'vitest'

import {checkGuides, problemsOf} from '#publishers/check/checkGuides.ts'
import {checkLinks, formatLinks} from '#publishers/links/checkLinks.ts'
import {openClinic} from '#test/support/clinic.ts'

const asOf = '2026-01-15'

/** A site with a certificate that this process trusts. Its page `/gone` is not there. */
async function openSecureSite(): Promise<{url: string; count(): number}> {
  const {private: key, cert} = await generate([{name: 'commonName', value: '127.0.0.1'}], {
    extensions: [{name: 'subjectAltName', altNames: [{type: 7, ip: '127.0.0.1'}]}],
  })
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, cert])
  let count = 0
  const server = createServer({key, cert}, (request, response) => {
    count += 1
    response.writeHead(request.url === '/gone' ? 404 : 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    setDefaultCACertificates(before)
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {url: `https://127.0.0.1:${address.port}`, count: () => count}
}

test('what was seen is kept with the source, told in the check, and not asked again for a week', async () => {
  const site = await openSecureSite()
  const clinic = await openClinic()
  const {client} = clinic
  expect(await clinic.approve('muscle-spasm.en')).toEqual([])
  await client
    .patch('source-cramps')
    .set({url: `${site.url}/gone`})
    .commit()
  await client
    .patch('source-flags')
    .set({url: `${site.url}/here`})
    .commit()

  const report = await checkLinks(client, {asOf, pauseMs: 0})
  expect(report.looked.map(({key, status}) => `${key} ${status}`)).toEqual([
    'cramps broken',
    'flags ok',
  ])
  expect(formatLinks(report)).toContain('answers 404: the page is not there')
  expect(await client.fetch('*[_id == "source-cramps"][0].linkCheck')).toEqual({
    status: 'broken',
    checkedOn: asOf,
  })
  const problems = problemsOf(await checkGuides(client, asOf)).filter(({rule}) => rule === 'C03')
  expect(problems.map(({path}) => path)).toContain('guide-muscle-spasm-en: source "cramps"')

  const asked = site.count()
  const again = await checkLinks(client, {asOf: '2026-01-20', pauseMs: 0})
  expect(again).toMatchObject({looked: [], fresh: 2})
  expect(site.count()).toBe(asked)
  expect((await checkLinks(client, {asOf: '2026-01-22', pauseMs: 0})).looked).toHaveLength(2)
  expect(
    (await checkLinks(client, {asOf: '2026-01-22', pauseMs: 0, all: true})).looked,
  ).toHaveLength(2)
})

test('a look at a source reopens no guide', async () => {
  const site = await openSecureSite()
  const clinic = await openClinic()
  await clinic.client
    .patch('source-cramps')
    .set({url: `${site.url}/here`})
    .commit()
  expect(await clinic.approve('muscle-spasm.en')).toEqual([])
  await checkLinks(clinic.client, {asOf, pauseMs: 0})
  const {guides} = await checkGuides(clinic.client, asOf)
  expect(guides.find(({id}) => id === 'guide-muscle-spasm-en')).toMatchObject({
    state: 'published',
    changes: [],
    missing: [],
  })
})

test('offline, the form alone is checked and nothing is written', async () => {
  const {client} = await openClinic()
  for (const [key, url] of [
    ['cramps', 'https://sources.example/a?utm_source=mail'],
    ['flags', 'https://sources.example/a#part'],
    ['water', 'https://sources.invalid/'],
  ])
    await client.patch(`source-${key}`).set({url}).commit()
  for (const offline of [true, false]) {
    const report = await checkLinks(client, {asOf, offline})
    expect(report.offline).toBe(true)
    expect(report.malformed.map(({message}) => message)).toEqual([
      'Its address carries tracking (utm_source). Take that out.',
      'Its address leads to a part of a page (#). Cite the page.',
    ])
  }
  expect(await client.fetch('count(*[defined(linkCheck)])')).toBe(0)
})

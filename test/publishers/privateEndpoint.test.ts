import {mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {expect, onTestFinished, test} from 'vitest'

import {forwardWorkshop} from '#content/forwardWorkshop.ts'
import {askPublishers} from '#publishers/askPublishers.ts'
import {openPrivateEndpoint} from '#publishers/privateEndpoint.ts'
import type {PublishReport} from '#publishers/publish.ts'
import {answerPublish} from '#publishers/workshop/answerPublish.ts'

const report: PublishReport = {
  written: ['site/a'],
  unchanged: [],
  removed: [],
  problems: [],
  catalogue: {issues: [], guides: [], feeds: [], editions: [], recalled: []},
}

async function open(answer: () => Promise<PublishReport> = async () => report) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'guidepost-endpoint-'))
  const folders = {dataFolder, outFolder: '/out'}
  const endpoint = await openPrivateEndpoint(folders, {publish: answerPublish(answer)})
  onTestFinished(() => endpoint.close())
  const file = join(dataFolder, 'publishers.json')
  const {url} = JSON.parse(readFileSync(file, 'utf8')) as {url: string}
  return {folders, endpoint, file, url}
}

test('a command on the same folders gets the report of the running publishers', async () => {
  const {folders, file} = await open()
  expect(await askPublishers(folders, {channels: ['feed']})).toEqual(report)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a command for another folder, after a fault, or when nobody runs any more does it itself', async () => {
  const {folders, endpoint} = await open()
  expect(await askPublishers({...folders, outFolder: '/elsewhere'}, {})).toBeUndefined()
  endpoint.close()
  expect(await askPublishers(folders, {})).toBeUndefined()
  const broken = await open(() => Promise.reject(new Error('full disk')))
  expect(await askPublishers(broken.folders, {})).toBeUndefined()
  writeFileSync(
    broken.file,
    JSON.stringify({url: 'http://127.0.0.1:9/', token: 'x', outFolder: '/out'}),
  )
  expect(await askPublishers(broken.folders, {})).toBeUndefined()
})

test('Studio is told that nothing was changed only where nobody took its request', async () => {
  const taken = Promise.withResolvers<undefined>()
  const {folders, endpoint} = await open(() => {
    taken.resolve(undefined)
    return new Promise(() => {})
  })
  const ask = async (longest?: number) => {
    const request = new Request('http://127.0.0.1/workshop/publish', {method: 'POST', body: '{}'})
    const forward = forwardWorkshop(folders.dataFolder, longest)
    const response = await forward(request, () => ({id: 'sample-editor', role: 'editor'}))
    return `${response.status} ${await response.text()}`
  }
  const asked = ask()
  await taken.promise
  expect(await ask(50)).toMatch(/^504 .*The publishers go on with it/)
  endpoint.close()
  expect(await asked).toMatch(/^502 .*stopped while they were at it/)
  expect(await ask()).toMatch(/^503 .*Nothing was changed/)
})

test('without the token nothing is published', async () => {
  let asked = 0
  const {url} = await open(async () => {
    asked += 1
    return report
  })
  for (const authorization of ['', 'Bearer wrong', `Bearer ${'0'.repeat(64)}`]) {
    const answer = await fetch(url, {method: 'POST', headers: {authorization}, body: '{}'})
    expect(answer.status).toBe(401)
  }
  expect(asked).toBe(0)
})

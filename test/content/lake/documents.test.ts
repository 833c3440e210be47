import {expect, test} from 'vitest'

import {ask, openLake, type OpenLake} from './support/openLake.ts'

async function openSmall(): Promise<OpenLake> {
  const open = await openLake()
  await open.client
    .transaction()
    .create({_id: 'a', _type: 'guide'})
    .create({_id: 'drafts.a', _type: 'guide', n: 1})
    .create({_id: 'versions.r.a', _type: 'guide'})
    .create({_id: 'b', _type: 'concept', text: 'ä\n"'})
    .commit()
  return open
}

test('documents are read by exact id, missing ones are listed', async () => {
  const open = await openSmall()
  const response = await ask(open, '/v1/data/doc/production/drafts.a,b,nobody')
  expect(await response.json()).toEqual({
    documents: [
      expect.objectContaining({_id: 'drafts.a', n: 1}),
      expect.objectContaining({_id: 'b', text: 'ä\n"'}),
    ],
    omitted: [{id: 'nobody', reason: 'existence'}],
  })
})

test('existence can be asked without content', async () => {
  const open = await openSmall()
  const response = await ask(open, '/v1/data/doc/production/a,nobody?excludeContent=true')
  const omitted = [{id: 'nobody', reason: 'existence'}]
  expect(await response.json()).toEqual({documents: [], omitted})
})

test('includeAllVersions gives draft, published and versions', async () => {
  const open = await openSmall()
  const response = await ask(open, '/vX/data/doc/production/a?includeAllVersions=true')
  const ids = Object(await response.json()).documents.map(({_id}: {_id: string}) => _id)
  expect(ids.sort()).toEqual(['a', 'drafts.a', 'versions.r.a'])
})

test('the export has one line per document, of all types or of some', async () => {
  const open = await openSmall()
  const read = async (more: string) => {
    const response = await ask(open, `/v1/data/export/production${more}`)
    expect(response.headers.get('content-type')).toContain('application/x-ndjson')
    const lines = (await response.text()).trim().split('\n')
    return lines.map((line) => Object(JSON.parse(line))._id)
  }
  expect(await read('')).toEqual(['a', 'b', 'drafts.a', 'versions.r.a'])
  expect(await read('?types=concept,other')).toEqual(['b'])
})

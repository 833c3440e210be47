import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'

import {ask, openLake, type OpenLake} from './support/openLake.ts'

/** A clock that goes on by a second with each look at it. */
function ticking() {
  let now = Date.parse('2026-01-01T00:00:00Z')
  return () => new Date((now += 1000))
}

async function openStory(): Promise<OpenLake> {
  const open = await openLake({clock: ticking()})
  const {client} = open
  const transact = (id: string) => client.transaction().transactionId(id)
  await transact('made').create({_id: 'drafts.a', _type: 'note', n: 1}).commit()
  await transact('edited')
    .patch('drafts.a', {set: {n: 2}})
    .commit()
  await transact('published')
    .createOrReplace({_id: 'a', _type: 'note', n: 2})
    .delete('drafts.a')
    .commit()
  await transact('other').create({_id: 'b', _type: 'note'}).commit()
  await transact('again').create({_id: 'drafts.a', _type: 'note', n: 3}).commit()
  await transact('dropped').delete('drafts.a').commit()
  await transact('gone').delete('a').commit()
  return open
}

const read = async (open: OpenLake, path: string) =>
  (await ask(open, `/v2025-02-19/data/history/production/${path}`)).json()
const lines = async (open: OpenLake, path: string) => {
  const text = await (await ask(open, `/v2025-02-19/data/history/production/${path}`)).text()
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => Object(JSON.parse(line)))
}

test('documents can be read as they were, at a revision, at a time, or before they went', async () => {
  const open = await openStory()
  const at = async (id: string, moment: string) =>
    (await read(open, `documents/${id}?${moment}`)).documents
  expect(await at('drafts.a', 'revision=made')).toEqual([
    expect.objectContaining({n: 1, _rev: 'made'}),
  ])
  expect(await at('drafts.a', 'revision=edited')).toEqual([
    expect.objectContaining({n: 2, _rev: 'edited'}),
  ])
  expect(await at('drafts.a,a', 'revision=other')).toEqual([
    expect.objectContaining({_id: 'a', _rev: 'published'}),
  ])
  expect(await at('drafts.a', 'revision=published')).toEqual([])
  expect(await at('a', 'lastRevision=true')).toEqual([
    expect.objectContaining({n: 2, _rev: 'published'}),
  ])
  const [first] = await lines(open, 'transactions/drafts.a?excludeContent=true&limit=1')
  expect(await at('drafts.a', `time=${first.timestamp}`)).toEqual([expect.objectContaining({n: 1})])
  expect(await at('drafts.a', 'time=2020-01-01')).toEqual([])
  expect((await ask(open, '/v1/data/history/production/documents/a?revision=never')).status).toBe(
    404,
  )
  expect((await ask(open, '/v1/data/history/production/documents/a?time=soon')).status).toBe(400)
})

test('the log tells who changed what, in either order, from one transaction to another', async () => {
  const open = await openStory()
  const idsOf = async (query: string) =>
    (await lines(open, `transactions/${query}`)).map(({id}) => id)
  expect(await idsOf('a,drafts.a')).toEqual([
    'made',
    'edited',
    'published',
    'again',
    'dropped',
    'gone',
  ])
  expect(await idsOf('a,drafts.a?reverse=true&limit=2')).toEqual(['gone', 'dropped'])
  expect(await idsOf('drafts.a?fromTransaction=edited&toTransaction=again')).toEqual([
    'edited',
    'published',
    'again',
  ])
  expect(await idsOf('a?authors=nobody')).toEqual([])
  expect(await idsOf('a?toTime=2020-01-01')).toEqual([])
  expect(await lines(open, 'transactions?limit=100')).toHaveLength(7)
  const [, , published] = await lines(
    open,
    'transactions/a,drafts.a?effectFormat=mendoza&excludeMutations=true',
  )
  expect(published).toMatchObject({author: 'robot', documentIDs: ['a', 'drafts.a']})
  expect(published).not.toHaveProperty('mutations')
  expect(applyPatch(null, published.effects.a.apply)).toMatchObject({n: 2})
  expect(published.effects['drafts.a'].apply).toEqual([0, null])
  const [only] = await lines(open, 'transactions/a?includeIdentifiedDocumentsOnly=true')
  expect(only.documentIDs).toEqual(['a'])
  expect(only.mutations).toHaveLength(1)
})

test('the events are those of an editor: made, published, discarded, deleted', async () => {
  const open = await openStory()
  const eventsOf = async (id: string, more = '') => {
    const {events, nextCursor} = await read(open, `events/documents/${id}?${more}`)
    return {nextCursor, types: events[id].map(({type}: {type: string}) => type), events: events[id]}
  }
  const draft = await eventsOf('drafts.a')
  expect(draft.types).toEqual([
    'deleteDocumentVersion',
    'createDocumentVersion',
    'publishDocumentVersion',
    'createDocumentVersion',
  ])
  expect(draft.events[2]).toMatchObject({
    revisionId: 'published',
    versionId: 'drafts.a',
    versionRevisionId: 'edited',
    documentId: 'a',
    author: 'robot',
  })
  expect((await eventsOf('a')).types).toEqual(['deleteDocumentGroup', 'publishDocumentVersion'])
  const page = await eventsOf('drafts.a', 'limit=3')
  expect(page.types).toHaveLength(3)
  expect((await eventsOf('drafts.a', `limit=3&nextCursor=${page.nextCursor}`)).types).toEqual([
    'createDocumentVersion',
  ])
})

test('unpublishing and editing the published document are told too', async () => {
  const open = await openLake()
  await open.client.create({_id: 'a', _type: 'note'})
  await open.client.patch('a').set({n: 1}).commit()
  await open.client.transaction().create({_id: 'drafts.a', _type: 'note'}).delete('a').commit()
  const {events} = await read(open, 'events/documents/a')
  expect(events.a.map(({type}: {type: string}) => type)).toEqual([
    'unpublishDocument',
    'updateLiveDocument',
    'createLiveDocument',
  ])
})

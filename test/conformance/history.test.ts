import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'

import {assumptions} from './assumptions.ts'
import {lag, openScope, type Attributes, type Scope} from './support/scope.ts'

const note = (_id: string, more: Attributes = {}) => ({_id, _type: 'note', ...more})

/** A document's life in seven transactions, each named for what it does. */
async function live({client, id, dress}: Scope) {
  const begin = (name: string) => client.transaction().transactionId(id(name))
  await begin('made')
    .create(dress(note('drafts.a', {n: 1})))
    .commit()
  await begin('edited')
    .patch(id('drafts.a'), {set: {n: 2}})
    .commit()
  const draft = {draftId: id('drafts.a'), publishedId: id('a')}
  await client.action(
    {actionType: 'sanity.action.document.publish', ...draft},
    {transactionId: id('published')},
  )
  await begin('beside')
    .create(dress(note('b')))
    .create(dress(note('c')))
    .commit()
  await begin('again')
    .create(dress(note('drafts.a', {n: 3})))
    .commit()
  await begin('dropped').delete(id('drafts.a')).commit()
  await begin('gone').delete(id('a')).delete(id('b')).commit()
}

const reader = ({client, ask, plain}: Scope) => {
  const base = `/data/history/${client.config().dataset}`
  return {
    json: async (path: string) => plain(await (await ask(`${base}/${path}`)).json()),
    status: async (path: string) => {
      const response = await ask(`${base}/${path}`)
      await response.body?.cancel()
      return response.status
    },
    lines: async (path: string): Promise<Line[]> => {
      const response = await ask(`${base}/${path}`)
      const text = await response.text()
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => plain(JSON.parse(line)))
    },
  }
}

interface Line {
  readonly id: string
  readonly timestamp: string
  readonly author: string
  readonly documentIDs: readonly string[]
  readonly mutations?: readonly object[]
  readonly effects?: Readonly<Record<string, {readonly apply: never; readonly revert: never}>>
}

test('documents are read as they were at a revision, at a time, and before they went', async () => {
  const scope = openScope()
  const {id} = scope
  await live(scope)
  const {json, lines, status} = reader(scope)
  const at = async (ids: readonly string[], moment: string): Promise<Attributes[]> =>
    (await json(`documents/${ids.map(id).join()}?${moment}`)).documents
  const revision = (name: string) => `revision=${id(name)}`
  await expect
    .poll(() => at(['drafts.a'], revision('made')), lag)
    .toMatchObject([{...note('drafts.a', {n: 1}), _rev: 'made'}])
  expect(await at(['drafts.a'], revision('edited'))).toMatchObject([{n: 2, _rev: 'edited'}])
  expect(await at(['drafts.a'], revision('published'))).toEqual([])
  expect(await at(['a'], revision('beside'))).toMatchObject([{n: 2, _rev: 'published'}])
  await expect
    .poll(() => at(['a'], 'lastRevision=true'), lag)
    .toMatchObject([{_id: 'a', n: 2, _rev: 'published'}])
  const [first] = await lines(`transactions/${id('drafts.a')}?excludeContent=true&limit=1`)
  expect(await at(['drafts.a'], `time=${first?.timestamp}`)).toMatchObject([{_id: 'drafts.a'}])
  expect(await at(['drafts.a'], 'time=2020-01-01T00:00:00Z')).toEqual([])
  const unknown = `documents/${id('a')}?${revision('never')}`
  expect(await status(unknown)).toBe(assumptions.unknownRevision.answer)
})

test('the transactions of a document come in either order and from one to another', async () => {
  const scope = openScope()
  const {id, client} = scope
  await live(scope)
  const {lines} = reader(scope)
  const me = await client.users.getById('me')
  const both = `${id('a')},${id('drafts.a')}`
  const names = async (ids: string, options = '') =>
    (await lines(`transactions/${ids}?excludeContent=true&${options}`)).map((line) => line.id)
  const all = ['made', 'edited', 'published', 'again', 'dropped', 'gone']
  await expect.poll(() => names(both), lag).toEqual(all)
  expect(await names(both, 'reverse=true')).toEqual(all.toReversed())
  expect(await names(both, 'limit=2')).toEqual(['made', 'edited'])
  expect(await names(both, 'reverse=true&limit=2')).toEqual(['gone', 'dropped'])
  const span = `fromTransaction=${id('edited')}&toTransaction=${id('again')}`
  expect(await names(both, span)).toEqual(['edited', 'published', 'again'])
  expect(await names(both, `authors=${me.id}`)).toEqual(all)
  expect(await names(both, 'authors=nobody')).toEqual([])
  expect(await names(both, 'toTime=2020-01-01T00:00:00Z')).toEqual([])
  expect(await names(both, 'fromTime=2020-01-01T00:00:00Z')).toEqual(all)
  expect(await names(id('c'))).toEqual(['beside'])
})

test('a transaction tells its mutations, or its effects, as asked', async () => {
  const scope = openScope()
  const {id, client, ask} = scope
  await live(scope)
  const {lines} = reader(scope)
  const me = await client.users.getById('me')
  const path = `transactions/${id('a')},${id('drafts.a')}`
  const only = `fromTransaction=${id('published')}&toTransaction=${id('published')}`
  await expect.poll(() => lines(`${path}?excludeContent=true&${only}`), lag).toHaveLength(1)
  const [effective] = await lines(`${path}?${only}&effectFormat=mendoza&excludeMutations=true`)
  expect(effective).toMatchObject({id: 'published', author: me.id})
  expect(effective).not.toHaveProperty('mutations')
  expect(effective?.documentIDs.toSorted()).toEqual(['a', 'drafts.a'])
  const {a, 'drafts.a': draft} = effective?.effects ?? {}
  expect(a?.revert).toEqual([0, null])
  expect(draft?.apply).toEqual([0, null])
  expect(applyPatch(null, a?.apply ?? ([] as never))).toMatchObject(note('a', {n: 2}))
  const [narrow] = await lines(
    `transactions/${id('b')}?excludeContent=true&includeIdentifiedDocumentsOnly=true&limit=1`,
  )
  expect(narrow).toMatchObject({id: 'beside', documentIDs: ['b']})
  const every = `/data/history/${client.config().dataset}/transactions?excludeContent=true&limit=3`
  const text = await (await ask(every)).text()
  expect(text.trimEnd().split('\n')).toHaveLength(3)
})

test('the events of a document are those an editor knows, newest first', async () => {
  const scope = openScope()
  const {id} = scope
  await live(scope)
  const {json} = reader(scope)
  const eventsOf = async (name: string, options = '') => {
    const {events, nextCursor} = await json(`events/documents/${id(name)}?${options}`)
    const list: Attributes[] = events[name]
    return {list, types: list.map(({type}) => type), nextCursor: String(nextCursor)}
  }
  const draftTypes = [
    'deleteDocumentVersion',
    'createDocumentVersion',
    'publishDocumentVersion',
    'createDocumentVersion',
  ]
  const typesOf = async (name: string) => (await eventsOf(name)).types
  await expect.poll(() => typesOf('drafts.a'), lag).toEqual(draftTypes)
  await expect
    .poll(() => typesOf('a'), lag)
    .toEqual(['deleteDocumentGroup', 'publishDocumentVersion'])
  const {list} = await eventsOf('a')
  expect(list[1]).toMatchObject({
    revisionId: 'published',
    versionId: 'drafts.a',
    versionRevisionId: 'edited',
    publishCause: 'document.publish',
    documentId: 'a',
    timestamp: expect.stringMatching(/Z$/),
    author: expect.any(String),
  })
  const page = await eventsOf('drafts.a', 'limit=3')
  expect(page.types).toEqual(draftTypes.slice(0, 3))
  const rest = await eventsOf(
    'drafts.a',
    `limit=3&nextCursor=${encodeURIComponent(page.nextCursor)}`,
  )
  expect(rest.types).toEqual(draftTypes.slice(3))
})

test('making, changing and unpublishing without a draft are events of the published document', async () => {
  const scope = openScope()
  const {client, id, seed} = scope
  await seed(note('a'))
  await client.patch(id('a')).set({n: 1}).commit()
  const ids = {draftId: id('drafts.a'), publishedId: id('a')}
  await client.action({actionType: 'sanity.action.document.unpublish', ...ids})
  const {json} = reader(scope)
  const types = async () => {
    const {events} = await json(`events/documents/${id('a')}`)
    return events.a.map(({type}: {type: string}) => type)
  }
  await expect
    .poll(types, lag)
    .toEqual(['unpublishDocument', 'updateLiveDocument', 'createLiveDocument'])
})

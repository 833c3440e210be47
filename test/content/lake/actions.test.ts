import {expect, test} from 'vitest'

import {faultOf, openLake, type OpenLake} from './support/openLake.ts'

type Action = Readonly<Record<string, unknown>>

/** Sends actions the way the client does. */
function act({client}: Pick<OpenLake, 'client'>, ...actions: readonly Action[]) {
  const body = {
    actions: actions.map(({type, ...rest}) => ({
      actionType: `sanity.action.${String(type)}`,
      ...rest,
    })),
  }
  return client.request<{transactionId: string}>({
    url: '/data/actions/production',
    method: 'POST',
    body,
  })
}

const ids = {draftId: 'drafts.a', publishedId: 'a'}
const edit = (set: object) => ({type: 'document.edit', ...ids, patch: {set}})
const all = ({client}: OpenLake) => client.fetch('* | order(_id)', {}, {perspective: 'raw'})

test('the first edit makes the draft, publishing puts it in the place of the published document', async () => {
  const open = await openLake()
  await act(open, {
    type: 'document.create',
    publishedId: 'a',
    attributes: {_id: 'drafts.a', _type: 'note', n: 1},
    ifExists: 'fail',
  })
  await act(open, {type: 'document.publish', ...ids})
  const [first] = await all(open)
  expect(first).toMatchObject({_id: 'a', n: 1})
  const {transactionId} = await act(open, edit({n: 2}))
  const created = await open.client.getDocument('drafts.a')
  expect(created).toMatchObject({n: 2, _rev: transactionId, _createdAt: first._createdAt})
  expect(created?._updatedAt).not.toBe(first._updatedAt)
  await act(open, edit({n: 3}), {
    type: 'document.publish',
    ...ids,
    ifPublishedRevisionId: first._rev,
  })
  expect(await all(open)).toEqual([expect.objectContaining({_id: 'a', n: 3})])
})

test('an edit without operations makes the draft all the same', async () => {
  const open = await openLake()
  await open.client.create({_id: 'a', _type: 'note', n: 1})
  await act(open, {
    type: 'document.edit',
    ...ids,
    patch: {unset: ['_empty_action_guard_pseudo_field_']},
  })
  expect(await open.client.getDocument('drafts.a')).toMatchObject({n: 1})
})

test('publishing makes references strong that were weak only as long as this was a draft', async () => {
  const open = await openLake()
  await open.client.create({_id: 'b', _type: 'note'})
  const soft = {_ref: 'b', _weak: true}
  const attributes = {
    _id: 'drafts.a',
    _type: 'note',
    until: {...soft, _strengthenOnPublish: {type: 'note'}},
    deep: [{_key: 'k', to: {...soft, _strengthenOnPublish: {type: 'note', weak: true}}}],
    always: soft,
  }
  await act(open, {type: 'document.create', publishedId: 'a', attributes})
  await act(open, {type: 'document.publish', ...ids})
  expect(await open.client.getDocument('a')).toMatchObject({
    until: {_ref: 'b'},
    deep: [{_key: 'k', to: soft}],
    always: soft,
  })
  expect((await open.client.getDocument('a'))?.['until']).toEqual({_ref: 'b'})
  expect((await faultOf(open.client.delete('b'))).statusCode).toBe(409)
})

test('unpublish keeps the text as a draft, discard and delete take it away', async () => {
  const open = await openLake()
  await open.client.create({_id: 'a', _type: 'note', n: 1})
  await act(open, {type: 'document.unpublish', ...ids})
  expect(await all(open)).toEqual([expect.objectContaining({_id: 'drafts.a', n: 1})])
  await act(open, {type: 'document.discard', draftId: 'drafts.a'})
  expect(await all(open)).toEqual([])
  await open.client.create({_id: 'a', _type: 'note'})
  await open.client.create({_id: 'drafts.a', _type: 'note'})
  const fault = await faultOf(
    act(open, {type: 'document.delete', publishedId: 'a', includeDrafts: []}),
  )
  expect(fault.message).toContain('drafts.a')
  expect(await all(open)).toHaveLength(2)
  await act(open, {type: 'document.delete', publishedId: 'a', includeDrafts: ['drafts.a']})
  expect(await all(open)).toEqual([])
})

test('replaceDraft restores a whole text; versions can be made of a document', async () => {
  const open = await openLake()
  await open.client.create({_id: 'drafts.a', _type: 'note', n: 1})
  await act(open, {
    type: 'document.replaceDraft',
    publishedId: 'a',
    attributes: {_id: 'drafts.a', _type: 'note', m: 1},
  })
  expect(await open.client.getDocument('drafts.a')).not.toHaveProperty('n')
  await act(open, {
    type: 'document.version.create',
    publishedId: 'a',
    baseId: 'drafts.a',
    versionId: 'versions.r.a',
  })
  expect(await open.client.getDocument('versions.r.a')).toMatchObject({m: 1})
  await act(open, {type: 'document.version.discard', versionId: 'versions.r.a'})
  expect(await open.client.getDocument('versions.r.a')).toBeUndefined()
})

test.each<[string, Action, number, string]>([
  ['an unknown action', {type: 'release.create', releaseId: 'r'}, 400, 'validationError'],
  ['an edit of nothing', edit({n: 1}), 404, 'documentNotFoundError'],
  ['a publish of nothing', {type: 'document.publish', ...ids}, 404, 'documentNotFoundError'],
  ['a wrong id', {type: 'document.discard', draftId: 'not an id'}, 400, 'validationError'],
  ['a discard of the published', {type: 'document.discard', draftId: 'b'}, 400, 'validationError'],
  [
    'a create of what is there',
    {type: 'document.create', attributes: {_id: 'b', _type: 'note'}},
    409,
    'documentAlreadyExistsError',
  ],
  [
    'a stale publish',
    {type: 'document.publish', draftId: 'drafts.b', publishedId: 'b', ifPublishedRevisionId: 'old'},
    409,
    'documentRevisionIDDoesNotMatchError',
  ],
  [
    'a delete of nothing',
    {type: 'document.delete', publishedId: 'nobody'},
    404,
    'documentNotFoundError',
  ],
])('%s is refused as an action, and nothing changes', async (_, action, status, type) => {
  const open = await openLake()
  await open.client
    .transaction()
    .create({_id: 'b', _type: 'note'})
    .create({_id: 'drafts.b', _type: 'note'})
    .commit()
  const before = await all(open)
  const fault = await faultOf(
    act(open, {type: 'document.create', attributes: {_id: 'x', _type: 'note'}}, action),
  )
  expect(fault.statusCode).toBe(status)
  expect(fault.body).toMatchObject({
    error: {type: 'actionError', items: [{index: 1, error: {type}}]},
  })
  expect(await all(open)).toEqual(before)
})

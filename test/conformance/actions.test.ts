import type {Action} from '@sanity/client'
import {describe, expect, test} from 'vitest'

import {assumptions} from './assumptions.ts'
import {refusalOf} from './support/refusalOf.ts'
import {openScope, type Attributes, type Scope} from './support/scope.ts'

const note = (_id: string, more: Attributes = {}) => ({_id, _type: 'note', ...more})
const both = {draftId: 'drafts.a', publishedId: 'a'}
const version = 'versions.rConformance.a'

/** An action with plain ids; `type` stands without its beginning. */
type PlainAction = Attributes & {readonly type: string}

function act({client, dress}: Scope, ...actions: readonly PlainAction[]) {
  const spelled = actions.map(({type, ...rest}) => ({
    actionType: `sanity.action.${type}`,
    ...dress(rest),
  }))
  return client.action(spelled as unknown as Action[])
}

interface Story {
  readonly before?: readonly Attributes[]
  readonly actions: readonly PlainAction[]
  /** Published document, draft and version afterwards. */
  readonly after: readonly (Attributes | undefined)[]
}

const stories: Readonly<Record<string, Story>> = {
  'create makes a draft': {
    actions: [{type: 'document.create', publishedId: 'a', attributes: note('drafts.a', {n: 1})}],
    after: [undefined, note('drafts.a', {n: 1}), undefined],
  },
  'create can be content with what is there': {
    before: [note('drafts.a', {n: 1})],
    actions: [
      {
        type: 'document.create',
        publishedId: 'a',
        attributes: note('drafts.a', {n: 2}),
        ifExists: 'ignore',
      },
    ],
    after: [undefined, note('drafts.a', {n: 1}), undefined],
  },
  'edit changes a draft': {
    before: [note('a', {n: 1}), note('drafts.a', {n: 2})],
    actions: [{type: 'document.edit', ...both, patch: {inc: {n: 5}}}],
    after: [note('a', {n: 1}), note('drafts.a', {n: 7}), undefined],
  },
  'edit makes the draft from the published document': {
    before: [note('a', {n: 1, m: 1})],
    actions: [{type: 'document.edit', ...both, patch: {set: {n: 2}}}],
    after: [note('a', {n: 1, m: 1}), note('drafts.a', {n: 2, m: 1}), undefined],
  },
  'an edit that changes nothing makes the draft all the same': {
    before: [note('a', {n: 1})],
    actions: [
      {type: 'document.edit', ...both, patch: {unset: ['_empty_action_guard_pseudo_field_']}},
    ],
    after: [note('a', {n: 1}), note('drafts.a', {n: 1}), undefined],
  },
  'edit changes a version': {
    before: [note(version, {n: 1})],
    actions: [{type: 'document.edit', draftId: version, publishedId: 'a', patch: {set: {n: 2}}}],
    after: [undefined, undefined, note(version, {n: 2})],
  },
  'publish makes the published document of a draft': {
    before: [note('drafts.a', {n: 1})],
    actions: [{type: 'document.publish', ...both}],
    after: [note('a', {n: 1}), undefined, undefined],
  },
  'publish replaces the whole published document': {
    before: [note('a', {n: 1, m: 1}), note('drafts.a', {n: 2})],
    actions: [{type: 'document.publish', ...both}],
    after: [note('a', {n: 2}), undefined, undefined],
  },
  'an edit and its publication are one transaction': {
    before: [note('a', {n: 1})],
    actions: [
      {type: 'document.edit', ...both, patch: {set: {n: 2}}},
      {type: 'document.publish', ...both},
    ],
    after: [note('a', {n: 2}), undefined, undefined],
  },
  'unpublish keeps the text as a draft': {
    before: [note('a', {n: 1})],
    actions: [{type: 'document.unpublish', ...both}],
    after: [undefined, note('drafts.a', {n: 1}), undefined],
  },
  'unpublish keeps a draft that is there': {
    before: [note('a', {n: 1}), note('drafts.a', {n: 2})],
    actions: [{type: 'document.unpublish', ...both}],
    after: [undefined, note('drafts.a', {n: 2}), undefined],
  },
  'discard takes the draft away': {
    before: [note('a'), note('drafts.a')],
    actions: [{type: 'document.discard', draftId: 'drafts.a'}],
    after: [note('a'), undefined, undefined],
  },
  'delete takes away the published document and the drafts that are named': {
    before: [note('a'), note('drafts.a'), note(version)],
    actions: [{type: 'document.delete', publishedId: 'a', includeDrafts: ['drafts.a', version]}],
    after: [undefined, undefined, undefined],
  },
  'replaceDraft replaces the whole draft': {
    before: [note('drafts.a', {n: 1, m: 1})],
    actions: [
      {type: 'document.replaceDraft', publishedId: 'a', attributes: note('drafts.a', {n: 2})},
    ],
    after: [undefined, note('drafts.a', {n: 2}), undefined],
  },
  'replaceDraft makes a draft where there is none': {
    actions: [
      {type: 'document.replaceDraft', publishedId: 'a', attributes: note('drafts.a', {n: 2})},
    ],
    after: [undefined, note('drafts.a', {n: 2}), undefined],
  },
  'a version can be made of what is given': {
    actions: [{type: 'document.version.create', publishedId: 'a', document: note(version)}],
    after: [undefined, undefined, note(version)],
  },
  'a version can be made of the published document': {
    before: [note('a', {n: 1})],
    actions: [{type: 'document.version.create', publishedId: 'a', baseId: 'a', versionId: version}],
    after: [note('a', {n: 1}), undefined, note(version, {n: 1})],
  },
  'a version can be discarded': {
    before: [note('a'), note(version)],
    actions: [{type: 'document.version.discard', versionId: version}],
    after: [note('a'), undefined, undefined],
  },
}

test.each(Object.entries(stories))('%s', async (_, {before = [], actions, after}) => {
  const scope = openScope()
  if (before.length > 0) await scope.seed(...before)
  const {transactionId} = await act(scope, ...actions)
  expect(transactionId).toMatch(/./)
  expect([await scope.read('a'), await scope.read('drafts.a'), await scope.read(version)]).toEqual(
    after,
  )
})

const there = [note('b'), note('drafts.b')]
const bothOfB = {draftId: 'drafts.b', publishedId: 'b'}
const known = assumptions

interface Refused {
  readonly action: PlainAction
  readonly answer: {readonly status: number; readonly type: string}
}

const refusals: Readonly<Record<string, Refused>> = {
  'create of a draft that is there': {
    action: {
      type: 'document.create',
      publishedId: 'b',
      attributes: note('drafts.b'),
      ifExists: 'fail',
    },
    answer: {status: 409, type: 'documentAlreadyExistsError'},
  },
  'version.create of what is there': {
    action: {type: 'document.version.create', publishedId: 'b', document: note('drafts.b')},
    answer: {status: 409, type: 'documentAlreadyExistsError'},
  },
  'a publication of another draft than was seen': {
    action: {type: 'document.publish', ...bothOfB, ifDraftRevisionId: 'old'},
    answer: {status: 409, type: 'documentRevisionIDDoesNotMatchError'},
  },
  'a publication over another text than was seen': {
    action: {type: 'document.publish', ...bothOfB, ifPublishedRevisionId: 'old'},
    answer: {status: 409, type: 'documentRevisionIDDoesNotMatchError'},
  },
  'an edit of nothing': {
    action: {type: 'document.edit', ...both, patch: {set: {n: 1}}},
    answer: known.editOfMissingDocument.answer,
  },
  'a publication of nothing': {
    action: {type: 'document.publish', ...both},
    answer: known.publishOfMissingDraft.answer,
  },
  'unpublish of nothing': {
    action: {type: 'document.unpublish', ...both},
    answer: known.unpublishOfMissingDocument.answer,
  },
  'discard of nothing': {
    action: {type: 'document.discard', draftId: 'drafts.a'},
    answer: known.discardOfMissingDraft.answer,
  },
  'a delete that does not name the draft': {
    action: {type: 'document.delete', publishedId: 'b', includeDrafts: []},
    answer: known.deleteWithUnnamedDraft.answer,
  },
  'a publication over another document': {
    action: {type: 'document.publish', draftId: 'drafts.b', publishedId: 'a'},
    answer: known.actionAcrossDocuments.answer,
  },
  'a publication of a document over itself': {
    action: {type: 'document.publish', draftId: 'b', publishedId: 'b'},
    answer: known.actionAcrossDocuments.answer,
  },
  'unpublish into the draft of another document': {
    action: {type: 'document.unpublish', draftId: 'drafts.a', publishedId: 'b'},
    answer: known.actionAcrossDocuments.answer,
  },
  'unpublish of a document into itself': {
    action: {type: 'document.unpublish', draftId: 'b', publishedId: 'b'},
    answer: known.actionAcrossDocuments.answer,
  },
  'an edit of the draft of another document': {
    action: {type: 'document.edit', draftId: 'drafts.b', publishedId: 'a', patch: {set: {n: 1}}},
    answer: known.actionAcrossDocuments.answer,
  },
  'a delete that names the draft of another document': {
    action: {type: 'document.delete', publishedId: 'a', includeDrafts: ['drafts.b']},
    answer: known.actionAcrossDocuments.answer,
  },
  'an action nobody knows': {
    action: {type: 'document.juggle', ...bothOfB},
    answer: known.unknownAction.answer,
  },
}

describe('refused as a whole, and nothing changes', () => {
  test.each(Object.entries(refusals))('%s', async (_, {action, answer: {status, type}}) => {
    const scope = openScope()
    await scope.seed(...there)
    const first = {type: 'document.create', publishedId: 'c', attributes: note('drafts.c')}
    const refusal = await refusalOf(act(scope, first, action))
    expect(refusal.status).toBe(status)
    expect(refusal.body).toMatchObject({
      error: {type: 'actionError', description: expect.any(String)},
    })
    expect(refusal.item).toMatchObject({error: {type}, index: 1})
    expect([
      await scope.read('b'),
      await scope.read('drafts.b'),
      await scope.read('drafts.c'),
    ]).toEqual([...there, undefined])
  })
})

test('unpublish and delete are refused where somebody points at the document', async () => {
  const scope = openScope()
  await scope.seed(note('a'), note('c', {to: {_type: 'reference', _ref: 'a'}}))
  const attempts = [
    {type: 'document.unpublish', ...both},
    {type: 'document.delete', publishedId: 'a', includeDrafts: []},
  ]
  for (const attempt of attempts) {
    const {status, item} = await refusalOf(act(scope, attempt))
    expect(status).toBe(409)
    expect(scope.plain(item)).toMatchObject({
      error: {type: 'documentHasExistingReferencesError', referencingIDs: ['c']},
    })
  }
  expect([await scope.read('a'), await scope.read('drafts.a')]).toEqual([note('a'), undefined])
})

test('the revisions that were seen let a publication through; it keeps the time of creation', async () => {
  const scope = openScope()
  const {client, id} = scope
  await scope.seed(note('a', {_createdAt: '2020-01-01T00:00:00Z'}))
  await act(scope, {type: 'document.edit', ...both, patch: {set: {n: 2}}})
  const draft = await client.getDocument(id('drafts.a'))
  const published = await client.getDocument(id('a'))
  const keeps = draft?._createdAt === published?._createdAt
  expect(keeps).toBe(assumptions.draftKeepsTimeOfCreation.answer)
  const {transactionId} = await act(scope, {
    type: 'document.publish',
    ...both,
    ifDraftRevisionId: draft?._rev,
    ifPublishedRevisionId: published?._rev,
  })
  expect(await client.getDocument(id('a'))).toMatchObject({
    n: 2,
    _rev: transactionId,
    _createdAt: '2020-01-01T00:00:00Z',
  })
})

test('a transaction of actions may be named, tried without effect, and counts once', async () => {
  const scope = openScope()
  const {client, dress, id, read} = scope
  const action = {
    actionType: 'sanity.action.document.create' as const,
    publishedId: id('a'),
    attributes: dress(note('drafts.a')),
    ifExists: 'ignore' as const,
  }
  const transactionId = id('transaction')
  await client.action(action, {transactionId, dryRun: true})
  expect(await read('drafts.a')).toBeUndefined()
  expect(await client.action(action, {transactionId})).toEqual({transactionId})
  expect(await client.getDocument(id('drafts.a'))).toMatchObject({_rev: transactionId})
  const refusal = await refusalOf(client.action(action, {transactionId}))
  expect(refusal.status).toBe(409)
  expect(refusal.body).toMatchObject({error: {type: 'transactionAlreadyExistsError'}})
})

import type {SanityClient} from '@sanity/client'
import {expect, test} from 'vitest'

import {commentRoles, roles} from '#content/roles.ts'
import {recordTypes} from '#schemas/index.ts'

import {faultOf, openLake} from './lake/support/openLake.ts'

const humans = ['administrator', 'editor', 'reviewer', 'reader']
const now = '2026-01-01'

/** A lake with our roles, one client per role, and documents of each kind. */
async function openClinic() {
  const open = await openLake({roles, commentRoles})
  const as = (role: string): SanityClient =>
    open.clientWith({token: open.lake.issueToken({id: `the-${role}`, name: role, role})})
  await open.client
    .transaction()
    .create({_id: 'guide', _type: 'guide', title: 'Published'})
    .create({_id: 'drafts.guide', _type: 'guide', title: 'Draft'})
    .create({_id: 'ada', _type: 'person', key: 'ada'})
    .create(signOff('on-record', 'the-reviewer', 'clinical'))
    .create({_id: 'snapshot', _type: 'guideSnapshot', view: '{}'})
    .create({_id: 'withdrawn', _type: 'withdrawal', kind: 'withdrawn'})
    .commit()
  return {...open, as}
}

function signOff(_id: string, by: string, role: string) {
  return {_id, _type: 'signOff', guide: {_type: 'reference', _ref: 'guide'}, by, role, on: now}
}

interface Forgery {
  readonly _id: string
  readonly _type: string
  readonly [name: string]: unknown
}

const records = ['on-record', 'snapshot', 'withdrawn']

/** Sends an action the way Studio does. */
function act(client: SanityClient, action: Readonly<Record<string, unknown>>) {
  return client.request({
    url: '/data/actions/production',
    method: 'POST',
    body: {actions: [action]},
  })
}

const allRecords = ({client}: {client: SanityClient}) =>
  client.fetch('*[_id in $records] | order(_id)', {records}, {perspective: 'raw'})

test('the filter of the roles names every record type', () => {
  const filters = JSON.stringify(roles)
  for (const {name} of recordTypes) expect(filters).toContain(name)
})

test.each([...humans, 'robot'])(
  'as %s no record can be changed or taken away, by any way',
  async (role) => {
    const clinic = await openClinic()
    const client = role === 'robot' ? clinic.client : clinic.as(role)
    const before = await allRecords(clinic)
    for (const id of records) {
      const tries = [
        () => client.patch(id).set({by: 'somebody'}).commit(),
        () => client.delete(id),
        () => client.delete({query: `*[_id == "${id}"]`}),
        () => client.createOrReplace({_id: id, _type: 'note'}),
        () => client.createOrReplace({_id: id, _type: 'signOff'}),
        () =>
          act(client, {
            actionType: 'sanity.action.document.delete',
            publishedId: id,
            includeDrafts: [],
          }),
        () =>
          act(client, {
            actionType: 'sanity.action.document.unpublish',
            publishedId: id,
            draftId: `drafts.${id}`,
          }),
        () =>
          act(client, {
            actionType: 'sanity.action.document.replaceDraft',
            publishedId: id,
            attributes: {_id: id, _type: 'guideSnapshot'},
          }),
        () =>
          act(client, {
            actionType: 'sanity.action.document.edit',
            publishedId: id,
            draftId: id,
            patch: {set: {x: 1}},
          }),
      ]
      for (const attempt of tries) expect((await faultOf(attempt())).statusCode).toBe(403)
    }
    expect(await allRecords(clinic)).toEqual(before)
  },
)

test.each(humans)(
  'as %s nobody can make a snapshot, a withdrawal, or a sign-off of somebody else',
  async (role) => {
    const clinic = await openClinic()
    const client = clinic.as(role)
    const forgeries: readonly Forgery[] = [
      {_id: 'forged', _type: 'guideSnapshot', view: '{}'},
      {_id: 'forged', _type: 'withdrawal', kind: 'lifted'},
      signOff('forged', 'the-other', 'clinical'),
      signOff('drafts.forged', 'the-other', 'editorial'),
    ]
    for (const forged of forgeries) {
      expect((await faultOf(client.create(forged))).statusCode).toBe(403)
      expect((await faultOf(client.createOrReplace(forged))).statusCode).toBe(403)
      const attributes = {...forged, _id: 'drafts.forged'}
      const create = {
        actionType: 'sanity.action.document.create',
        publishedId: 'forged',
        attributes,
      }
      expect((await faultOf(act(client, create))).statusCode).toBe(403)
    }
    expect(await clinic.client.fetch('*[_id match "*forged"]', {}, {perspective: 'raw'})).toEqual(
      [],
    )
  },
)

test('a person signs in their own name, and only as what their account is', async () => {
  const {as} = await openClinic()
  const [editor, reviewer] = [as('editor'), as('reviewer')]
  await editor.create(signOff('one', 'the-editor', 'editorial'))
  await reviewer.create(signOff('two', 'the-reviewer', 'clinical'))
  const sentBack = {...signOff('back', 'the-reviewer', 'clinical'), sentBack: 'No.'}
  expect((await faultOf(reviewer.create(sentBack))).statusCode).toBe(403)
  // What somebody is called is printed, so only the publishers write it: they take it from the person's record.
  for (const claim of [{name: 'Dr House'}, {credentials: 'MD'}]) {
    const posing: Forgery = {...signOff('posing', 'the-reviewer', 'clinical'), ...claim}
    expect((await faultOf(reviewer.create(posing))).statusCode).toBe(403)
  }
  const fault = await faultOf(editor.create(signOff('three', 'the-editor', 'clinical')))
  expect(fault.message).toContain('permission "create" required')
  expect(
    (await faultOf(as('administrator').create(signOff('four', 'the-administrator', 'clinical'))))
      .statusCode,
  ).toBe(403)
})

test.each([
  ['administrator', {guide: true, person: true}],
  ['editor', {guide: true, person: false}],
  ['reviewer', {guide: true, person: false}],
  ['reader', {guide: false, person: false}],
])('what %s may write', async (role, {guide, person}) => {
  const {as} = await openClinic()
  const client = as(role)
  const succeeds = async (id: string) =>
    client
      .patch(id)
      .set({touched: true})
      .commit()
      .then(
        () => true,
        () => false,
      )
  expect({guide: await succeeds('drafts.guide'), person: await succeeds('ada')}).toEqual({
    guide,
    person,
  })
})

test('a change of type is no way around: an update counts before and after', async () => {
  const {as} = await openClinic()
  const fault = await faultOf(
    as('editor').createOrReplace({_id: 'drafts.guide', _type: 'person', key: 'eve'}),
  )
  expect(fault.statusCode).toBe(403)
})

test('a reader sees what is published and no draft, in any way of reading', async () => {
  const clinic = await openClinic()
  const reader = clinic.as('reader')
  expect(await reader.fetch('*[_type == "guide"]._id', {}, {perspective: 'raw'})).toEqual(['guide'])
  expect(await reader.fetch('*[_type == "guide"].title', {}, {perspective: 'drafts'})).toEqual([
    'Published',
  ])
  expect(
    await reader.fetch('{"x": {"_ref": "drafts.guide"}}.x->title', {}, {perspective: 'raw'}),
  ).toBeNull()
  expect(await reader.getDocuments(['guide', 'drafts.guide'])).toEqual([
    expect.objectContaining({_id: 'guide'}),
    null,
  ])
  const text = async (path: string) => {
    const headers = {authorization: `Bearer ${reader.config().token}`}
    return (await fetch(`${clinic.url}/v2025-02-19/data/${path}`, {headers})).text()
  }
  expect(await text('export/production')).not.toContain('Draft')
  expect(await text('history/production/documents/drafts.guide?lastRevision=true')).not.toContain(
    'Draft',
  )
  expect(await text('history/production/transactions/drafts.guide')).not.toContain('Draft')
  expect(await text('history/production/transactions')).not.toContain('Draft')
  expect(JSON.parse(await text('history/production/events/documents/drafts.guide')).events).toEqual(
    {'drafts.guide': []},
  )
})

test('a listener hears only of what its user may read', async () => {
  const {as, client} = await openClinic()
  const heard: string[] = []
  await new Promise<void>((resolve, reject) => {
    const subscription = as('reader')
      .listen(
        '*[_type == "guide"]',
        {},
        {events: ['welcome', 'mutation'], includeAllVersions: true},
      )
      .subscribe({
        error: reject,
        next: (event) => {
          if (event.type === 'welcome')
            void client
              .patch('drafts.guide')
              .set({secret: 1})
              .commit()
              .then(() => client.patch('guide').set({open: 1}).commit())
          if (event.type !== 'mutation') return
          heard.push(event.documentId)
          subscription.unsubscribe()
          resolve()
        },
      })
  })
  expect(heard).toEqual(['guide'])
})

test('the rights that Studio is told are those that hold', async () => {
  const {as, lake} = await openClinic()
  for (const role of humans) {
    const told = await as(role).request({
      url: `/projects/${lake.projectId}/datasets/production/acl`,
    })
    expect(told).toEqual(roles[role]?.grants)
  }
})

test('comments are for everybody who reads, and are taken away by whoever wrote them', async () => {
  const {as, lake} = await openClinic()
  const [reader, editor] = [as('reader'), as('editor')]
  const {datasetName} = await reader.request({url: '/comments/production/setup', method: 'POST'})
  expect(datasetName).toBe('production-comments')
  const mine = reader.withConfig({dataset: datasetName})
  const theirs = editor.withConfig({dataset: datasetName})
  await mine.create({_id: 'c', _type: 'comment', authorId: 'the-reader'})
  await theirs.patch('c').set({status: 'resolved'}).commit()
  expect((await faultOf(theirs.delete('c'))).statusCode).toBe(403)
  await mine.delete('c')
  const datasets = await editor.request({
    url: `/projects/${lake.projectId}/datasets?datasetProfile=comments&addonFor=production`,
  })
  expect(datasets).toEqual([expect.objectContaining({name: 'production-comments'})])
})

test('an administrator lets somebody new in, once, and has no way into an account that exists', async () => {
  const clinic = await openClinic()
  const nora = {id: 'nora', name: 'Nora Example', role: 'reviewer'}
  const invite = (role: string, body: Readonly<Record<string, string>> = nora) =>
    clinic.as(role).request<{readonly path: string}>({url: '/invitations', method: 'POST', body})
  const refusal = async (...asked: Parameters<typeof invite>) =>
    (await faultOf(invite(...asked))).statusCode
  for (const role of ['editor', 'reviewer', 'reader']) expect(await refusal(role)).toBe(403)
  expect(await refusal('administrator', {...nora, role: 'robot'})).toBe(400)
  expect(await refusal('administrator', {...nora, role: 'queen'})).toBe(400)
  expect(await refusal('administrator', {...nora, id: 'the-reviewer'})).toBe(409)
  const {path} = await invite('administrator')
  expect(path).toMatch(/^\/sign-in#gp[\w-]{43}$/)
  expect(await refusal('administrator')).toBe(409)
  expect(await enter(clinic.url, path)).toBe(200)
  await expect(
    clinic.as('administrator').request({url: '/accounts/nora/link', method: 'POST'}),
  ).rejects.toThrow(/npm run users/)
})

test('a lost invitation is renewed by administrators alone, and by nobody once its owner has come in', async () => {
  const clinic = await openClinic()
  const ask = async (role: string, url: string, method: 'GET' | 'POST' = 'POST') =>
    clinic.as(role).request<{readonly path: string}>({url, method})
  const refusal = async (...asked: Parameters<typeof ask>) =>
    (await faultOf(ask(...asked))).statusCode
  const nora = {id: 'nora', name: 'Nora Example', role: 'reviewer'}
  const administrator = clinic.as('administrator')
  const first = await administrator.request<{readonly path: string}>({
    url: '/invitations',
    method: 'POST',
    body: nora,
  })
  for (const role of ['editor', 'reviewer', 'reader']) {
    expect(await refusal(role, '/invitations/nora/link')).toBe(403)
    expect(await refusal(role, '/invitations', 'GET')).toBe(403)
  }
  expect(await refusal('administrator', '/invitations/the-reviewer/link')).toBe(409)
  expect(await refusal('administrator', '/invitations/nobody/link')).toBe(409)
  expect(await ask('administrator', '/invitations', 'GET')).toEqual(['nora'])
  const second = await ask('administrator', '/invitations/nora/link')
  // The lost one opens nothing any more.
  expect(await enter(clinic.url, first.path)).toBe(401)
  expect(await enter(clinic.url, second.path)).toBe(200)
  expect(await refusal('administrator', '/invitations/nora/link')).toBe(409)
  expect(await ask('administrator', '/invitations', 'GET')).toEqual([])
})

/** Opens a link that signs in; what the lake answers. */
async function enter(url: string, path: string): Promise<number> {
  const {status} = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: url},
    body: JSON.stringify({link: path.split('#')[1]}),
  })
  return status
}

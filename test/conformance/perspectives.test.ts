import type {ClientPerspective} from '@sanity/client'
import {beforeAll, expect, test} from 'vitest'

import {assumptions} from './assumptions.ts'
import {openScope, lag} from './support/scope.ts'

const scope = openScope()
const {clientWith, id, type, plain, seed} = scope
const types = {guide: type('guide'), concept: type('concept')}
const about = {_type: 'reference', _ref: 'pain'}
const guide = (_id: string, more: object = {}) => ({_id, _type: 'guide', ...more})

beforeAll(async () => {
  await seed(
    guide('back', {title: 'Back pain', about}),
    guide('drafts.back', {title: 'Back pain, new', about}),
    guide('versions.rConformance.back', {title: 'Back pain in spring', about}),
    guide('knee', {title: 'Knee', about: {...about, _ref: 'gout', _weak: true}}),
    guide('drafts.neck', {title: 'Neck'}),
    {_id: 'pain', _type: 'concept', name: 'pain'},
    {_id: 'drafts.pain', _type: 'concept', name: 'pain, new'},
    {_id: 'drafts.gout', _type: 'concept', name: 'gout'},
  )
})

const published = ['back', 'knee']
const stored = ['back', 'drafts.back', 'drafts.neck', 'knee']
const all = [...stored, 'versions.rConformance.back']
const withDrafts = ['back', 'knee', 'neck']
const old = ['1', '2021-06-07', '2025-02-18']
const recent = ['2025-02-19', '2025-10-01', 'X']

const matrix: readonly (readonly [ClientPerspective | undefined, string[], string[]])[] = [
  [undefined, old, stored],
  [undefined, recent, published],
  ['raw', old, stored],
  ['raw', recent, all],
  ['published', [...old, ...recent], published],
  ['drafts', [...old, ...recent], withDrafts],
  ['previewDrafts', [...old, ...recent], withDrafts],
]

const cells = matrix.flatMap(([perspective, versions, expected]) =>
  versions.map((apiVersion) => ({
    shown: perspective ?? 'the default',
    asked: perspective === undefined ? {} : {perspective},
    apiVersion,
    expected,
  })),
)

test.each(cells)(
  '$shown of version $apiVersion shows $expected',
  async ({asked, apiVersion, expected}) => {
    const client = clientWith({apiVersion})
    const query = '*[_type == $guide]._id'
    const ids = async () => plain(await client.fetch<string[]>(query, types, asked)).sort()
    await expect.poll(ids, lag).toEqual(expected)
  },
)

const ask = async (query: string, perspective: ClientPerspective) =>
  plain(
    await clientWith({}).fetch(
      query,
      {...types, pain: id('pain'), back: id('back')},
      {perspective},
    ),
  )

test('drafts stand under the published id, with the stored one beside it', async () => {
  const query = '*[_type == $guide] | order(_id){_id, _originalId, title}'
  const shown = [
    {_id: 'back', _originalId: 'drafts.back', title: 'Back pain, new'},
    {_id: 'knee', _originalId: 'knee', title: 'Knee'},
    {_id: 'neck', _originalId: 'drafts.neck', title: 'Neck'},
  ]
  await expect.poll(() => ask(query, 'drafts'), lag).toEqual(shown)
  await expect.poll(() => ask(query, 'previewDrafts'), lag).toEqual(shown)
  const [first] = await ask('*[_id == $back]', 'drafts')
  expect(first).toMatchObject({_id: 'back', _originalId: 'drafts.back'})
})

test.each<[ClientPerspective, readonly (string | null)[]]>([
  ['published', ['pain', null]],
  ['drafts', ['pain, new', 'gout', null]],
])('references lead to what the perspective %s shows', async (perspective, names) => {
  const query = '*[_type == $guide] | order(_id)[].about->name'
  await expect.poll(() => ask(query, perspective), lag).toEqual(names)
})

test.each<[ClientPerspective, number, number]>([
  ['published', 1, 2],
  ['drafts', 1, 3],
  ['raw', 3, 5],
])('in the perspective %s references() finds %i and count %i', async (perspective, some, every) => {
  const count = (filter: string) => ask(`count(*[_type == $guide${filter}])`, perspective)
  await expect.poll(() => count(' && references($pain)'), lag).toBe(some)
  await expect.poll(() => count(''), lag).toBe(every)
})

test('a list of perspectives ends with published', async () => {
  const query = '*[_type == $guide]._id'
  const ids = async () => (await ask(query, ['drafts', 'published'])).sort()
  await expect.poll(ids, lag).toEqual(withDrafts)
})

test('raw goes with no other perspective', async () => {
  const {client, ask: request} = scope
  const path = `/data/query/${client.config().dataset}?query=1&perspective=raw,drafts`
  expect((await request(path)).status).toBe(400)
})

test('whether system documents are published', async () => {
  const {client} = scope
  const hidden = '*[_id in path("_.**")][0]._id'
  const found = await client.fetch(`defined(${hidden})`, {}, {perspective: 'published'})
  const kept = await client.fetch(`defined(${hidden})`, {}, {perspective: 'raw'})
  expect(found).toBe(kept && !assumptions.publishedHidesSystemDocuments.answer)
})

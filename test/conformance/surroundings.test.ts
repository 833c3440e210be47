import {randomInt} from 'node:crypto'

import sharp from 'sharp'
import {expect, test} from 'vitest'

import {refusalOf} from './support/refusalOf.ts'
import {mutate, openScope} from './support/scope.ts'

/** A picture nobody else has: assets are found by their bytes. */
async function draw(width: number, height: number): Promise<Buffer> {
  const channel = () => randomInt(256)
  const background = {r: channel(), g: channel(), b: channel()}
  const picture = sharp({create: {width, height, channels: 3, background}})
  const [x, y] = [randomInt(width), randomInt(height)]
  const dot = sharp({create: {width: 1, height: 1, channels: 3, background: 'white'}}).png()
  return picture
    .composite([{input: await dot.toBuffer(), left: x, top: y}])
    .png()
    .toBuffer()
}

test('an uploaded image becomes a document that knows its size and its file', async () => {
  const {client, own} = openScope()
  const bytes = await draw(30, 20)
  const notes = {filename: 'red.png', title: 'Red', description: 'A red picture', label: 'red'}
  const asset = await client.assets.upload('image', bytes, notes)
  own(asset._id)
  const {projectId, dataset} = client.config()
  expect(asset).toMatchObject({
    _id: expect.stringMatching(/^image-[0-9a-f]{40}-30x20-png$/),
    _type: 'sanity.imageAsset',
    originalFilename: 'red.png',
    title: 'Red',
    description: 'A red picture',
    label: 'red',
    extension: 'png',
    mimeType: 'image/png',
    size: bytes.byteLength,
    sha1hash: asset._id.split('-')[1],
    assetId: asset._id.split('-')[1],
    path: `images/${projectId}/${dataset}/${asset['sha1hash']}-30x20.png`,
    metadata: {
      _type: 'sanity.imageMetadata',
      isOpaque: true,
      dimensions: {_type: 'sanity.imageDimensions', width: 30, height: 20, aspectRatio: 1.5},
    },
  })
  expect(await client.getDocument(asset._id)).toMatchObject({_id: asset._id, url: asset.url})
  const file = await fetch(asset.url)
  expect(file.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes)
})

test('the same bytes are the same document, with the notes of the first upload', async () => {
  const {client, own} = openScope()
  const bytes = await draw(8, 8)
  const first = await client.assets.upload('image', bytes, {filename: 'one.png'})
  own(first._id)
  const second = await client.assets.upload('image', bytes, {filename: 'two.png'})
  expect([second._id, second.originalFilename]).toEqual([first._id, 'one.png'])
})

test('an image that somebody needs stays', async () => {
  const {client, own, id, type, plain} = openScope()
  const {_id: _ref} = await client.assets.upload('image', await draw(8, 8))
  own(_ref)
  const picture = {_type: 'image', asset: {_type: 'reference', _ref}}
  await client.create({_id: id('a'), _type: type('note'), picture})
  const refusal = await refusalOf(client.delete(_ref))
  expect(refusal.status).toBe(409)
  expect(plain(refusal.item)).toMatchObject({
    error: {type: 'documentHasExistingReferencesError', id: _ref, referencingIDs: ['a']},
  })
  await mutate(client, {mutations: [{delete: {id: id('a')}}, {delete: {id: _ref}}]})
  expect(await client.getDocument(_ref)).toBeUndefined()
})

test('what is no image is refused', async () => {
  const {client} = openScope()
  const refusal = await refusalOf(client.assets.upload('image', Buffer.from('no image')))
  expect(refusal.status).toBe(400)
})

test('who may do what is told in filters, by dataset', async () => {
  const {client} = openScope()
  const {projectId, dataset} = client.config()
  const url = `/projects/${projectId}/datasets/${dataset}/acl`
  const grants = await client.request<{filter: string; permissions: string[]}[]>({url})
  const every = grants.find(({filter}) => filter === '_id in path("**")')
  expect(every?.permissions).toEqual(
    expect.arrayContaining(['read', 'create', 'update', 'history']),
  )
})

test('a token tells whose it is, and queries know it', async () => {
  const {client} = openScope()
  const me = await client.users.getById('me')
  expect(me).toMatchObject({
    id: expect.stringMatching(/./),
    name: expect.stringMatching(/./),
    role: expect.any(String),
    roles: [{name: expect.any(String), title: expect.any(String)}],
  })
  expect(await client.fetch('identity()')).toBe(me.id)
})

test('without a token there is nobody', async () => {
  const {clientWith} = openScope()
  const stranger = clientWith({token: 'wrong'})
  expect((await refusalOf(stranger.users.getById('me'))).status).toBe(401)
})

test('the datasets of the project are listed', async () => {
  const {client} = openScope()
  const {dataset: name} = client.config()
  const datasets = await client.datasets.list()
  expect(datasets).toEqual(
    expect.arrayContaining([expect.objectContaining({name, aclMode: expect.any(String)})]),
  )
})

test('a ping is answered with a text', async () => {
  const {ask} = openScope()
  const response = await ask('/ping')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/plain')
})

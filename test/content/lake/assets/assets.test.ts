import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'

import sharp from 'sharp'
import {expect, test} from 'vitest'

import {faultOf, openLake} from '../support/openLake.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><path d="M0 0h10v20z"/></svg>'

async function draw(format: 'png' | 'jpeg', width = 30, height = 20): Promise<Buffer> {
  const background = {r: 200, g: 30, b: 30}
  return sharp({create: {width, height, channels: 3, background}})
    .toFormat(format)
    .toBuffer()
}

test('an uploaded image becomes a document with its dimensions, and is served as it came', async () => {
  const {client, url} = await openLake()
  const bytes = await draw('png')
  const asset = await client.assets.upload('image', bytes, {filename: 'red.png', title: 'Red'})
  expect(asset).toMatchObject({
    _id: expect.stringMatching(/^image-[0-9a-f]{40}-30x20-png$/),
    _type: 'sanity.imageAsset',
    originalFilename: 'red.png',
    title: 'Red',
    extension: 'png',
    mimeType: 'image/png',
    size: bytes.byteLength,
    path: expect.stringMatching(/^images\/guidepost\/production\/[0-9a-f]{40}-30x20\.png$/),
    metadata: {dimensions: {width: 30, height: 20, aspectRatio: 1.5}, isOpaque: true},
  })
  expect(asset.url).toBe(`${url}/${asset.path}`)
  const response = await fetch(asset.url)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
})

test('the same bytes are the same document', async () => {
  const {client} = await openLake()
  const bytes = await draw('jpeg')
  const first = await client.assets.upload('image', bytes, {filename: 'one.jpg'})
  const second = await client.assets.upload('image', bytes, {filename: 'two.jpg'})
  expect(second).toEqual(first)
  expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
})

test('a drawing is kept byte for byte: its name is its hash', async () => {
  const {client} = await openLake()
  const noisy = svg.replace('<path', '<!-- by hand --><metadata></metadata><path')
  const asset = await client.assets.upload('image', Buffer.from(noisy))
  expect(asset).toMatchObject({extension: 'svg', metadata: {dimensions: {width: 10, height: 20}}})
  const text = await (await fetch(asset.url)).text()
  expect(text).toBe(noisy)
})

test('a photo taken upright is as wide as it is shown', async () => {
  const {client} = await openLake()
  const turned = await sharp(await draw('jpeg'))
    .withMetadata({orientation: 6})
    .toBuffer()
  const asset = await client.assets.upload('image', turned)
  expect(asset._id).toMatch(/-20x30-jpg$/)
})

test.each([
  ['text', Buffer.from('hello')],
  ['nothing', Buffer.alloc(0)],
  ['half a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a dangerous drawing', Buffer.from(svg.replace('<path', '<script>1</script><path'))],
])('%s is refused, and no file is left', async (_, bytes) => {
  const {client, lake} = await openLake()
  const fault = await faultOf(client.assets.upload('image', bytes))
  expect(fault.statusCode).toBe(400)
  expect(existsSync(join(lake.dataFolder, 'assets'))).toBe(false)
})

test('half of a real picture is refused too', async () => {
  const {client} = await openLake()
  const noise = Buffer.from(Array.from({length: 300 * 300 * 3}, (_, n) => (n * 7919) % 251))
  const raw = {width: 300, height: 300, channels: 3} as const
  const picture = await sharp(noise, {raw}).png().toBuffer()
  const half = picture.subarray(0, picture.byteLength / 2)
  expect((await faultOf(client.assets.upload('image', half))).statusCode).toBe(400)
})

test('deleting the document takes the picture offline; other names are not found', async () => {
  const {client, lake, url} = await openLake()
  const asset = await client.assets.upload('image', await draw('png'))
  const other = asset.url.replace('30x20', '31x20')
  expect((await fetch(other)).status).toBe(404)
  expect((await fetch(`${url}/images/guidepost/production/..%2f..%2flake.json`)).status).toBe(404)
  expect((await fetch(asset.url.replace('guidepost', 'other'))).status).toBe(404)
  await client.delete(asset._id)
  expect((await fetch(asset.url)).status).toBe(404)
  const files = readdirSync(join(lake.dataFolder, 'assets', 'production'))
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a picture in use cannot be deleted', async () => {
  const {client} = await openLake()
  const asset = await client.assets.upload('image', await draw('png'))
  await client.create({_type: 'guide', figure: {_type: 'image', asset: {_ref: asset._id}}})
  expect((await faultOf(client.delete(asset._id))).statusCode).toBe(409)
})

import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {createImageUrlBuilder} from '@sanity/image-url'
import fc from 'fast-check'
import sharp from 'sharp'
import {beforeAll, expect, test} from 'vitest'

import {createLake, type Lake} from '#content/lake/createLake.ts'

import {makeFolder, openLake} from '../support/openLake.ts'

/** Red left half, blue right half, 60 by 30, with a white top left corner. */
async function picture(): Promise<Buffer> {
  const half = (background: string) =>
    sharp({create: {width: 30, height: 30, channels: 3, background}})
      .png()
      .toBuffer()
  const corner = await sharp({create: {width: 5, height: 5, channels: 3, background: '#fff'}})
    .png()
    .toBuffer()
  return sharp({create: {width: 60, height: 30, channels: 3, background: '#000'}})
    .composite([
      {input: await half('#f00'), left: 0, top: 0},
      {input: await half('#00f'), left: 30, top: 0},
      {input: corner, left: 0, top: 0},
    ])
    .png()
    .toBuffer()
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><path d="M0 0h40v20H0z"/></svg>'

let lake: Lake
let image: {_id: string; path: string; metadata: Record<string, unknown>}

/** One lake for all questions that change nothing; requests go in without a port. */
beforeAll(async () => {
  lake = await createLake({dataFolder: makeFolderForAll()})
  const upload = await lake.handle(
    new Request('http://127.0.0.1/v1/assets/images/production?filename=two%20halves.png', {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.robotToken}`, 'content-type': 'image/png'},
      body: Uint8Array.from(await picture()),
    }),
  )
  image = (await upload.json()).document
  return async () => lake.close()
})

function makeFolderForAll(): string {
  return join(process.env['TMPDIR'] ?? '/tmp', `lake-transforms-${process.pid}`)
}

const get = (search: string, headers: Record<string, string> = {}) =>
  lake.handle(new Request(`http://127.0.0.1/${image.path}${search}`, {headers}))
const read = async (search: string) => {
  const response = await get(search)
  const bytes = Buffer.from(await response.arrayBuffer())
  const {format, width, height} = await sharp(bytes).metadata()
  return {status: response.status, format, width, height, bytes}
}
/** The colour in the middle of a pixel. */
const colourAt = async (bytes: Buffer, left: number, top: number) => {
  const {data} = await sharp(bytes)
    .extract({left, top, width: 1, height: 1})
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  return [...data].map((value) => (value > 127 ? 1 : 0)).join('')
}
const [red, blue, white] = ['100', '001', '111']

test('an uploaded picture carries what shows in its place while it loads', () => {
  expect(image.metadata).toMatchObject({
    dimensions: {width: 60, height: 30, aspectRatio: 2},
    lqip: expect.stringMatching(/^data:image\/webp;base64,/),
    blurHash: expect.stringMatching(/^[\w#$%*+,.:;=?@[\]^{|}~-]{20,}$/),
    isOpaque: true,
  })
})

test.each<[string, string, [number, number]]>([
  ['by width', '?w=30', [30, 15]],
  ['by height', '?h=10', [20, 10]],
  ['inside of both', '?w=30&h=30', [30, 15]],
  ['larger than it is', '?w=120', [120, 60]],
  ['not larger than it is', '?w=120&fit=max', [60, 30]],
  ['cut to shape', '?w=20&h=20&fit=crop', [20, 20]],
  ['cut, not larger', '?w=120&h=120&fit=min', [30, 30]],
  ['stretched', '?w=20&h=20&fit=scale', [20, 20]],
  ['filled up', '?w=40&h=40&fit=fill&bg=fff', [40, 40]],
  ['filled up, not larger', '?w=100&h=100&fit=fillmax&bg=fff', [100, 100]],
  ['for a dense screen', '?w=20&dpr=2', [40, 20]],
  ['a part of it', '?rect=30,0,10,10', [10, 10]],
  ['a part, sized', '?rect=30,0,10,10&w=5', [5, 5]],
  ['on its side', '?or=90', [30, 60]],
  ['on its side, sized', '?or=270&w=10', [10, 20]],
  ['with a border', '?w=20&pad=5', [30, 20]],
  ['at most', '?max-w=20', [20, 10]],
  ['at least', '?min-h=60', [120, 60]],
])('%s', async (_, search, [width, height]) => {
  expect(await read(search)).toMatchObject({status: 200, width, height})
})

test('crops, parts, turns and flips show the right half', async () => {
  const colour = async (search: string, left = 5, top = 8) =>
    colourAt((await read(search)).bytes, left, top)
  expect(await colour('?w=10&h=10&fit=crop&crop=left')).toBe(red)
  expect(await colour('?w=10&h=10&fit=crop&crop=right')).toBe(blue)
  expect(await colour('?w=10&h=10&fit=crop&fp-x=0.9&fp-y=0.5')).toBe(blue)
  expect(await colour('?rect=30,0,30,30&w=10&h=10&fit=crop&crop=focalpoint&fp-x=0&fp-y=0')).toBe(
    blue,
  )
  expect(await colour('?rect=40,0,10,10')).toBe(blue)
  expect(await colour('?flip=h')).toBe(blue)
  expect(await colour('?or=180')).toBe(blue)
  expect(await colour('', 1, 1)).toBe(white)
  expect(await colour('?flip=v', 1, 28)).toBe(white)
})

test.each([
  ['?fm=jpg', 'jpeg'],
  ['?fm=pjpg', 'jpeg'],
  ['?fm=webp', 'webp'],
  ['?fm=png', 'png'],
  ['?fm=webp&sat=-100&blur=20&sharp=5&q=30', 'webp'],
])('%s gives %s', async (search, format) => {
  const response = await get(search)
  expect(response.headers.get('content-type')).toBe(`image/${format}`)
  expect(await read(search)).toMatchObject({format})
})

test('auto=format follows what the browser takes, and caches are told', async () => {
  const [modern, old] = await Promise.all([
    get('?auto=format&w=10', {accept: 'image/webp,*/*'}),
    get('?auto=format&w=10', {accept: '*/*'}),
  ])
  expect([modern, old].map(({headers}) => headers.get('content-type'))).toEqual([
    'image/webp',
    'image/png',
  ])
  expect(modern.headers.get('vary')).toContain('Accept')
  expect(modern.headers.get('etag')).not.toBe(old.headers.get('etag'))
})

test('an answer can be asked for again by its mark, saved under a name, and probed', async () => {
  const {headers} = await get('?w=10')
  expect(headers.get('cache-control')).toContain('immutable')
  expect((await get('?w=10', {'if-none-match': headers.get('etag') ?? ''})).status).toBe(304)
  expect((await get('?w=11', {'if-none-match': headers.get('etag') ?? ''})).status).toBe(200)
  expect((await get('?dl=')).headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''two%20halves.png",
  )
  expect((await get('?dl=knee.png&w=9')).headers.get('content-disposition')).toContain("''knee.png")
  const raw = await get('?dlRaw=true&w=9')
  expect(Buffer.from(await raw.arrayBuffer()).equals(await picture())).toBe(true)
  expect(await (await get('?fm=json')).json()).toMatchObject({_id: image._id})
  expect((await get('/knee.png?w=10')).status).toBe(200)
})

test.each([
  'w=0',
  'w=-1',
  'w=x',
  'w=99999',
  'h=1e9',
  'fit=round',
  'fm=exe',
  'rect=1,2,3',
  'rect=100,100,5,5',
  'rect=0,0,0,5',
  'bg=red',
  'or=45',
  'flip=x',
  'dpr=0',
  'q=101',
  'fp-x=2',
  'crop=middle',
  'auto=compress',
  'w=8192&h=8192&fit=scale&dpr=5',
])('the parameter %s is refused by name', async (search) => {
  const response = await get(`?${search}`)
  expect(response.status).toBe(400)
  const {message} = await response.json()
  expect(message).toMatch(new RegExp(`"${search.split('=')[0]}"|too large`))
})

test('whatever is asked for is answered, at the size that was asked for', async () => {
  const size = fc.integer({min: 1, max: 90})
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        w: size,
        h: size,
        fit: fc.constantFrom('crop', 'scale', 'fill', 'fillmax'),
        crop: fc.constantFrom('center', 'top,left', 'entropy', 'focalpoint', 'bottom'),
        rect: fc.constantFrom('', '0,0,60,30', '50,20,30,30', '3,4,1,1'),
        or: fc.constantFrom('', '90', '180'),
        flip: fc.constantFrom('', 'h', 'hv'),
        fm: fc.constantFrom('', 'jpg', 'webp'),
        'fp-x': fc.constantFrom('', '0', '0.3', '1'),
        sat: fc.constantFrom('', '-50'),
      }),
      async ({w, h, ...rest}) => {
        const search = new URLSearchParams({w: `${w}`, h: `${h}`, ...rest})
        expect(await read(`?${search.toString()}`)).toMatchObject({
          status: 200,
          width: w,
          height: h,
        })
      },
    ),
    {numRuns: 150, seed: 5},
  )
}, 60_000)

test('the official address builder gets what it asks for', async () => {
  const open = await openLake()
  const {_id} = await open.client.assets.upload('image', await picture(), {filename: 'a.png'})
  const build = () => createImageUrlBuilder(open.client).image(_id)
  const sizes = [
    [build().width(20), [20, 10]],
    [build().width(20).height(20).fit('crop'), [20, 20]],
    [build().rect(30, 0, 10, 10).format('webp'), [10, 10]],
    [build().width(10).dpr(2).auto('format'), [20, 10]],
    [
      createImageUrlBuilder(open.client)
        .image({
          asset: {_ref: _id},
          hotspot: {x: 0.9, y: 0.5, width: 0.1, height: 0.1},
          crop: {left: 0.5, right: 0, top: 0, bottom: 0},
        })
        .width(15)
        .height(15),
      [15, 15],
    ],
  ] as const
  for (const [builder, [width, height]] of sizes) {
    const response = await fetch(builder.url())
    expect(response.status).toBe(200)
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({width, height})
  }
})

test('a drawing stays a drawing, until it is asked for as pixels', async () => {
  const open = await openLake()
  const {url} = await open.client.assets.upload('image', Buffer.from(drawing), {filename: 'a.svg'})
  const get = async (search: string) => (await fetch(`${url}${search}`)).headers.get('content-type')
  expect(await get('?w=10')).toBe('image/svg+xml')
  expect(await get('?w=10&auto=format')).toBe('image/svg+xml')
  expect(await get('?fm=png&w=10')).toBe('image/png')
})

test('where a picture was taken is never kept', async () => {
  const open = await openLake()
  const photo = await sharp(await picture())
    .withExif({IFD3: {GPSLatitude: '51/1 30/1 0/1'}})
    .jpeg()
    .toBuffer()
  const {metadata} = await open.client.assets.upload('image', photo, {
    extract: ['location', 'exif', 'lqip'],
  })
  expect(Object.keys(metadata).sort()).toEqual([
    '_type',
    'dimensions',
    'hasAlpha',
    'isOpaque',
    'lqip',
  ])
})

test('files are kept by their hash, and only what cannot run is shown', async () => {
  const open = await openLake()
  const pdf = await open.client.assets.upload('file', Buffer.from('%PDF-1.7'), {
    filename: 'Plan B.pdf',
    contentType: 'application/pdf',
  })
  expect(pdf).toMatchObject({
    _type: 'sanity.fileAsset',
    extension: 'pdf',
    originalFilename: 'Plan B.pdf',
    size: 8,
  })
  expect(pdf._id).toMatch(/^file-[0-9a-f]{40}-pdf$/)
  const again = await open.client.assets.upload('file', Buffer.from('%PDF-1.7'), {
    filename: 'other.pdf',
  })
  expect(again).toEqual(pdf)
  const page = await open.client.assets.upload('file', Buffer.from('<script>1</script>'), {
    filename: 'x.html',
    contentType: 'text/html',
  })
  const shown = await fetch(pdf.url)
  expect(shown.headers.get('content-type')).toBe('application/pdf')
  expect(shown.headers.get('content-disposition')).toBeNull()
  expect((await fetch(`${pdf.url}?dl=`)).headers.get('content-disposition')).toContain(
    "''Plan%20B.pdf",
  )
  const saved = await fetch(page.url)
  expect(saved.headers.get('content-type')).toBe('application/octet-stream')
  expect(saved.headers.get('content-disposition')).toContain('attachment')
  expect(saved.headers.get('content-security-policy')).toContain('sandbox')
  expect((await fetch(pdf.url.replace('.pdf', '.html'))).status).toBe(404)
})

test('a file goes with its document, at once or at the next start, and no size of it is left', async () => {
  const dataFolder = makeFolder()
  const open = await openLake({dataFolder})
  const {_id, url, sha1hash} = await open.client.assets.upload('image', await picture())
  const path = join(dataFolder, 'assets/production', sha1hash)
  expect((await fetch(`${url}?w=10`)).status).toBe(200)
  await open.client.delete(_id)
  expect((await fetch(`${url}?w=10`)).status).toBe(404)
  await expect.poll(() => existsSync(path)).toBe(false)
  const back = await open.client.assets.upload('image', await picture())
  expect(back._id).toBe(_id)
  expect((await fetch(url)).status).toBe(200)
})

import {expect, test} from 'vitest'

import {clinic} from '#schemas/documents/clinic.ts'
import {logoFault, logoFaultWords, pictureOfAsset} from '#schemas/guide/logoFault.ts'
import {readClinic} from '#schemas/guide/readRecords.ts'
import {ref} from '#test/support/build.ts'
import {documentMap, library} from '#test/support/documents.ts'

const id = 'clinic-sample-clinic'
const bare = {...library.find(({_id}) => _id === id), _id: id, _type: 'clinic'}
const sha = '0123456789abcdef0123456789abcdef01234567'

/** Reads the sample clinic with a logo whose asset says this of itself. */
function read({
  extension = 'png',
  mimeType = 'image/png',
  width = 600,
  height = 200,
  size = 9000,
}: {extension?: string; mimeType?: string; width?: number; height?: number; size?: number} = {}) {
  const asset = `image-${sha}-${width}x${height}-${extension}`
  const documents = documentMap(
    {...bare, logo: {_type: 'image', asset: ref(asset)}},
    {
      _id: asset,
      _type: 'sanity.imageAsset',
      mimeType,
      size,
      metadata: {dimensions: {width, height}},
    },
  )
  return readClinic(id, documents, 'en')
}

const messages = (result: ReturnType<typeof read>) =>
  result.ok ? [] : result.problems.map(({path, message}) => [path, message])

test('a logo comes with its size; a clinic without one has no such member', () => {
  expect(read()).toMatchObject({
    value: {logo: {assetId: `image-${sha}-600x200-png`, width: 600, height: 200}},
  })
  const without = readClinic(id, documentMap(bare), 'en')
  expect(without.ok && 'logo' in without.value).toBe(false)
})

test.each([
  ['kind', {extension: 'webp', mimeType: 'image/webp'}],
  ['small', {width: 399, height: 99}],
  ['large', {size: 300_001}],
] as const)('a logo that is no good is refused in words: %s', (fault, asset) => {
  expect(messages(read(asset))).toEqual([[`${id}: logo`, logoFaultWords[fault]]])
})

test('a wide logo may be low, a high one narrow, and a drawing of any size', () => {
  expect(messages(read({width: 400, height: 40}))).toEqual([])
  expect(messages(read({width: 60, height: 100}))).toEqual([])
  const drawing = {extension: 'svg', mimeType: 'image/svg+xml', width: 16, height: 16}
  expect(messages(read(drawing))).toEqual([])
})

test('a logo whose file is gone is named; one that is still on its way is none', () => {
  const lost = documentMap({...bare, logo: {_type: 'image', asset: ref(`image-${sha}-9x9-svg`)}})
  expect(messages(readClinic(id, lost, 'en'))).toEqual([
    [`${id}: logo`, expect.stringContaining('not in the store')],
  ])
  const coming = documentMap({...bare, logo: {_type: 'image', _upload: {progress: 3}}})
  expect(readClinic(id, coming, 'en')).toMatchObject({ok: true})
})

test('the form knows from the id alone what the reader would refuse', () => {
  expect(logoFault(pictureOfAsset(`image-${sha}-600x200-png`))).toBeUndefined()
  expect(logoFault(pictureOfAsset(`image-${sha}-600x200-jpg`))).toBeUndefined()
  expect(logoFault(pictureOfAsset(`image-${sha}-16x16-svg`))).toBeUndefined()
  expect(logoFault(pictureOfAsset(`image-${sha}-60x60-png`))).toBe('small')
  expect(logoFault(pictureOfAsset(`image-${sha}-600x200-tif`))).toBe('kind')
  expect(clinic.fields.find(({name}) => name === 'logo')).toMatchObject({
    options: {accept: 'image/svg+xml,image/png,image/jpeg'},
  })
})

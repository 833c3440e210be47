import sharp from 'sharp'
import {expect, test} from 'vitest'

import {rasterise} from '#publishers/press/raster.ts'

const svg = (body: string, size = 'width="800" height="450"') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 800 450">${body}</svg>`,
  )
const drawing = svg(
  '<circle cx="400" cy="225" r="200" stroke="#123456" stroke-width="4" fill="none"/>',
)

test('a drawing becomes a PNG at twice the width of its column', async () => {
  const {png} = await rasterise(drawing)
  const {format, width, height} = await sharp(png).metadata()
  expect({format, width, height}).toEqual({format: 'png', width: 1072, height: 603})
})

test('a small drawing is as large as it is shown, and no photo is enlarged', async () => {
  const small = await sharp((await rasterise(svg('', 'width="80" height="45"'))).png).metadata()
  expect(small.width).toBe(160)
  const photo = await sharp({create: {width: 300, height: 200, channels: 3, background: '#a0b0c0'}})
    .jpeg()
    .toBuffer()
  expect((await sharp((await rasterise(photo)).png).metadata()).width).toBe(300)
})

test('what is transparent becomes white: dark lines must not vanish on a dark mail', async () => {
  const {png} = await rasterise(drawing)
  const {data, info} = await sharp(png).removeAlpha().raw().toBuffer({resolveWithObject: true})
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
  expect(info.channels).toBe(3)
})

test('the same bytes give the same bytes', async () => {
  expect(await rasterise(drawing)).toEqual(await rasterise(drawing))
})

test('a drawing reads no file and no address', async () => {
  const {png} = await rasterise(
    svg('<image href="file:///etc/hostname" width="800" height="450"/>'),
  )
  const {data} = await sharp(png).removeAlpha().raw().toBuffer({resolveWithObject: true})
  expect(data.every((value) => value === 255)).toBe(true)
})

test.each([
  ['text', new TextEncoder().encode('no picture')],
  ['nothing', new Uint8Array()],
  ['a broken drawing', svg('<circle')],
])('%s is refused in words', async (_, bytes) => {
  await expect(rasterise(bytes)).rejects.toThrow('cannot be drawn')
})

import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'

import {PDFiumLibrary} from '@hyzyla/pdfium'
import sharp from 'sharp'
import {expect, test} from 'vitest'

import type {Config} from '#publishers/config.ts'
import {openClinic} from '#test/support/clinic.ts'
import {logoDots, logoDrawing, plainPicture} from '#test/support/logos.ts'

import {readPdf} from './channels/leaflet/support/readPdf.ts'

/** What a clinic's logo does to all that leaves: a real lake, real outputs, read back from the folder. */

const clinicId = 'clinic-sample-clinic'
const name = 'Sample Physical Therapy Clinic'
const spasm = 'muscle-spasm.en'
const places = {
  page: 'site/guides/en/muscle-spasm/index.html',
  leaflet: 'site/leaflets/muscle-spasm.en.a4.pdf',
  mail: 'newsletter/sample-issue/issue.eml',
  copy: 'newsletter/sample-issue/issue.html',
  text: 'newsletter/sample-issue/issue.txt',
}

async function openDesk() {
  const clinic = await openClinic()
  expect(await clinic.approve(spasm)).toEqual([])
  expect(await clinic.approve('stiff-neck.en')).toEqual([])
  const wear = async (bytes: Buffer) => {
    const {_id} = await clinic.client.assets.upload('image', bytes)
    await clinic.client
      .patch(clinicId)
      .set({logo: {_type: 'image', asset: {_type: 'reference', _ref: _id}}})
      .commit()
    return _id
  }
  return {clinic, wear}
}

/** The hash of every file that was made for readers. */
function filesIn({outFolder}: Config): Record<string, string> {
  const files = readdirSync(outFolder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({parentPath, name: file}) => join(parentPath, file))
  return Object.fromEntries(
    files.map((file) => [
      file.slice(outFolder.length + 1),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}

/** Page 1 as a printer would draw it. */
async function firstPage(pdf: Uint8Array): Promise<Buffer> {
  const pdfium = await PDFiumLibrary.init()
  const document = await pdfium.loadDocument(pdf)
  const {data, width, height} = await document.getPage(0).render({scale: 2, render: 'bitmap'})
  const picture = await sharp(data, {raw: {width, height, channels: 4}})
    .png()
    .toBuffer()
  document.destroy()
  pdfium.destroy()
  return picture
}

test('the logo stands on mail, leaflet and page, and what is read and heard stays as it was', async () => {
  const {clinic, wear} = await openDesk()
  await clinic.publish()
  const read = (path: string) => readFileSync(join(clinic.config.outFolder, path))
  const readLeaflet = () => readPdf(new Uint8Array(read(places.leaflet)))
  const before = {text: read(places.text), pdf: await readLeaflet()}
  const asset = await wear(Buffer.from(logoDrawing))
  expect((await clinic.publish()).problems).toEqual([])

  const img = new RegExp(
    `<img class="logo" src="../../../(figures/[^"]+)" alt="" [^>]*><a [^>]*>${name}</a>`,
  )
  const [, file = ''] = img.exec(read(places.page).toString()) ?? []
  expect(read(`site/${file}`).toString()).toBe(logoDrawing)

  expect(read(places.copy).toString()).toContain(`<img src="logo-${asset}.png" alt="${name}"`)
  expect(await logoDots(read(`newsletter/sample-issue/logo-${asset}.png`))).toBeGreaterThan(9000)
  const mail = read(places.mail).toString().replaceAll('=\r\n', '')
  expect(mail).toContain(`src=3D"cid:logo-${asset}" alt=3D"${name}"`)
  expect(mail).toContain(`Content-ID: <logo-${asset}>`)
  expect(read(places.text)).toEqual(before.text)

  const pdf = await readLeaflet()
  expect(pdf).toEqual(before.pdf)
  expect(pdf.accessibility).toBe('1')
  expect(await logoDots(await firstPage(read(places.leaflet)))).toBeGreaterThan(2000)
}, 60_000)

test('another logo renews what shows it; without one every file is the byte that it was', async () => {
  const {clinic, wear} = await openDesk()
  await clinic.publish()
  const bare = filesIn(clinic.config)
  const first = await wear(Buffer.from(logoDrawing))
  await clinic.publish()
  const drawn = filesIn(clinic.config)
  const changed = Object.keys(bare).filter((path) => bare[path] !== drawn[path])
  expect(changed).toEqual(expect.arrayContaining([places.page, places.leaflet, places.mail]))
  expect(changed.filter((path) => /\/v1\/|\/l\/|issue\.txt|site\/mail/.test(path))).toEqual([])

  const second = await wear(await plainPicture(900, 200))
  const {written, removed} = await clinic.publish()
  expect(written).toEqual(expect.arrayContaining([places.page, places.leaflet, places.mail]))
  expect(removed.filter((path) => path.includes(first.slice(6, 46))).toSorted()).toEqual([
    `newsletter/sample-issue/logo-${first}.png`,
    `site/figures/${first.replace(/-svg$/, '.svg')}`,
  ])
  expect(Object.keys(filesIn(clinic.config)).join()).toContain(second)

  await clinic.client.patch(clinicId).unset(['logo']).commit()
  await clinic.publish()
  expect(filesIn(clinic.config)).toEqual(bare)
}, 90_000)

test('the store keeps the file of a logo that is in use, and refuses what is no picture or could run', async () => {
  const {clinic, wear} = await openDesk()
  const asset = await wear(Buffer.from(logoDrawing))
  await expect(clinic.client.delete(asset)).rejects.toThrow(/referenc/i)
  const upload = (bytes: string) => clinic.client.assets.upload('image', Buffer.from(bytes))
  await expect(upload('just words, called logo.png')).rejects.toThrow('cannot be read')
  await expect(
    upload('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
  ).rejects.toThrow('<script> is not allowed')
})

test('a logo that is no good holds outputs back in words; what was published stands, and can still be taken back', async () => {
  const {clinic, wear} = await openDesk()
  await clinic.publish()
  const before = filesIn(clinic.config)
  await wear(await plainPicture(60, 60))
  const {problems} = await clinic.publish()
  expect(problems.map(({path}) => path)).toContain(`${clinicId}: logo`)
  expect(problems.map(({message}) => message).join()).toContain('too few dots')
  expect(filesIn(clinic.config)).toEqual(before)
  const withdrawal = {guide: spasm, as: 'sample-reviewer', reason: 'safety', severity: 'immediate'}
  expect(await clinic.act('withdraw', withdrawal)).toEqual([])
  await clinic.publish()
  const left = Object.keys(filesIn(clinic.config))
  const carried = left.filter((path) => /leaflets\/muscle-spasm|sample-issue/.test(path))
  // What stands in place of the newsletter.
  expect(carried).toEqual([expect.stringMatching(/^newsletter\/sample-issue[^/]*\/issue\.html$/)])
  const notice = readFileSync(join(clinic.config.outFolder, carried.join()), 'utf8')
  expect(notice).toContain('This guide has been withdrawn.')
}, 60_000)

test('a logo whose bytes are lost stops publishing in words; what is taken back goes all the same', async () => {
  const {clinic, wear} = await openDesk()
  await clinic.publish()
  const asset = await wear(Buffer.from(logoDrawing))
  rmSync(join(clinic.config.dataFolder, 'assets'), {recursive: true})
  const withdrawal = {guide: spasm, as: 'sample-reviewer', reason: 'safety', severity: 'immediate'}
  expect(await clinic.act('withdraw', withdrawal)).toEqual([])
  await expect(clinic.publish()).rejects.toThrow(`The picture ${asset} cannot be loaded`)
  const left = Object.keys(filesIn(clinic.config)).filter((path) =>
    /muscle-spasm\.en|en\/muscle-spasm|sample-issue/.test(path),
  )
  // What partners find in its place.
  expect(left).toEqual(['site/v1/sample-partner/guides/muscle-spasm.en.json'])
  const tombstone = readFileSync(join(clinic.config.outFolder, left.join()), 'utf8')
  expect(JSON.parse(tombstone)).toMatchObject({status: 'withdrawn'})
}, 60_000)

test('a drawing with letters in it is refused by the place where it stands', async () => {
  const {clinic, wear} = await openDesk()
  const lettered = logoDrawing.replace('</svg>', '<text x="9" y="50">Clinic</text></svg>')
  await wear(Buffer.from(lettered))
  const {problems} = await clinic.publish()
  const found = problems.filter(({message}) => message.includes('Convert the text to paths'))
  expect(found.map(({path}) => path)).toContain('guide-muscle-spasm-en (a4): logo.file')
}, 60_000)

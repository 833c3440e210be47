import {PDFiumLibrary} from '@hyzyla/pdfium'
import jsQR from 'jsqr'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {openTypesetter} from '#publishers/press/typst/openTypesetter.ts'
import type {Typesetter} from '#publishers/press/typst/typesetter.ts'
import {paperSizes} from '#schemas/vocabulary.ts'
import {sampleGuide} from '#test/support/guides.ts'

import {squash} from './support/laws.ts'
import {leafletOf, printGuide} from './support/printGuide.ts'
import {type ReadPdf, readPdf} from './support/readPdf.ts'

let press: Typesetter
let bytes: Uint8Array
let pdf: ReadPdf
beforeAll(async () => {
  press = await openTypesetter()
  bytes = await printGuide(press, sampleGuide)
  pdf = await readPdf(bytes)
})
afterAll(() => press.close())

const of = (...roles: readonly string[]) => pdf.elements.filter(({role}) => roles.includes(role))

test('the file names itself, its language and its standard', () => {
  expect(pdf).toMatchObject({title: sampleGuide.title, language: 'en', accessibility: '1'})
})

test('a leaflet in Spanish is Spanish throughout', async () => {
  const {language, pages} = await readPdf(await printGuide(press, {...sampleGuide, language: 'es'}))
  expect(language).toBe('es')
  expect(pages[0]).toContain('Cuándo buscar ayuda')
  expect(pages[0]).toContain('Emergencia: ')
  expect(pages.join()).not.toMatch(/Emergency|Sources|Page \d/)
})

test('no text is smaller than 12 pt, running lines and citation marks included', () => {
  expect(pdf.sizes[0]).toBe(12)
})

test('only Source Sans is printed', () => {
  expect(pdf.fonts).toEqual([
    'SourceSans3-Bold',
    'SourceSans3-Italic',
    'SourceSans3-Regular',
    'SourceSans3-SemiBold',
  ])
})

test('headings are one title, then sections, then parts, without a gap', () => {
  const levels = of('H1', 'H2', 'H3', 'H4').map(({role}) => Number(role.slice(1)))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels[0]).toBe(1)
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
})

test('lists, tables and pictures are tagged, and pictures say what they show', () => {
  expect(of('LI').length).toBeGreaterThan(12)
  expect(of('TH')).toHaveLength(2)
  expect(of('Figure').map(({alt}) => alt)).toEqual([
    'A person on their back pulls both knees to the chest.',
    'A heating pad on a lower back.',
    'QR code that opens https://guides.clinic.example/l/W24AKF8N/',
  ])
})

test.each(paperSizes)('care advice stands on page 1 of %s', async (paper) => {
  const {elements} = await readPdf(await printGuide(press, sampleGuide, paper))
  const cards = leafletOf(sampleGuide).careAdvice.cards.map(({label}) => `${label}:`)
  const found = elements.filter(
    ({role, text}) => role === 'H3' && cards.some((label) => text.trim().startsWith(label)),
  )
  expect(found.map(({page}) => page)).toEqual([1, 1, 1])
})

test('each page but the first has a running header, and each says version, code, review dates and its number', () => {
  const total = pdf.pages.length
  for (const [index, text] of pdf.pages.entries()) {
    const all = squash(text)
    expect(all).toContain(squash('Version 0.0.0-draft · Code W24AKF8N'))
    expect(all).toContain(squash('Last reviewed: March 3, 2025 · Next review due: March 1, 2028'))
    expect(all).toContain(squash(`Page ${index + 1} of ${total}`))
    expect(all.includes(squash('Muscle spasm · Sample Clinic'))).toBe(index > 0)
  }
})

test('the code on the last page opens the address printed next to it', async () => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const page = document.getPage(document.getPageCount() - 1)
  const {data, width, height} = await page.render({scale: 2, render: 'bitmap'})
  const found = jsQR.default(new Uint8ClampedArray(data), width, height)
  document.destroy()
  library.destroy()
  expect(found?.data).toBe('https://guides.clinic.example/l/W24AKF8N/')
  expect(squash(pdf.pages.at(-1) ?? '')).toContain('https://guides.clinic.example/l/W24AKF8N/')
})

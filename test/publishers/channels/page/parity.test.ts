import {expect, test} from 'vitest'

import {renderPage} from '#publishers/channels/page/renderPage.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import {words} from '#publishers/manuscript/words.ts'
import {openTypesetter} from '#publishers/press/typst/openTypesetter.ts'
import {sampleBrand, sampleEdition, sampleGuide} from '#test/support/guides.ts'

import {squash} from '../leaflet/support/laws.ts'
import {printGuide} from '../leaflet/support/printGuide.ts'
import {readPdf} from '../leaflet/support/readPdf.ts'
import {citationsOf, headingsOf, textOf} from './support/readPage.ts'

/** Headings that only a screen needs. */
const {contents, printed, related} = words.en
const screenOnly: readonly string[] = [contents, printed, related]

test('page and paper have the same headings, red flags and citation numbers in the same order', async () => {
  const press = await openTypesetter()
  const pdf = await readPdf(await printGuide(press, sampleGuide))
  await press.close()
  const manuscript = composeGuide(sampleGuide, sampleEdition('page'))
  const page = renderPage(manuscript, {brand: sampleBrand, leaflets: ['a4']})

  const onPage = headingsOf(page).filter(({text}) => !screenOnly.includes(text))
  const onPaper = pdf.elements.flatMap(({role, text}) =>
    /^H\d$/.test(role) ? [{level: Number(role.slice(1)), text: squash(text)}] : [],
  )
  expect(onPaper).toEqual(onPage.map(({level, text}) => ({level, text: squash(text)})))
  expect(onPage.length).toBeGreaterThan(15)

  const paper = pdf.pages.join('\n')
  const [text = ''] = paper.split('\nSources\n')
  const marks = [...text.matchAll(/\[(\d)\]/g)].map(([, mark]) => Number(mark))
  expect(marks).toEqual(citationsOf(page).marks)
  expect(marks.length).toBeGreaterThan(5)

  const flags = manuscript.careAdvice.flatMap(({items}) =>
    items.map(({children}) => children.map((node) => ('text' in node ? node.text : '')).join('')),
  )
  const positions = (all: string) => flags.map((flag) => squash(all).indexOf(squash(flag)))
  for (const found of [positions(paper), positions(textOf(page))]) {
    expect(found).not.toContain(-1)
    expect(found).toEqual(found.toSorted((one, other) => one - other))
  }
})

import {expect, test} from 'vitest'

import {findBinding, loadBinding} from '#publishers/press/typst/binding.ts'
import {createCompiler} from '#publishers/press/typst/compileSheet.ts'
import {leafletMarkup} from '#studio/preview/leafletMarkup.ts'
import {sampleGuide} from '#test/support/guides.ts'

import {leafletOf, sheetOf} from '../publishers/channels/leaflet/support/printGuide.ts'

test('a keystroke changes the page where it stands, and no other', () => {
  const compile = createCompiler(loadBinding(findBinding()))
  const partsOf = (mainMessage: string) => {
    const {data, pictures} = sheetOf(sampleGuide, {...leafletOf(sampleGuide), mainMessage})
    const reply = compile({form: 'svg', data: JSON.stringify(data), createdAt: 1, pictures})
    if (!reply.ok) throw new Error(reply.complaints.join('\n'))
    const drawing = new TextDecoder().decode(reply.bytes)
    return leafletMarkup(drawing, {language: 'en', title: 'Leaflet'}).parts
  }
  const [before, after] = [partsOf('Rest the arm.'), partsOf('Rest the arms.')]
  expect(before.length).toBeGreaterThan(3)
  expect(after.map((part, index) => part === before[index])).toEqual(
    before.map((_, index) => index !== 1),
  )
})

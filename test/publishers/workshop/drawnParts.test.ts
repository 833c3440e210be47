import {expect, test} from 'vitest'

import {findBinding, loadBinding} from '#publishers/press/typst/binding.ts'
import {createCompiler} from '#publishers/press/typst/compileSheet.ts'
import {drawnParts} from '#publishers/workshop/drawnParts.ts'
import {sampleGuide} from '#test/support/guides.ts'

import {leafletOf, sheetOf} from '../channels/leaflet/support/printGuide.ts'

test('a keystroke changes the page where it stands and no other, and only that one is sent', () => {
  const compile = createCompiler(loadBinding(findBinding()))
  const draw = (mainMessage: string) => {
    const {data, pictures} = sheetOf(sampleGuide, {...leafletOf(sampleGuide), mainMessage})
    const reply = compile({form: 'svg', data: JSON.stringify(data), createdAt: 1, pictures})
    if (!reply.ok) throw new Error(reply.complaints.join('\n'))
    return new TextDecoder().decode(reply.bytes)
  }
  const before = drawnParts(draw('Rest the arm.'), [])
  expect(before.length).toBeGreaterThan(3)
  const known = before.map(({name}) => name)
  const after = drawnParts(draw('Rest the arms.'), known)
  expect(after.map(({markup}) => markup !== undefined)).toEqual(
    before.map((_, index) => index === 1),
  )
  expect(after.map(({name}, index) => name === known[index])).toEqual(
    before.map((_, index) => index !== 1),
  )
  expect(after[1]?.markup).toContain('Rest the arms.')
})

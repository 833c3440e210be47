import {afterAll, beforeAll, expect, test} from 'vitest'

import type {LeafletData} from '#publishers/channels/leaflet/leafletData.ts'
import {findBinding, loadBinding} from '#publishers/press/typst/binding.ts'
import {createCompiler} from '#publishers/press/typst/compileSheet.ts'
import {openTypesetter} from '#publishers/press/typst/openTypesetter.ts'
import type {Sheet, Typesetter} from '#publishers/press/typst/typesetter.ts'
import {sampleGuide, secondGuide, valueOf} from '#test/support/guides.ts'

import {squash} from '../channels/leaflet/support/laws.ts'
import {leafletOf, printGuide, sheetOf} from '../channels/leaflet/support/printGuide.ts'
import {readPdf} from '../channels/leaflet/support/readPdf.ts'

let press: Typesetter
beforeAll(async () => {
  press = await openTypesetter()
})
afterAll(() => press.close())

const data = leafletOf(sampleGuide)
const message = (mainMessage: string): Sheet => sheetOf(sampleGuide, {...data, mainMessage})
const problemsOf = async (sheet: Sheet) => {
  const result = await press.set(sheet)
  return result.ok ? [] : result.problems
}
const name = 'guide-muscle-spasm-en (a4)'

test('the same sheet gives the same bytes, later on and in another process', async () => {
  const first = await printGuide(press, sampleGuide)
  await printGuide(press, secondGuide)
  expect(await printGuide(press, sampleGuide)).toEqual(first)
  const other = await openTypesetter()
  expect(await printGuide(other, sampleGuide)).toEqual(first)
  await other.close()
})

test('what was remembered of a drawing changes no byte of what is set after it', async () => {
  const [short, long] = [message('Move.'), message('Move a little more every day.')]
  const fresh = valueOf(await press.set(long))
  const drawing = valueOf(await press.set(long, 'svg'))
  await press.set(short, 'svg')
  expect(valueOf(await press.set(long, 'svg'))).toEqual(drawing)
  await press.set(short, 'svg')
  expect(valueOf(await press.set(long))).toEqual(fresh)
})

test('text comes through as it is written, whatever it means to a typesetter', async () => {
  const nasty =
    '#read("/etc/passwd") $x^2$ *a* _b_ `c` \\ "q" \' @ref <label> // no /* no */ [x] {{y}} ~ -- ... = 1'
  const {pages} = await readPdf(valueOf(await press.set(message(nasty))))
  expect(squash(pages[0] ?? '')).toContain(squash(nasty))
})

test.each([
  ['an emoji', 'Well done 😀', '“😀” (U+1F600)'],
  ['a control character', 'Bell \u0007', 'U+0007'],
  ['a script without a font', 'مرحبا', '“م” (U+0645)'],
])('%s is a problem that names the place, and not an empty box', async (_, text, character) => {
  const problems = await problemsOf(message(text))
  expect(problems[0]).toMatchObject({level: 'error', path: `${name}: mainMessage`})
  expect(problems.map((problem) => problem.message).join('\n')).toContain(character)
})

test.each(['soft\u00ADhyphen', 'zero\u200Bwidth', '\uFEFFmark'])(
  'an invisible character that would spoil the text for screen readers is a problem: %j',
  async (text) => {
    expect(await problemsOf(message(text))).toMatchObject([{path: `${name}: mainMessage`}])
  },
)

test('care advice that does not fit on page 1 is a problem and never slides to page 2', async () => {
  const problems = await problemsOf(message('Many words. '.repeat(300)))
  expect(problems).toMatchObject([{path: `${name}: careAdvice`}])
  expect(problems[0]?.message).toContain('page 1')
})

test('a picture without alt text is a problem that names the picture', async () => {
  const json = JSON.stringify(data).replace('A heating pad on a lower back.', '')
  const blind: LeafletData = {...data, ...JSON.parse(json)}
  expect(await problemsOf(sheetOf(sampleGuide, blind))).toMatchObject([
    {path: `${name}: sections[self-care].body[4].figure.alt`},
  ])
})

test('a missing, broken or lettered picture is a problem', async () => {
  const sheet = sheetOf(sampleGuide)
  const drawn = (svg: string): Sheet => ({
    ...sheet,
    pictures: sheet.pictures.map(({path}) => ({path, bytes: new TextEncoder().encode(svg)})),
  })
  expect((await problemsOf({...sheet, pictures: []}))[0]?.message).toContain('missing')
  expect((await problemsOf(drawn('not a drawing')))[0]?.message).toContain('cannot be printed')
  expect((await problemsOf(drawn('<svg><text>2 pills</text></svg>')))[0]?.message).toContain('text')
})

test('a warning is an error: without its typeface a leaflet is refused, not set in another one', () => {
  const binding = loadBinding(findBinding())
  const request = {
    form: 'pdf' as const,
    data: JSON.stringify(data),
    createdAt: 0,
    pictures: sheetOf(sampleGuide).pictures,
  }
  expect(createCompiler(binding)(request).ok).toBe(true)
  expect(createCompiler(binding, [])(request)).toEqual({
    ok: false,
    complaints: expect.arrayContaining([expect.stringContaining('unknown font family')]),
  })
})

test('an unforeseen complaint keeps the typesetter’s words, and the next sheet is set', async () => {
  const broken = {...data, colour: 'no colour'}
  const [problem] = await problemsOf(sheetOf(sampleGuide, broken))
  expect(problem).toMatchObject({path: name})
  expect(problem?.message).toContain('color')
  expect(await problemsOf(sheetOf(sampleGuide))).toEqual([])
})

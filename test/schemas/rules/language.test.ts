import {expect, test} from 'vitest'

import type {Problem} from '#schemas/problem.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {sampleGuide} from '#test/support/guides.ts'
import {facts, items, linked, paragraph, rulesBroken, withSection} from '#test/support/views.ts'

const hard = paragraph(
  Array.from(
    {length: 12},
    () => 'Physiological considerations necessitate comprehensive individual rehabilitation.',
  ).join(' '),
  {_type: 'citationRef', _key: 'c', source: 'cramps'},
)

const hints = (text: string, language: 'en' | 'es' = 'en'): Problem[] =>
  checkGuide({...sampleGuide, language, lede: [paragraph(text)]}, facts).filter(
    ({rule, path}) => rule === 'L02' && path.endsWith('lede[0]'),
  )

test('L01: a hard section is refused, and a reason overrules it', () => {
  const problems = checkGuide({...sampleGuide, ...withSection([hard, hard])}, facts).filter(
    ({rule}) => rule === 'L01',
  )
  expect(problems.map(({path, level}) => `${path} ${level}`)).toEqual([
    'guide-muscle-spasm-en: guide error',
    'guide-muscle-spasm-en: sections[4] error',
  ])
  const overrides = [{rule: 'L01', reason: 'Our own patients read and understood this.'}] as const
  const overruled = checkGuide(
    {...sampleGuide, ...withSection([hard, hard]), overrides},
    facts,
  ).filter(({rule}) => rule === 'L01')
  expect(overruled.map(({level}) => level)).toEqual(['warning', 'warning'])
  expect(overruled[0]?.message).toContain('Our own patients read and understood this.')
})

test('L01: between the target of its audience and the limit it warns', () => {
  const text = Array.from(
    {length: 8},
    () => 'A physical therapist can look at how your body moves and tell you which steps may help.',
  )
  const body = [paragraph(text.join(' '))]
  const grades = (targetGrade: number) =>
    checkGuide(
      {...sampleGuide, ...withSection(body), audience: {...sampleGuide.audience, targetGrade}},
      facts,
    ).map(({rule, level}) => `${rule} ${level}`)
  expect(grades(5)).toContain('L01 warning')
  expect(grades(8).filter((grade) => grade.startsWith('L01'))).toEqual([])
})

test('L02: long sentences and paragraphs', () => {
  const long = `You ${'can walk and '.repeat(8)}then rest.`
  const [problem] = hints(`Short. ${long}`)
  expect(problem?.message).toContain('27 words')
  expect(problem?.range).toEqual({start: 7, end: 7 + long.length})
  expect(hints('You can walk a bit. '.repeat(16))).toHaveLength(1)
  expect(hints('You can walk a bit. '.repeat(15))).toHaveLength(0)
})

test('L02: hard words, the passive voice and unkind words, with a simpler choice', () => {
  expect(hints('Utilize a pillow.')[0]).toMatchObject({fix: 'use', range: {start: 0, end: 7}})
  expect(hints('See a physician.')[0]).toMatchObject({fix: 'doctor'})
  expect(hints('The pain was caused by a fall. It was begun by you.').length).toBeGreaterThan(0)
  expect(hints('Your leg is swollen.')).toEqual([])
  // Found across words, told as they stand; a word in quotes, or one half of another, is none.
  expect(hints('Rest. Walk in order to heal.')[0]).toMatchObject({
    message: '"in order to" has a simpler word: "to".',
    range: {start: 11, end: 22},
  })
  expect(hints('They say \u201cdemonstrate\u201d here. It is self-taught.')).toEqual([])
  expect(hints('Elderly readers suffer from it.').map(({fix}) => fix)).toEqual(['older', 'have'])
  expect(hints('Es un dolor idiopático.', 'es')[0]?.fix).toBe('sin causa conocida')
  expect(hints('Los ancianos caminan.', 'es')[0]?.fix).toBe('personas mayores')
  // A word that the guide explains is a word that patients learn.
  expect(hints('Edema (swelling) is common.')).toEqual([])
  expect(hints('This is called edema.')).toEqual([])
})

test('L02: words that the glossary avoids', () => {
  const avoidWords = [{language: 'en', avoid: 'charley horse', use: 'calf cramp'}] as const
  const lede = [paragraph('A Charley  horse hurts.')]
  const [problem, ...more] = checkGuide({...sampleGuide, lede}, {...facts, avoidWords})
  expect(problem).toMatchObject({rule: 'L02', level: 'warning', fix: 'calf cramp'})
  expect(problem?.range).toEqual({start: 2, end: 16})
  expect(more).toEqual([])
})

test('L03: one name in the headings, and all of them ask or all tell', () => {
  expect(rulesBroken(withSection([paragraph('Words.')], {heading: 'Later'}))).toEqual(['L03'])
  const [one, two, three, ...rest] = sampleGuide.sections
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('the sample has three sections')
  const named = (names: readonly [string, string, string]) => ({
    sections: [
      {...one, heading: `What is a ${names[0]}?`},
      {...two, heading: `How does a ${names[1]} feel?`},
      {...three, heading: `Why a ${names[2]}?`},
      ...rest,
    ],
  })
  expect(rulesBroken(named(['muscle spasm', 'charley horse', 'muscle cramp']))).toEqual(['L03'])
  expect(rulesBroken(named(['muscle spasm', 'charley horse', 'muscle spasm']))).toEqual([])
})

test('L04: numbers that can be pictured', () => {
  const broken = (text: string) =>
    rulesBroken({lede: [paragraph(text, {_type: 'citationRef', _key: 'c', source: 'cramps'})]})
  for (const text of [
    'It helps 1/3 of readers.',
    'A two-fold rise.',
    'About two-thirds get well.',
    'It helps 30%.',
  ])
    expect(broken(text), text).toEqual(['L04'])
  expect(broken('It helps 30% (3 out of 10).')).toEqual([])
  expect(broken('Do this 3 times.')).toEqual([])
})

test('G04: sections in their order, under headings that differ', () => {
  const section = (aspect: 'types' | 'outlook', heading: string) =>
    rulesBroken(withSection([paragraph('Words.')], {aspect, heading}))
  expect(section('outlook', 'And then?')).toEqual([])
  expect(section('types', 'Which kinds?')).toEqual(['G04'])
  expect(section('outlook', 'why does it HAPPEN?')).toEqual(['G04'])
})

test('A02: links and columns say what they are', () => {
  const link = (text: string) =>
    rulesBroken({
      lede: [linked(text, {_type: 'link', _key: 'm', href: 'https://sources.example/cramps'})],
    })
  for (const text of ['Click here', 'read more', 'here.', 'https://sources.example/cramps', ' '])
    expect(link(text), text).toEqual(['A02'])
  expect(link('Cramps in the night')).toEqual([])

  const table = (...rows: readonly (readonly string[])[]) =>
    rulesBroken(
      withSection([
        {
          _type: 'simpleTable',
          _key: 't',
          rows: rows.map((cells, index) => ({
            _key: `r${index}`,
            cells: cells.map((cell) => paragraph(cell)),
          })),
        },
      ]),
    )
  expect(table(['Kind', 'Time'], ['Cramp', 'Short'])).toEqual([])
  expect(table(['Kind', ' '], ['Cramp', 'Short'])).toEqual(['A02'])
  expect(table(['Kind', 'Time'], ['Cramp'])).toEqual(['A02'])
})

test('B01: an exercise is text as well', () => {
  const [exercise] = sampleGuide.sections
    .flatMap(({body}) => body)
    .filter((block) => block._type === 'exercise')
  if (exercise === undefined) throw new Error('the sample has an exercise')
  const steps = ['Lie down.', 'Call 911.']
  const block = {...exercise, exercise: {...exercise.exercise, steps}}
  const problems = checkGuide({...sampleGuide, lede: [paragraph('Words.'), block]}, facts)
  expect(problems.map(({rule, path}) => `${rule} ${path}`)).toEqual([
    'B01 guide-muscle-spasm-en: lede[1].exercise.steps[1]',
  ])
})

test('lists of a guide in the first language have no base to be compared with', () => {
  expect(
    rulesBroken(withSection([{_type: 'tipList', _key: 'k', items: items(['Rest.'])}])),
  ).toEqual([])
})

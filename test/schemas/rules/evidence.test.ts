import {expect, test} from 'vitest'

import {checkGuide} from '#schemas/rules/index.ts'
import {sampleGuide, secondGuide} from '#test/support/guides.ts'
import {citing, facts, items, paragraph, rulesBroken, withSection} from '#test/support/views.ts'

const important = {
  _type: 'callout',
  _key: 'k',
  tone: 'important',
  body: [paragraph('Ask a doctor or pharmacist before you take ibuprofen.')],
} as const

test('S04: words of an emergency stand in the care advice only', () => {
  for (const text of [
    'Get help immediately.',
    'Have it seen right away.',
    'This is an emergency.',
    'Go to the ER.',
    'Call an ambulance.',
  ])
    expect(rulesBroken(withSection([paragraph(text)]))[0], text).toBe('S04')
  expect(rulesBroken({mainMessage: 'Back pain can be an emergency.'})).toEqual(['S04'])
  const token = {_type: 'brandRef', _key: 'k', field: 'emergencyNumber'} as const
  expect(rulesBroken(withSection([paragraph('Call ', token, '.')]))).toEqual(['S04'])
  for (const text of ['Erase the chalk.', 'The emerging pain.', 'Stand the right way.'])
    expect(rulesBroken(withSection([paragraph(text)])), text).toEqual([])
})

test('S04: in Spanish as well', () => {
  const spanish = {...sampleGuide, language: 'es' as const}
  const said = (text: string) =>
    checkGuide({...spanish, ...withSection([paragraph(text)])}, facts).filter(
      ({rule}) => rule === 'S04',
    )
  expect(said('Vaya a la sala de emergencias.')).toHaveLength(1)
  expect(said('Pida ayuda de inmediato.')).toHaveLength(1)
  expect(said('Emergente no es lo mismo.')).toHaveLength(0)
})

test('S05: a medicine or a dose needs evidence beside it and advice in its section', () => {
  const medicine = paragraph('You can take ibuprofen.')
  const proved = paragraph('You can take ibuprofen.', citing())
  expect(rulesBroken(withSection([medicine]))).toEqual(['S05', 'S05'])
  expect(rulesBroken(withSection([medicine, important]))).toEqual(['S05'])
  expect(rulesBroken(withSection([proved]))).toEqual(['S05'])
  expect(rulesBroken(withSection([proved, important]))).toEqual([])
  for (const text of ['Take 400 mg with water.', 'Two spoons are 10 ml.', 'Take 2 tablets.'])
    expect(rulesBroken(withSection([paragraph(text), important])), text).toEqual(['S05'])
  for (const text of ['Walk for 400 m.', 'A 10 minute walk.', 'Do it 2 times.'])
    expect(rulesBroken(withSection([paragraph(text)])), text).toEqual([])
})

test('C01: every cause and risk factor has evidence', () => {
  const cause = (label: readonly (string | ReturnType<typeof citing>)[], reason = 'It may.') =>
    withSection([
      {
        _type: 'causeList',
        _key: 'k',
        items: [
          {
            key: 'cold',
            label: paragraph(...label),
            category: 'other',
            body: [paragraph(reason)],
          },
        ],
      },
    ])
  expect(rulesBroken(cause(['Cold']))).toEqual(['C01'])
  expect(rulesBroken(cause(['Cold', citing()]))).toEqual([])
  // What the name of the cause proves, its text may say.
  expect(rulesBroken(cause(['Cold', citing()], 'Most people know it.'))).toEqual([])

  const risks = {
    _type: 'riskFactorList',
    _key: 'k',
    items: items(['Cold'], ['Age', citing()]),
  } as const
  expect(rulesBroken(withSection([risks]))).toEqual(['C01'])
  expect(rulesBroken(withSection([paragraph('More likely with:'), risks]))).toEqual(['C01'])
  expect(rulesBroken(withSection([paragraph('More likely with:', citing()), risks]))).toEqual([])
})

test('C01: statistics and effects of treatments have evidence', () => {
  for (const claim of [
    'It goes away in 3 of 4 people.',
    'About 80 in 100 get well.',
    'Half of us have it.',
    'It helps 30 percent.',
    'Most people get well.',
    'It is three times as likely.',
    'It is twice as common.',
    'One in three has it.',
    'Heat reduces pain.',
    'Rest relieves it.',
    'Walking prevents it.',
    'Nothing cures it.',
    'Heat eases pain.',
    'It lowers your risk.',
  ]) {
    const broken = checkGuide({...sampleGuide, ...withSection([paragraph(claim)])}, facts)
    expect(
      broken.filter(({level}) => level === 'error').map(({rule}) => rule),
      claim,
    ).toEqual(['C01'])
    expect(
      rulesBroken(withSection([paragraph(claim, citing())])).filter((rule) => rule === 'C01'),
    ).toEqual([])
  }
  for (const text of [
    'Here is how to prevent it.',
    'You cannot prevent it.',
    'Do it 3 times a day.',
    'Ease into it.',
    'It is safe.',
  ])
    expect(rulesBroken(withSection([paragraph(text)])), text).toEqual([])
  // What a patient feels is no claim about a treatment.
  const symptoms = {
    _type: 'symptomList',
    _key: 'k',
    items: items(['Pain that rest eases']),
  } as const
  expect(rulesBroken(withSection([symptoms]))).toEqual([])
  const tips = {_type: 'tipList', _key: 'k', items: items(['Rest. It eases pain.'])} as const
  expect(rulesBroken(withSection([tips]))).toEqual(['C01'])
})

test('C01: a claim is found where it stands in the text', () => {
  const [problem] = checkGuide({...sampleGuide, lede: [paragraph('Now heat eases pain.')]}, facts)
  expect(problem?.path).toBe('guide-muscle-spasm-en: lede[0]')
  expect(problem?.range).toEqual({start: 9, end: 14})
})

test('C03: old, lost and lonely sources are listed', () => {
  expect(rulesBroken({}, {asOf: '2026-06-01'})).toEqual(['C03', 'C03'])
  // Whoever reads the message knows which source is meant without looking further.
  const [title = ''] = sampleGuide.citations.map((citation) => citation.title)
  const said = checkGuide(sampleGuide, {...facts, asOf: '2026-06-01'}).map(({message}) => message)
  expect(said[0]).toMatch(new RegExp(`^"${title}" was published in `))
  expect(rulesBroken({}, {linkChecks: new Map([['cramps', 'broken']])})).toEqual(['C03'])
  expect(rulesBroken({}, {linkChecks: new Map([['cramps', 'moved']])})).toEqual(['C03'])
  expect(rulesBroken({}, {linkChecks: new Map([['cramps', 'unreachable']])})).toEqual([])
  const citations = sampleGuide.citations.map((one) => ({...one, publisher: 'One Institute'}))
  const problems = checkGuide({...sampleGuide, citations}, facts)
  expect(problems.map(({rule, level}) => `${rule} ${level}`)).toEqual(['C03 warning'])
})

test('P01: no partner is promised a guide that stays with the clinic', () => {
  const partners = [
    {name: 'Sample Portal', allow: [sampleGuide.id]},
    {name: 'Other Portal', allow: [secondGuide.id]},
  ]
  expect(rulesBroken({syndication: 'none'}, {partners})).toEqual(['P01'])
  expect(rulesBroken({syndication: 'listed'}, {partners})).toEqual([])
  expect(rulesBroken({}, {partners})).toEqual([])
})

test('C02: the address of a source has the form of one', () => {
  const [first, ...rest] = sampleGuide.citations
  if (first === undefined) throw new Error('the sample cites')
  for (const url of [
    'http://sources.example/a',
    'https://me:secret@sources.example/a',
    'https://localhost/a',
    'https://sources.example/a#part',
    'https://sources.example/a?utm_campaign=x',
  ])
    expect(rulesBroken({citations: [{...first, url}, ...rest]})[0], url).toBe('C02')
})

import fc from 'fast-check'
import {expect, test} from 'vitest'

import {readGuide} from '#schemas/guide/readGuide.ts'
import {readClinic} from '#schemas/guide/readRecords.ts'
import {inline, line, object, ref, refs} from '#test/support/build.ts'
import {documentMap, library, storedGuide} from '#test/support/documents.ts'
import {sampleGuide, valueOf} from '#test/support/guides.ts'

const id = storedGuide._id

/** The problems of the sample guide after a change. */
function problemsOf(change: Record<string, unknown>) {
  const result = readGuide(id, documentMap({...storedGuide, ...change}))
  return result.ok ? [] : result.problems
}

test('a complete guide is read with its references resolved', () => {
  expect(sampleGuide.about.name).toBe('Muscle spasm')
  expect(sampleGuide.citations.map(({key}) => key)).toEqual(['cramps', 'water', 'flags'])
  expect(sampleGuide.careAdvice.map(({urgency}) => urgency)).toEqual([
    'emergency',
    'urgent',
    'nonurgent',
  ])
  expect(sampleGuide.approval).toBe('sample')
})

test('every missing field is a problem that names it', () => {
  for (const field of ['title', 'slug', 'sections', 'reviewBy', 'authors', 'about']) {
    const found = problemsOf({[field]: undefined})
    expect(found.map(({path}) => path).join(), field).toContain(`${id}: ${field}`)
    expect(found[0]?.message).toContain('missing')
  }
})

test('the dates that only publishing can tell are those of the evidence until then', () => {
  const datesOf = (dates: Record<string, unknown>) => {
    const none = {datePublished: undefined, dateModified: undefined, lastReviewed: undefined}
    const evidenceCheckedOn = '2026-01-10'
    const change = {...none, evidenceCheckedOn, ...dates}
    return valueOf(readGuide(id, documentMap({...storedGuide, ...change}))).dates
  }
  expect(datesOf({})).toMatchObject({
    published: '2026-01-10',
    modified: '2026-01-10',
    lastReviewed: '2026-01-10',
  })
  const imported = '2024-05-01'
  expect(datesOf({dateModified: imported})).toMatchObject({published: imported, modified: imported})
  expect(datesOf({datePublished: imported})).toMatchObject({
    published: imported,
    modified: imported,
  })
})

test('a care card without a sign is to be filled in', () => {
  const card = {_key: 'n', urgency: 'nonurgent', heading: inline('See us if:')}
  expect(problemsOf({careAdvice: [card]})).toMatchObject([
    {rule: 'model', path: `${id}: careAdvice[0].items`},
  ])
  expect(problemsOf({careAdvice: [{...card, flags: [], items: []}]})).toMatchObject([
    {message: 'This must have at least one sign: add one, or remove the card.'},
  ])
})

test('all problems are told at once', () => {
  expect(problemsOf({title: undefined, slug: undefined, reviewBy: 'soon'})).toHaveLength(3)
})

test('a reference to nothing is a problem that names both ends', () => {
  const [problem] = problemsOf({about: ref('concept-nowhere')})
  expect(problem).toMatchObject({rule: 'G03', level: 'error', path: `${id}: about[0]`})
  expect(problem?.message).toContain('concept-nowhere')
})

test.each([
  ['bodyRegions', refs('concept-back', 'concept-muscle-spasm'), 'bodyRegions[1]', 'condition'],
  ['topics', refs('concept-neck'), 'topics[0]', 'body region'],
  ['about', ref('concept-muscles'), 'about[0]', 'topic'],
  ['audience', ref('concept-electrolyte'), 'audience[0]', 'explained term'],
])('%s takes concepts of its own kind only', (field, value, path, kind) => {
  const [problem, ...others] = problemsOf({[field]: value})
  expect(others).toEqual([])
  expect(problem).toMatchObject({rule: 'G03', level: 'error', path: `${id}: ${path}`})
  expect(problem?.message).toContain(`is of the kind "${kind}"`)
})

test('a link with another scheme than https, mailto and tel is refused', () => {
  const block = {
    _type: 'block',
    _key: 'b',
    children: [{_type: 'span', _key: 's', text: 'here', marks: ['m']}],
    markDefs: [{_type: 'link', _key: 'm', href: 'javascript:alert(1)'}],
  }
  const [problem] = problemsOf({lede: [block]})
  expect(problem?.path).toBe(`${id}: lede[0].markDefs[0].href`)
  expect(problem?.message).toContain('https://')
})

test('a block that the model does not know is a problem, never dropped', () => {
  expect(problemsOf({lede: [{_type: 'video', _key: 'v'}]})).toHaveLength(1)
})

test('a shared red flag without text in the language of the guide is refused', () => {
  const flag = {
    ...library.find(({_id}) => _id === 'redFlag-numb-saddle'),
    text: {es: inline('Solo en español.')},
  }
  const result = readGuide(id, documentMap({...flag, _id: 'redFlag-numb-saddle', _type: 'redFlag'}))
  expect(result).toMatchObject({ok: false, problems: [{rule: 'S01'}]})
})

test('a red flag may not stand on a card below its least urgency', () => {
  const card = object('careAdvice', {
    urgency: 'nonurgent',
    heading: inline('Call if:'),
    flags: refs('redFlag-numb-saddle'),
  })
  expect(problemsOf({careAdvice: [card]}).map(({rule}) => rule)).toEqual(['S01'])
})

test('the same guide has the same hash; one changed word anywhere in its text has another', () => {
  const hash = (change: Record<string, unknown>) =>
    valueOf(readGuide(id, documentMap({...storedGuide, ...change}))).contentHash
  expect(hash({})).toBe(sampleGuide.contentHash)
  expect(hash({mainMessage: 'Other words.'})).not.toBe(sampleGuide.contentHash)
  expect(hash({reviewBy: '2028-02-01', relatedGuides: []})).toBe(sampleGuide.contentHash)
})

test('keys that the Studio assigned are no content: with others the hash is the same', () => {
  const renamed: unknown = JSON.parse(
    JSON.stringify(storedGuide)
      .replaceAll(/"_key":"(\w+)"/g, '"_key":"x$1"')
      .replaceAll(/\["([lt]\d)"\]/g, '["x$1"]'),
  )
  const documents = documentMap().set(id, renamed)
  const {careAdvice, contentHash} = valueOf(readGuide(id, documents))
  expect(careAdvice[0]?.heading._key).toMatch(/^x/)
  expect(contentHash).toBe(sampleGuide.contentHash)
})

test('a changed shared red flag changes the hash of the guide that shows it', () => {
  const changed = {
    _id: 'redFlag-numb-saddle',
    _type: 'redFlag',
    key: 'numb-saddle',
    minUrgency: 'emergency',
    text: {en: inline('Other words.')},
  }
  expect(valueOf(readGuide(id, documentMap(changed))).contentHash).not.toBe(sampleGuide.contentHash)
})

test('no JSON makes the door throw: it answers with a guide or with problems', () => {
  const outcome = fc.check(
    fc.property(fc.constantFrom(...Object.keys(storedGuide)), fc.jsonValue(), (field, value) => {
      const spoiled = {...storedGuide, [field]: value, _id: id, _type: 'guide'}
      const result = readGuide(id, documentMap(spoiled))
      return result.ok || result.problems.length > 0
    }),
    {numRuns: 300, seed: 7},
  )
  expect(outcome).toMatchObject({failed: false, numRuns: 300})
})

test('a clinic colour too light to read is refused', () => {
  const clinic = {
    ...library.find(({_type}) => _type === 'clinic'),
    _id: 'clinic-sample-clinic',
    _type: 'clinic',
    colour: '#8ecdd4',
  }
  expect(readClinic('clinic-sample-clinic', documentMap(clinic), 'en')).toMatchObject({ok: false})
})

test('items keep their own key, or take the one that the Studio gave them', () => {
  const {key: _left, ...unnamed} = line('x-one', 'Text')
  const guide = valueOf(
    readGuide(id, documentMap({...storedGuide, keyPoints: [line('named', 'Text'), unnamed]})),
  )
  expect(guide.keyPoints.map(({key}) => key)).toEqual(['named', unnamed._key])
})

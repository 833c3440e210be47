import {expect, test} from 'vitest'

import type {Guide} from '#schemas/guide/guide.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import type {TranslationBase} from '#schemas/rules/rule.ts'
import type {ChangeClass} from '#schemas/vocabulary.ts'
import {sampleAsOf, sampleGuide, secondGuide} from '#test/support/guides.ts'

const spanish: Guide = {
  ...sampleGuide,
  id: 'guide-muscle-spasm-es',
  language: 'es',
  slug: 'espasmo',
  related: [],
}

function translated(guide: Guide, base: TranslationBase): string[] {
  const facts = {
    asOf: sampleAsOf,
    guides: [sampleGuide, secondGuide, {...spanish, base}],
  }
  return checkGuide(guide, facts)
    .filter(({rule}) => rule === 'T01')
    .map(({level, message}) => `${level}: ${message}`)
}

const published = (...classes: readonly ChangeClass[]): TranslationBase => ({
  view: sampleGuide,
  versions: classes.map((change, index) => ({version: `${index + 1}.0.0`, class: change})),
})

test('T01: a translation with the parts of its base is silent', () => {
  expect(translated(spanish, published())).toEqual([])
  expect(translated(spanish, published('major'))).toEqual([])
  expect(translated(spanish, {versions: []})).toEqual([])
})

test('T01: a section, a sign, a citation or an exercise that is missing is refused', () => {
  const missing = (change: Partial<Guide>) => translated({...spanish, ...change}, published())
  expect(missing({sections: spanish.sections.slice(0, -1)})).toEqual([
    'error: The section "getting-help (gettingHelp)" of the guide in "en" is missing here. Add it.',
  ])
  expect(missing({careAdvice: spanish.careAdvice.slice(0, -1)})).toEqual([
    expect.stringMatching(
      /^error: The care advice "comes-back \(nonurgent\)" of the guide in "en"/,
    ),
  ])
  const without = (found: (json: string) => string): Partial<Guide> => ({
    sections: spanish.sections.map((section) => ({
      ...section,
      body: section.body.filter((block) => found(JSON.stringify(block)) === ''),
    })),
  })
  expect(missing(without((json) => (json.includes('"exercise"') ? json : '')))).toEqual([
    expect.stringMatching(/^error: The exercise "knees-to-chest in self-care"/),
  ])
  const symptoms = spanish.sections.map((section) => ({
    ...section,
    body: section.body.map((block) =>
      block._type === 'symptomList'
        ? {
            ...block,
            items: block.items.map(({key, text}) => ({
              key,
              text: {
                ...text,
                children: text.children.filter(({_type}) => _type !== 'citationRef'),
              },
            })),
          }
        : block,
    ),
  }))
  expect(missing({sections: symptoms})).toEqual([
    'error: The citation "cramps at symptoms/twitch" of the guide in "en" is missing here. Add it.',
  ])
})

test('T01: what the base does not say, the translation does not say', () => {
  const [first] = spanish.sections
  if (first === undefined) throw new Error('the sample has sections')
  const sections = [...spanish.sections, {...first, key: 'extra', aspect: 'outlook' as const}]
  expect(translated({...spanish, sections}, published())).toEqual([
    expect.stringMatching(/^error: The section "extra \(outlook\)" is not in the guide in "en"/),
  ])
})

test('T01: a newer version of the base makes it stale, and newer advice blocks it', () => {
  expect(translated(spanish, published('major', 'patch'))).toEqual([
    expect.stringMatching(/^warning: Version 2\.0\.0 of its base is out/),
  ])
  expect(translated(spanish, published('major', 'major', 'patch'))).toEqual([
    expect.stringMatching(/^error: Version 3\.0\.0 of its base is out/),
  ])
  const brought = {...spanish, translatedVersion: '2.0.0'}
  expect(translated(brought, published('major', 'major'))).toEqual([])
  expect(translated(brought, published('major', 'major', 'minor'))).toEqual([
    expect.stringMatching(/^warning: Version 3\.0\.0/),
  ])
})

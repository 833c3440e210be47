import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {cut, type Draft, readText, rightShare, type Sample, samples} from './support.ts'

const named = samples.map((sample) => ({...sample, sample}))

/** Every text of a value, each paragraph as one. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const children: unknown = Reflect.get(value, 'children')
  if (Array.isArray(children))
    return [children.map((child: unknown) => textsIn(child).at(-1) ?? '').join(' ')]
  return Object.entries(value)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([, member]) => textsIn(member))
}

const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** Three words in a row of each sentence of a text that stand nowhere in what was kept. */
function lost(text: string, kept: readonly unknown[]): string[] {
  const hay = ` ${kept
    .flatMap(textsIn)
    .map((one) => wordsIn(one).join(' '))
    .join(' | ')} `
  return text.split(/\n|[.:;!?]\s/).flatMap((sentence) => {
    const words = wordsIn(sentence)
    return words
      .map((_, index) => words.slice(index, index + 3).join(' '))
      .filter((run, index) => index === 0 || run.split(' ').length === 3)
      .filter((run) => !hay.includes(` ${run} `))
  })
}

function listsIn(draft: Draft): string[] {
  return draft.sections.flatMap(({heading, body}) => {
    const found = body
      .filter(({_type, listItem}) => _type.endsWith('List') || listItem !== undefined)
      .map(({_type}) => _type)
    return [...new Set(found)].map((type) => `${heading.toLowerCase()}: ${type}`)
  })
}

const listsOf = ({sections}: Sample) =>
  sections.flatMap(({heading, lists = []}) =>
    lists.map((type) => `${heading.toLowerCase()}: ${type}`),
  )

describe.each(named)('$name', ({sample, text, brand, marks, signs}) => {
  test('at least nine sections of ten have the aspect that a reader gives them', async () => {
    const {draft, problems} = await readText(text)
    expect(problems).toEqual([])
    expect(draft.sections).toHaveLength(sample.sections.length)
    expect(rightShare(draft, sample.sections)).toBeGreaterThanOrEqual(0.9)
  })

  test('also when the sections stand in another order', async () => {
    const {before, parts, after} = cut(sample)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(parts, {minLength: parts.length, maxLength: parts.length}),
        async (shuffled) => {
          const {draft} = await readText([before, ...shuffled, after].join(''))
          expect(rightShare(draft, sample.sections)).toBeGreaterThanOrEqual(0.9)
          expect(listsIn(draft).toSorted()).toEqual(listsOf(sample).toSorted())
        },
      ),
      {numRuns: 50, seed: 5},
    )
  })

  test('every list has its type', async () => {
    const {draft} = await readText(text)
    expect(listsIn(draft)).toEqual(listsOf(sample))
  })

  test('L4: every word stands in the draft or in the list of guesses', async () => {
    const {documents, draft} = await readText(text)
    expect(lost(text, documents)).toEqual([])
    // The fence bites: a section less is words lost.
    const {sections, ...rest} = draft
    expect(lost(text, [{...rest, sections: sections.slice(1)}]).length).toBeGreaterThan(5)
  })

  test('every citation is bound, and no mark is left in the text', async () => {
    const {draft} = await readText(text)
    const bound = JSON.stringify(draft.sections).match(/"_type":"citationRef"/g) ?? []
    expect(bound.length).toBeGreaterThanOrEqual(marks)
    expect(JSON.stringify(draft.sections)).not.toMatch(/\[\d\]|[¹²³]|[a-z][.,]\d"/)
  })

  test('care advice is lifted from the prose, and each sign is a guess', async () => {
    const {draft} = await readText(text)
    const found = Object.fromEntries(
      (draft.careAdvice ?? []).map(({urgency, items}) => [urgency, items.length]),
    )
    expect(found).toEqual(signs)
    const total = Object.values(signs).reduce((sum, count) => sum + count, 0)
    expect(draft.guesses.filter(({about}) => about === 'careAdvice')).toHaveLength(total)
  })

  test('the name of the other clinic is told wherever it stood', async () => {
    const {draft} = await readText(text)
    expect(JSON.stringify(draft.sections)).not.toContain(brand)
    expect(
      draft.guesses.filter(({about, guess}) => about === 'brand' && guess.includes(brand)).length,
    ).toBeGreaterThan(0)
  })

  test('the same text gives the same draft, and nothing is confirmed', async () => {
    const [one, other] = await Promise.all([readText(text), readText(text)])
    expect(one).toEqual(other)
    expect(one.draft.guesses.every(({confirmed}) => !confirmed)).toBe(true)
    for (const {confidence} of one.draft.guesses) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})

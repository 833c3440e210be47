import {expect, test} from 'vitest'

import {toMarkdown} from '#content/import/markdown/toMarkdown.ts'

import {guideIn, guideText, problemsIn, sectionText} from './support/sources.ts'

function spansOf(text: string): string {
  return JSON.stringify(guideIn(sectionText(text))['sections'])
}

test('H1: times, ratios and doses are text, and no part of a dose is dropped', () => {
  const stored = spansOf('At 9:30am take 5mg:10ml, ratio 1:2, note:this[a]{b=c}.')
  expect(stored).toContain('At 9:30am take 5mg:10ml, ratio 1:2, note:this[a]{b=c}.')
  expect(toMarkdown(guideIn(sectionText('Take 5mg:10ml.')))).toContain(String.raw`5mg\:10ml`)
})

test('H2: a bare address is text, not a link', () => {
  const stored = spansOf('See www.x.example or https://x.example/a and mail a@b.example.')
  expect(stored).not.toContain('"_type":"link"')
  expect(stored).toContain('https://x.example/a')
})

test('H3: a paragraph that starts with a citation is refused, with its line', () => {
  const [problem] = problemsIn(guideText('Lede.[^two]\n\n[^one] is first.\n'))
  expect(problem).toMatch(/^\d+: A citation stands first/)
})

test('H3: a colon behind a first citation cannot swallow the paragraph', () => {
  const problems = problemsIn(guideText('Lede.\n\n[^one]: take 5 mg a day.\n'))
  expect(problems.join()).toContain('never cited')
})

test('H4: a citation needs no definition, but its source must be listed', () => {
  expect(JSON.stringify(guideIn(guideText('Words.[^one] More.[^two]\n'))['lede'])).toContain(
    'source-two',
  )
  expect(problemsIn(guideText('Words.[^one] More.[^two] Else.[^three]\n')).join()).toContain(
    '"three"',
  )
})

test('H5: blanks at the edge of bold text move out of it', () => {
  const guide = guideIn(sectionText('Words **bold** end.'))
  const changed = JSON.parse(
    JSON.stringify(guide).replace('"text":"bold"', '"text":" bold "'),
  ) as typeof guide
  expect(toMarkdown(changed)).toContain('**bold**')
})

test('H6: two lists in a row stay two lists of their kinds', () => {
  const stored = spansOf('- one\n\n1. two')
  expect(stored).toContain('"listItem":"bullet"')
  expect(stored).toContain('"listItem":"number"')
})

test.each([
  ['a blank in the fence', '::: symptoms\n- a\n:::'],
  ['a blank before the attributes', ':::callout {tone="note"}\nText.\n:::'],
  ['a fence inside a paragraph', 'Words\n::: symptoms'],
])('H7: %s is an error and not silently text', (_, body) => {
  expect(problemsIn(sectionText(body)).length).toBeGreaterThan(0)
})

test('H8: links to guides are relative paths of files', () => {
  expect(spansOf('See [the neck](./neck-pain.en.md#overview).')).toContain('guide-neck-pain-en')
  expect(toMarkdown(guideIn(sectionText('See [the neck](./neck-pain.en.md#overview).')))).toContain(
    '(./neck-pain.en.md#overview)',
  )
})

test.each([
  ['javascript:alert(1)', '[x](javascript:alert(1))'],
  ['a plain http address', '[x](http://x.example)'],
  ['data:', '[x](data:text/html,x)'],
  ['a guide in another language', '[x](./neck-pain.es.md)'],
  ['HTML', 'a <b>b</b>'],
  ['an image', '![a](b.png)'],
  ['code', '`code`'],
  ['a quote', '> quote'],
  ['a rule', '---'],
  ['a heading of level 1', '# Title'],
  ['a heading of level 4', '#### Deep'],
  ['an unknown container', ':::video\nx\n:::'],
  ['an unknown leaf', '::video{#x}'],
  ['three levels of lists', '- a\n  - b\n    - c'],
  ['two paragraphs in an item', ':::tips\n- a\n\n  b\n:::'],
  ['an unknown clinic word', ':brand[boss]'],
  ['a figure without a file', '::figure[alt]'],
  ['a reference link', '[x][y]\n\n[y]: https://x.example'],
])('L6: %s is an error with a line and a remedy', (_, body) => {
  const problems = problemsIn(sectionText(body))
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) expect(problem).toMatch(/^\d+: .+\.$/s)
})

test('a typed figure, exercise, table and callout are read', () => {
  const body = [
    '::figure[A knee]{src="knee.svg" caption="A knee." credit="Us"}',
    '::exercise{#knee-bend}',
    '| Kind | Time |\n| --- | --- |\n| Cramp | Minutes |',
    ':::callout{tone="important"}\nStop when it hurts.\n:::',
  ].join('\n\n')
  const stored = spansOf(body)
  for (const word of ['file:knee.svg', 'exercise-knee-bend', 'simpleTable', '"tone":"important"'])
    expect(stored).toContain(word)
})

test('front matter: unknown fields, wrong lists and broken YAML are told with their line', () => {
  expect(problemsIn(guideText('L.\n', []).replace('slug:', 'slag:')).join()).toMatch(
    /5: "slag" is not a field/,
  )
  expect(
    problemsIn(guideText('L.\n', []).replace('topics:\n  - joints', 'topics: joints')).join(),
  ).toContain('must be a list')
  expect(
    problemsIn(guideText('L.\n', []).replace('title: A sore knee', 'title: "A sore knee')).join(),
  ).toContain('not YAML')
  expect(problemsIn('No front matter.\n').join()).toContain('front matter')
})

test('a self-contained file brings its sources as CSL-JSON', async () => {
  const {fromMarkdown} = await import('#content/import/markdown/fromMarkdown.ts')
  const record =
    'sources:\n  - id: one\n    title: Knees\n    container-title: Library\n    URL: https://x.example/knees\n    author:\n      - family: Doe\n        given: J\n'
  const text = guideText('Words.[^one]\n\n[^one]: Something else entirely.\n', []).replace(
    '---\n\nWords',
    `${record}---\n\nWords`,
  )
  const {sources, problems} = fromMarkdown(text, 'x.md')
  expect(sources[0]?.document).toMatchObject({
    _id: 'source-one',
    title: 'Knees',
    authors: ['Doe J'],
  })
  expect(problems.map(({level, message}) => `${level} ${message}`).join()).toContain(
    'warning The text of this footnote is derived',
  )
})

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import type {Aspect} from '#schemas/vocabulary.ts'

import {cut, readText, rightShare, samples} from './support.ts'

/** Other words for the headings of the samples: as other authors write them. */
const rewordings: {readonly [A in Aspect]?: readonly string[]} = {
  overview: [
    'Understanding the condition',
    'The basics',
    'About this problem',
    'A short introduction',
  ],
  types: ['Types', 'The different forms', 'Which kinds exist', 'Classification'],
  symptoms: ['Symptoms', 'Signs you may see', 'How to recognize it', 'What you may feel'],
  causes: ['Causes', 'What brings it on', 'Common triggers', 'The reasons behind it'],
  riskFactors: ['Risk factors', 'Who gets it', 'What makes it more likely', 'Are you prone to it?'],
  diagnosis: ['Diagnosis', 'Exams and tests', 'How it is diagnosed', 'How we confirm it'],
  whatToExpect: [
    'What to expect from therapy',
    'Your sessions',
    'How a therapist can help you',
    'Physical therapy',
  ],
  selfCare: ['Self-care', 'Home remedies', 'Care at home', 'Tips for relief at home'],
  furtherTreatment: [
    'Surgery and injections',
    'More treatment options',
    'When simple treatment fails',
    'Medical procedures',
  ],
  pregnancy: ['Pregnancy', 'While you are pregnant', 'Expecting a baby', 'During pregnancy'],
  outlook: ['Outlook', 'How long it lasts', 'Recovery time', 'Prognosis'],
  livingWith: [
    'Living with it',
    'Coping day by day',
    'Everyday life',
    'Work, sleep, and daily activities',
  ],
  prevention: ['Prevention', 'How to prevent it', 'Avoiding the next time', 'Protect yourself'],
  gettingHelp: [
    'When to see a doctor',
    'Getting medical help',
    'Warning signs',
    'When to seek care',
  ],
}

test('at least nine of ten sections keep their aspect under reworded headings', async () => {
  let [right, all] = [0, 0]
  for (const sample of samples) {
    const {before, parts, after} = cut(sample)
    for (const round of [0, 1, 2, 3]) {
      const headings = sample.sections.map(
        ({aspect, heading}) => rewordings[aspect]?.[round] ?? heading,
      )
      const shouted = sample.sections[0]?.heading === sample.sections[0]?.heading.toUpperCase()
      const cased = headings.map((heading) => (shouted ? heading.toUpperCase() : heading))
      const reworded = parts.map((part, index) =>
        part.replace(sample.sections[index]?.heading ?? '', cased[index] ?? ''),
      )
      const intro = sample.sections.reduce(
        (text, {heading}, index) => text.replace(heading, cased[index] ?? ''),
        before,
      )
      const {draft} = await readText([intro, ...reworded, after].join(''))
      const expected = sample.sections.map(({aspect}, index) => ({
        aspect,
        heading: cased[index] ?? '',
      }))
      right += rightShare(draft, expected) * expected.length
      all += expected.length
    }
  }
  expect(all).toBe(4 * samples.reduce((sum, {sections}) => sum + sections.length, 0))
  expect(right / all).toBeGreaterThanOrEqual(0.9)
})

const folder = 'content/import/paste'
const importer = readdirSync(folder).map((name) => ({
  name,
  // Comments may quote.
  text: readFileSync(join(folder, name), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
}))

/** Phrases of a text that an importer made for it could be caught with: its headings, and any four words in a row. */
function phrasesOf(text: string, headings: readonly string[]): string[] {
  const runs = text.split(/\n|[.:;!?]/).flatMap((line) => {
    const words = line.toLowerCase().match(/[\p{L}’']+/gu) ?? []
    return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '))
  })
  return [...headings.filter((heading) => heading.includes(' ')), ...runs].map((one) =>
    one.toLowerCase(),
  )
}

function caught(sources: readonly {name: string; text: string}[]): string[] {
  // Without the headings of its cards, which the importer writes as well.
  const seed = readFileSync('content/guides/muscle-spasm.en.md', 'utf8').replaceAll(/^:::.*$/gm, '')
  const phrases = new Set([
    ...samples.flatMap(({text, sections}) =>
      phrasesOf(
        text,
        sections.map(({heading}) => heading),
      ),
    ),
    ...phrasesOf(
      seed,
      [...seed.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? ''),
    ),
  ])
  return sources.flatMap(({name, text}) => {
    const flat = text.toLowerCase().replaceAll(/\s+/g, ' ')
    return [...phrases].filter((phrase) => flat.includes(phrase)).map((one) => `${name}: ${one}`)
  })
}

test('no text is special-cased: the importer holds no heading and no phrase of any sample', () => {
  expect(importer.length).toBeGreaterThan(20)
  expect(caught(importer)).toEqual([])
  const cheats = ["const x = 'Telltale signs'", 'if (/the inner edge of/.test(line)) return']
  for (const text of cheats) expect(caught([{name: 'x.ts', text}]).length).toBeGreaterThan(0)
})

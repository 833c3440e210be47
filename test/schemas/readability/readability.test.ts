import fc from 'fast-check'
import {expect, test} from 'vitest'

import {measureGuide, measureText} from '#schemas/readability/measureGuide.ts'
import {sentencesOf} from '#schemas/readability/segment.ts'
import {hostileText, sampleGuide} from '#test/support/guides.ts'
import {readSampleGuides} from '#test/support/sampleLibrary.ts'
import {paragraph, withSection} from '#test/support/views.ts'

/** The first sentence of the Gettysburg Address: 30 words, grade 15 by every counter. */
const gettysburg =
  'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.'

test('a sentence of known grade', () => {
  const {sentences, words, score, smog} = measureText([gettysburg], 'en')
  expect({sentences, words}).toEqual({sentences: 1, words: 30})
  expect(score).toBeCloseTo(15, 1)
  expect(smog).toBeGreaterThan(15)
})

test('each item of a list is a sentence, with or without a full stop', () => {
  const bullets = ['Sudden tightness', 'Twitching', 'Dull ache', 'Stiffness', 'Headache']
  expect(measureText(bullets, 'en').sentences).toBe(5)
  expect(measureText([bullets.join(' ')], 'en').sentences).toBe(1)
  expect(measureText(bullets, 'en').score).toBeLessThan(
    measureText([bullets.join(' ')], 'en').score,
  )
})

test('Spanish is measured as Spanish', () => {
  const easy = measureText(['Baje un pie y luego el otro hasta la colchoneta.'], 'es')
  expect(easy).toMatchObject({scale: 'INFLESZ', words: 10, syllables: 17})
  expect(easy.score).toBeCloseTo(206.835 - (62.3 * 17) / 10 - 10, 6)
  const hard = measureText(
    ['La rehabilitación fisioterapéutica individualizada proporciona mejorías considerables.'],
    'es',
  )
  expect(hard.score).toBeLessThan(55)
})

test('numbers and marks are no words, and every piece says where it is', () => {
  const words = sentencesOf('In 2023, 30% of us (all?) knew.', 'en').flatMap((found) => found.words)
  expect(words.map(({text}) => text)).toEqual(['In', 'of', 'us', 'all', 'knew'])
  fc.assert(
    fc.property(hostileText, (text) => {
      for (const piece of sentencesOf(text, 'en').flatMap((found) => [found, ...found.words]))
        expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text)
    }),
    {numRuns: 200},
  )
})

test('headings, sub-headings and citations are not counted; brand tokens are', () => {
  const before = measureGuide(sampleGuide)
  const more = measureGuide({
    ...sampleGuide,
    ...withSection([
      {...paragraph('A long and winding sub-heading'), style: 'h3'},
      paragraph('Ask your ', {_type: 'brandRef', _key: 'k', field: 'clinicianTitle'}, '.'),
    ]),
  })
  // "Ask your physical therapist."
  expect(more.words - before.words).toBe(4)
  expect(more.sentences - before.sentences).toBe(1)
  expect(more.sections.find(({key}) => key === 'more')?.words).toBe(4)
})

test('every guide of the library is easy to read', async () => {
  for (const guide of await readSampleGuides()) {
    const {scale, score} = measureGuide(guide)
    expect(scale === 'FK' ? score <= 6 : score >= 65, `${guide.id}: ${scale} ${score}`).toBe(true)
  }
})

import {createHash} from 'node:crypto'

import sharp from 'sharp'
import {expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'
import {makeNewsletters} from '#publishers/make/makeNewsletters.ts'
import type {Run} from '#publishers/make/run.ts'
import {figuresOf} from '#schemas/guide/figuresOf.ts'
import {
  sampleAsOf,
  sampleClinic,
  sampleGuide,
  sampleIssue,
  secondGuide,
} from '#test/support/guides.ts'

const guides = [sampleGuide, secondGuide]
const drawing = new TextEncoder().encode(
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><circle cx="400" cy="225" r="200"/></svg>`,
)

/** A run in which every picture of the guides is this image. */
function runOf(picture: Uint8Array, wants: Run['wants'] = () => true): Run {
  const figures = guides
    .flatMap(figuresOf)
    .map(({assetId, mediaType}) => [assetId, {assetId, mediaType, bytes: picture}] as const)
  return {
    content: {
      guides,
      clinics: new Map([['en', sampleClinic]]),
      issues: [sampleIssue],
      partners: [],
      problems: [],
    },
    figures: new Map(figures),
    config: readConfig({PUBLIC_URL: 'https://guides.clinic.example'}),
    asOf: sampleAsOf,
    now: `${sampleAsOf}T00:00:00Z`,
    wants,
  }
}

test('an issue leaves as web copy, text, complete mail and pictures, the same bytes each time', async () => {
  const made = await makeNewsletters(runOf(drawing))
  const [figure] = figuresOf(sampleGuide)
  expect(made.problems).toEqual([])
  expect(made.artifacts.map(({path, mediaType}) => `${path} ${mediaType}`)).toEqual([
    'newsletter/sample-issue/issue.html text/html',
    'newsletter/sample-issue/issue.txt text/plain',
    'newsletter/sample-issue/issue.eml message/rfc822',
    `newsletter/sample-issue/${figure?.assetId}.png image/png`,
  ])
  expect(made.catalogue.issues).toEqual([
    {
      subject: sampleIssue.subject,
      html: '/newsletter/sample-issue/issue.html',
      text: '/newsletter/sample-issue/issue.txt',
      eml: '/newsletter/sample-issue/issue.eml',
    },
  ])
  expect(await makeNewsletters(runOf(drawing))).toEqual(made)
})

test('gate 5: a message above 120 KB is refused, by its whole size', async () => {
  // Bytes without a pattern cannot be packed into less.
  const noise = createHash('shake256', {outputLength: 400 * 300 * 3})
    .update('x')
    .digest()
  const photo = await sharp(noise, {raw: {width: 400, height: 300, channels: 3}})
    .png()
    .toBuffer()
  const {problems, artifacts} = await makeNewsletters(runOf(new Uint8Array(photo)))
  expect(problems.map(({rule, level}) => `${rule} ${level}`)).toEqual(['N12 error'])
  expect(artifacts).toEqual([])
})

test('an issue is made when one of its guides is wanted, and not when none is', async () => {
  const one = await makeNewsletters(runOf(drawing, ({key}) => key === secondGuide.key))
  expect(one.artifacts).toHaveLength(4)
  expect(await makeNewsletters(runOf(drawing, () => false))).toEqual({
    artifacts: [],
    problems: [],
    catalogue: {issues: []},
  })
})

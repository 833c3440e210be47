import {createHash} from 'node:crypto'

import sharp from 'sharp'
import {expect, test} from 'vitest'

import {makeNewsletter, type NewsletterInputs} from '#publishers/make/makeNewsletter.ts'
import type {Tools} from '#publishers/outputs/job.ts'
import {figuresOf} from '#schemas/guide/figuresOf.ts'
import {
  sampleAsOf,
  sampleClinic,
  sampleGuide,
  sampleIssue,
  sampleSite,
  secondGuide,
} from '#test/support/guides.ts'

const drawing = new TextEncoder().encode(
  `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><circle cx="400" cy="225" r="200"/></svg>`,
)
const inputs: NewsletterInputs = {
  issue: sampleIssue,
  guides: [sampleGuide, secondGuide],
  clinic: sampleClinic,
  site: sampleSite,
  asOf: sampleAsOf,
}

/** Tools for which every picture is this image. */
function toolsOf(bytes: Uint8Array): Tools {
  return {
    figure: async (assetId) => ({assetId, mediaType: 'image/png', bytes}),
    set: () => Promise.reject(new Error('no leaflet here')),
    close: async () => {},
  }
}

test('an issue leaves as web copy, text, complete mail and pictures, the same bytes each time', async () => {
  const made = await makeNewsletter(inputs, toolsOf(drawing))
  const [figure] = figuresOf(sampleGuide)
  expect(made.problems).toEqual([])
  expect(made.artifacts.map(({path, mediaType}) => `${path} ${mediaType}`)).toEqual([
    'newsletter/sample-issue/issue.html text/html',
    'newsletter/sample-issue/issue.txt text/plain',
    'newsletter/sample-issue/issue.eml message/rfc822',
    `newsletter/sample-issue/${figure?.assetId}.png image/png`,
  ])
  expect(await makeNewsletter(inputs, toolsOf(drawing))).toEqual(made)
})

test('gate 5: a message above 120 KB is refused, by its whole size', async () => {
  // Bytes without a pattern cannot be packed into less.
  const noise = createHash('shake256', {outputLength: 400 * 300 * 3})
    .update('x')
    .digest()
  const photo = await sharp(noise, {raw: {width: 400, height: 300, channels: 3}})
    .png()
    .toBuffer()
  const {problems = []} = await makeNewsletter(inputs, toolsOf(new Uint8Array(photo)))
  expect(problems.map(({rule, level}) => `${rule} ${level}`)).toEqual(['N12 error'])
})

test('a guide whose review is overdue on the day of the issue cannot go out', async () => {
  const late = {...inputs, issue: {...sampleIssue, date: '2028-03-02'}}
  const {artifacts, problems = []} = await makeNewsletter(late, toolsOf(drawing))
  expect(artifacts).toEqual([])
  expect(problems.map(({rule}) => rule)).toEqual(['N13', 'N13'])
})

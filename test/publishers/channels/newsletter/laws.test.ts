import fc from 'fast-check'
import {expect, test} from 'vitest'

import type {NewsletterInput} from '#publishers/channels/newsletter/newsletterInput.ts'
import {
  type Newsletter,
  renderNewsletter,
} from '#publishers/channels/newsletter/renderNewsletter.ts'

import {evidenceFaults} from '../leaflet/support/laws.ts'
import {arbitraryInput, fullInput, render, sampleInput} from './support/issues.ts'
import {mailLossFaults, mailPrivacyFaults, safetyFaults, shownGuides} from './support/laws.ts'
import {addressesOf, careBlockOfHtml, careBlockOfText, textOf} from './support/readMail.ts'

function safety(input: NewsletterInput, {html, text}: Pick<Newsletter, 'html' | 'text'>) {
  const [first] = shownGuides(input)
  return [
    ...safetyFaults(input, careBlockOfHtml(html)),
    ...safetyFaults(input, careBlockOfText(text, first?.title ?? '')),
  ]
}

/** Marks are told from brackets of the author by the markup around them. */
function evidence({html}: Pick<Newsletter, 'html'>): string[] {
  const marks = [...html.matchAll(/<span class="quiet" style="color:#47545a">\[(\d+)\]<\/span>/g)]
  const [, list = ''] = /<h2 [^>]*>Sources<\/h2>\n<ol [^>]*>(.*?)<\/ol>/s.exec(html) ?? []
  return evidenceFaults(
    marks.map(([, number]) => Number(number)),
    [...list.matchAll(/<li /g)].map((_, index) => index + 1),
  )
}

function privacy(input: NewsletterInput, {html, text}: Pick<Newsletter, 'html' | 'text'>) {
  const {links, loaded} = addressesOf(html)
  const inText = [...text.matchAll(/<(https?:[^\s<>]+)>/g)].map(([, href = '']) => href)
  return [
    ...mailPrivacyFaults(input, [...links, ...inText]),
    ...loaded.filter((address) => !address.startsWith('cid:')),
    ...(/url\(|@import|<link|<script/.exec(html) ?? []),
  ]
}

const faultsOf = (input: NewsletterInput, mail: Newsletter) => ({
  safety: safety(input, mail),
  evidence: evidence(mail),
  loss: [...mailLossFaults(input, textOf(mail.html)), ...mailLossFaults(input, mail.text)],
  privacy: privacy(input, mail),
})
const none = {safety: [], evidence: [], loss: [], privacy: []}

test.each([
  ['two guides that share a red flag', sampleInput],
  ['one guide in full', fullInput],
])('every law holds for %s, and the same input gives the same bytes', (_, input) => {
  const mail = render(input)
  expect(faultsOf(input, mail)).toEqual(none)
  expect(render(structuredClone(input))).toEqual(mail)
})

test('every law holds for issues of one to five guides of hostile text', () => {
  let rendered = 0
  fc.assert(
    fc.property(arbitraryInput, (input) => {
      const result = renderNewsletter(input)
      // Too long is an answer; nothing else may be wrong.
      const refusals = result.ok ? [] : result.problems.map(({rule}) => rule)
      expect(refusals.filter((rule) => rule !== 'N10')).toEqual([])
      if (!result.ok) return
      rendered += 1
      expect(faultsOf(input, result.value)).toEqual(none)
      expect(result.value.html).not.toContain('<b>')
    }),
    {numRuns: 60, seed: 20_260_115},
  )
  expect(rendered).toBeGreaterThan(40)
})

test('the safety law bites', () => {
  const mail = render(sampleInput)
  const flag = 'The skin between your legs feels numb.'
  const spoil = (change: (part: string) => string) =>
    safety(sampleInput, {html: change(mail.html), text: change(mail.text)})
  expect(spoil((part) => part.replace(flag, 'The skin feels numb.'))).toHaveLength(2)
  expect(spoil((part) => part.replaceAll('Emergency:', 'Note:'))).not.toEqual([])
  expect(spoil((part) => `${part.replace(flag, '')}\n${flag}`)).toHaveLength(2)
  expect(
    spoil((part) => part.replace('For: Muscle spasm, Stiff neck', 'For: Stiff neck')),
  ).not.toEqual([])
  expect(
    spoil((part) =>
      part.replace(
        'Call 911',
        '<a href="https://clinic.example/book">Book</a> <https://x> Call 911',
      ),
    ),
  ).not.toEqual([])
})

test('the evidence law bites', () => {
  const {html} = render(sampleInput)
  expect(evidence({html: html.replace('>[1]<', '>[3]<')})).not.toEqual([])
  expect(
    evidence({html: html.replace(/<li [^>]*><a [^>]*sources\.example.*?<\/li>/, '')}),
  ).not.toEqual([])
})

test.each([
  ['an alt text', 'A heating pad on a lower back.'],
  ['when to stop', 'Your leg goes numb.'],
  ['a definition', 'A salt that your body needs to make muscles work.'],
  ['a source', 'Title of water'],
  ['the introduction', 'Here is what our team would like you to know this month.'],
])('the loss law bites when %s is missing', (_, piece) => {
  const lost = textOf(render(fullInput).html).replaceAll(piece, '')
  expect(mailLossFaults(fullInput, lost).length).toBeGreaterThan(0)
})

test('the privacy law bites', () => {
  const {html, text} = render(sampleInput)
  for (const leak of [
    '<img src="https://tracker.example/p.gif" alt="">',
    '<a href="https://tracker.example/">x</a>',
    '<p style="background:url(https://tracker.example/p.gif)">x</p>',
  ])
    expect(privacy(sampleInput, {html: html + leak, text})).toHaveLength(1)
  expect(privacy(sampleInput, {html, text: `${text}<https://tracker.example/>`})).toHaveLength(1)
})

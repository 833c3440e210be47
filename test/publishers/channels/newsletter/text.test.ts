import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {renderNewsletter} from '#publishers/channels/newsletter/renderNewsletter.ts'
import {wrap} from '#publishers/channels/newsletter/text/wrap.ts'
import {hostileText, sampleGuide, secondGuide} from '#test/support/guides.ts'

import {squash} from '../leaflet/support/laws.ts'
import {arbitraryInput, fullInput, inputOf, render, sampleInput} from './support/issues.ts'
import {addressesOf, textOf} from './support/readMail.ts'

/** Gate 6: what is wrong with a text part, seen beside its HTML. */
function faults(text: string, html: string): string[] {
  const lines = text.split('\n')
  const missing = addressesOf(html).links.filter((link) => !text.includes(`<${link}>`))
  return [
    ...missing.map((link) => `no ${link}`),
    ...lines
      .filter((line) => Array.from(line).length > 78 && / /.test(line.trim()))
      .map((line) => `long: ${line}`),
    ...lines.filter((line) => line !== line.trimEnd()).map((line) => `blank at the end: "${line}"`),
    ...(/&(amp|lt|gt|quot|nbsp|#39);|<\/?(p|li|ul|a|br|strong|td)\b/.exec(text) ?? []),
    ...(text.includes('\n\n\n') ? ['two empty lines'] : []),
    ...(text.endsWith('\n') ? [] : ['no line end at the end']),
  ]
}

const mail = render(sampleInput)
const full = render(fullInput)

describe('gate 6: the text part', () => {
  test('has every link of the HTML, short lines and no markup', () => {
    expect(faults(mail.text, mail.html)).toEqual([])
    expect(faults(full.text, full.html)).toEqual([])
  })

  test('has every link and short lines whatever authors write', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const result = renderNewsletter(input)
        if (!result.ok) return
        const {text, html} = result.value
        const found = faults(text, html).filter((fault) => /^(no|long|blank)/.test(fault))
        expect(found).toEqual([])
      }),
      {numRuns: 30, seed: 20_260_115},
    )
  })

  test('begins with subject, notice and introduction, then what to do in an emergency', () => {
    expect(mail.text.split('\n').slice(0, 15)).toEqual([
      'Gentle ways to feel better this month',
      '=====================================',
      '',
      'Sample: not clinically reviewed.',
      '',
      'Here is what our team would like you to know this month.',
      '',
      'When to get help',
      '================',
      '',
      'Emergency: Call 911 now if:',
      '---------------------------',
      '',
      '- You cannot control your bladder or bowels as you usually do.',
      '  For: Muscle spasm, Stiff neck',
    ])
  })

  test('says pictures, tables, callouts and exercises in words', () => {
    expect(full.text).toContain(
      '[Picture: A heating pad on a lower back.]\nTwenty minutes at most.\n',
    )
    expect(full.text).toContain('How long it lasts\nKind | Time\nCramp | Minutes [1]\n')
    expect(full.text).toContain('  Important:\n  Never stretch into sharp pain.\n')
    expect(full.text).toContain('How often: 2 sets of 5, hold for 20 seconds, 2 times a day\n')
    expect(full.text).toContain('- Arthritis\n  - of the spine\n- Nerve damage\n')
    expect(full.text).toContain('1. First\n2. Then\n')
  })

  test('numbers its references as its marks', () => {
    const [, references = ''] = /\nSources\n=+\n\n(.*?)\n\n/s.exec(full.text) ?? []
    const numbers = [...references.matchAll(/^\[(\d)\] /gm)].map(([, number]) => number)
    expect(numbers).toEqual(['1', '2', '3'])
    expect(references).toContain('<https://sources.example/cramps>')
  })

  test('tells the same story as the HTML: the same words in the same order', () => {
    const html = squash(textOf(full.html))
    const order = [
      'When to get help',
      sampleGuide.title,
      'Key points',
      'Words explained',
      'Book a visit',
      'Sources',
      'About this advice',
      'Please note',
    ]
    for (const all of [html, squash(full.text)]) {
      const at = order.map((part) => all.lastIndexOf(squash(part)))
      expect(at).not.toContain(-1)
    }
    const headings = [...full.html.matchAll(/<h[2-5] [^>]*>(.*?)<\/h[2-5]>/gs)].map(
      ([, heading = '']) => squash(textOf(`<body>${heading}`)),
    )
    let from = 0
    for (const heading of headings) {
      const at = squash(full.text).indexOf(heading, from)
      expect(at, heading).toBeGreaterThanOrEqual(from)
      from = at
    }
    expect(headings.length).toBeGreaterThan(15)
  })

  test.each([
    ['a link is missing', (text: string) => text.replace('<https://clinic.example/book>', 'book')],
    ['a line is long', (text: string) => `${text}${'word '.repeat(20)}end\n`],
    ['markup is left', (text: string) => `${text}<strong>x\n`],
    ['an entity is left', (text: string) => `${text}a &amp; b\n`],
  ])('the gate bites when %s', (_, spoil) => {
    expect(faults(spoil(mail.text), mail.html)).not.toEqual([])
  })
})

test('wrapping loses nothing and breaks no word', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({min: 10, max: 72}), (text, width) => {
      const words = wrap(text, width).split(/\s+/)
      expect(words).toEqual(text.split(/\s+/))
    }),
    {numRuns: 100, seed: 20_260_115},
  )
})

test('an address longer than a line stands alone on its line, whole', () => {
  const url = `https://sources.example/${'a'.repeat(90)}`
  const citations = secondGuide.citations.map((citation) => ({...citation, url}))
  const {text} = render(inputOf([{...secondGuide, citations}]))
  expect(text.split('\n').map((line) => line.trim())).toContain(`<${url}>`)
})

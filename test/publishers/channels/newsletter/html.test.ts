import {caniemail} from 'caniemail'
import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'

import {words} from '#publishers/manuscript/words.ts'
import {sampleLogo, wideLogo} from '#test/support/logos.ts'

import {fullInput, render, sampleInput, withLogo} from './support/issues.ts'
import {addressesOf, textOf} from './support/readMail.ts'

const full = render(fullInput)
const two = render(sampleInput)
const mark = render(withLogo(sampleLogo))
const wide = render(withLogo(wideLogo))
const mails = [
  ['one guide in full', full.html],
  ['two guides', two.html],
  ['the copy for a browser', full.webHtml],
  ['a logo beside the name', mark.html],
  ['a logo above the name', wide.html],
] as const

describe('gate 1: HTML', () => {
  /** Mail needs what pages must not have: inline styles, sizes and spacing of tables as attributes, words for Outlook. */
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'no-inline-style': 'off',
      'no-deprecated-attr': 'off',
      'no-conditional-comment': 'off',
      // `presentation` is the older word and the one that mail programs know.
      'presentation-role-style': 'off',
    },
  })
  const faults = async (markup: string) =>
    (await validator.validateString(markup)).results.flatMap(({messages}) =>
      messages.map(({ruleId, line}) => `${line} ${ruleId}`),
    )

  test.each(mails)('is valid: %s', async (_, markup) => {
    expect(await faults(markup)).toEqual([])
  })

  test('the gate bites', async () => {
    expect(await faults(full.html.replace('</ul>', ''))).not.toEqual([])
    expect(await faults(full.html.replace(/ alt="[^"]*"/, ''))).not.toEqual([])
  })
})

describe('gate 3: structure', () => {
  const faults = (markup: string, subject: string): string[] => {
    const levels = [...markup.matchAll(/<h(\d)[ >]/g)].map(([, level]) => Number(level))
    const tables = [...markup.matchAll(/<table [^>]*>/g)].map(([table]) => table)
    const layout = tables.filter((table) => !table.includes('role="presentation"')).length
    const data = markup.match(/<th scope="col"[^>]*>/g)?.length ?? 0
    const [, title] = /<title>(.*?)<\/title>/.exec(markup) ?? []
    const [, preheader = ''] = /<div style="display:none[^>]*>([^<\u00a0]+)/.exec(markup) ?? []
    const sizes = [...markup.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size))
    return [
      ...(markup.startsWith('<!DOCTYPE html>\n<html lang="en" dir="ltr">')
        ? []
        : ['html without lang or dir']),
      ...(markup.includes('<div class="back" lang="en" dir="ltr"')
        ? []
        : ['wrapper without lang or dir']),
      ...(title === subject && textOf(markup).includes(subject)
        ? []
        : ['the title is not the subject']),
      ...(levels.filter((level) => level === 1).length === 1 && levels[0] === 1
        ? []
        : ['not one h1']),
      ...levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1 ? [`a heading of level ${level} comes too early`] : [],
      ),
      ...(layout === (data > 0 ? 1 : 0) ? [] : ['a layout table without its role']),
      ...(markup.match(/<img /g)?.length === markup.match(/<img [^>]*alt="[^"]/g)?.length
        ? []
        : ['no alt']),
      ...(preheader !== '' && preheader !== subject ? [] : ['no preheader of its own']),
      // One spacer line holds no text.
      ...sizes.filter((size) => size < 16 && size !== 1).map((size) => `text of ${size} px`),
    ]
  }
  const links = (markup: string) =>
    [...markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href, text = '']) => ({
      href,
      text: text.replaceAll(/<[^>]*>/g, '').trim(),
    }))

  test.each(mails)('is ordered: %s', (_, markup) => {
    expect(faults(markup, sampleInput.issue.subject)).toEqual([])
  })

  test('links say where they lead, and one text leads to one address', () => {
    const found = links(two.html)
    expect(found.length).toBeGreaterThan(6)
    const byText = new Map<string, Set<string | undefined>>()
    for (const {href, text} of found) byText.set(text, (byText.get(text) ?? new Set()).add(href))
    for (const [text, targets] of byText) {
      expect(text.length, text).toBeGreaterThan(3)
      expect(text).not.toMatch(/^(click )?here$|^read more$/i)
      expect(targets.size, text).toBe(1)
    }
  })

  test.each([
    ['lang', ' lang="en" dir="ltr">', '>'],
    ['a second h1', '<h2 ', '<h1 '],
    ['a skipped level', '<h3 ', '<h4 '],
    ['a role', ' role="presentation"', ''],
    ['small text', 'font-size:17px', 'font-size:12px'],
  ])('the gate bites: %s', (_, from, to) => {
    expect(faults(full.html.replace(from, to), sampleInput.issue.subject)).not.toEqual([])
  })
})

describe('gate 4: what mail programs support', () => {
  /** Missing in some programs, and the mail is whole without it: each line says what a reader sees then. */
  const graceful = new Map([
    ['<style> element', 'the light mail'],
    ['@media', 'the light mail'],
    ['Type selector', 'the light mail'],
    ['color-scheme CSS property', 'the light mail'],
    ['color-scheme meta tag', 'the light mail'],
    ['<body> element', 'the wrapper below it says colour and language again'],
    ['text-underline-offset', 'a closer underline'],
    ['border-radius', 'square corners'],
    ['overflow-wrap', 'word-break does it'],
    ['word-break', 'overflow-wrap does it'],
    ['overflow', 'only hides the preheader'],
    ['max-height property', 'only hides the preheader'],
    ['display:none', 'the preheader is read as a first line'],
    ['height property', 'the attribute says it too'],
    ['role attribute', 'tables are announced'],
  ])
  const clients = [
    'gmail.android',
    'gmail.desktop-webmail',
    'gmail.ios',
    'gmail.mobile-webmail',
    'outlook.android',
    'outlook.ios',
    'outlook.macos',
    'outlook.outlook-com',
    'outlook.windows',
    'outlook.windows-mail',
    'apple-mail.ios',
    'apple-mail.macos',
    'yahoo.android',
    'yahoo.desktop-webmail',
    'yahoo.ios',
    'samsung-email.android',
    'protonmail.desktop-webmail',
  ] as const
  const unsupported = (markup: string) => {
    const {errors} = caniemail({clients: [...clients], html: markup}).issues
    const titles = [...errors.values()].flat().map(({title}) => title)
    return [...new Set(titles)].filter((title) => !graceful.has(title))
  }

  test.each(mails)('every feature works or fails gracefully: %s', (_, markup) => {
    expect(unsupported(markup)).toEqual([])
  })

  test('the gate bites', () => {
    expect(unsupported(full.html.replace('margin:0 0 16px', 'display:grid'))).not.toEqual([])
    expect(unsupported(full.html.replace('<p ', '<video src="x"></video><p '))).not.toEqual([])
  })
})

describe('gate 5: size', () => {
  const size = (text: string) => new TextEncoder().encode(text).length

  test('a guide in full, with every block of the model, and an issue of two guides stay below 25 KB', () => {
    expect(size(full.html)).toBeLessThan(25_000)
    expect(size(two.html)).toBeLessThan(25_000)
  })
})

test('an issue in Spanish says so to machines, and every word that the mail adds is Spanish', () => {
  const guides = sampleInput.guides.map((guide) => ({...guide, language: 'es' as const}))
  const issue = {...sampleInput.issue, language: 'es' as const}
  const {html, text} = render({...sampleInput, issue, guides})
  expect(html).toContain('<html lang="es" dir="ltr">')
  expect(html).toContain('<div class="back" lang="es" dir="ltr"')
  const added = ({
    mail,
    urgency,
    careAdvice,
    keyPoints,
    references,
    legalNotice,
  }: typeof words.es) => [
    ...Object.values(urgency).map((label) => `${label}:`),
    careAdvice,
    keyPoints,
    references,
    legalNotice,
    mail.unsubscribe,
  ]
  for (const part of [textOf(html), text]) {
    expect(added(words.es).filter((word) => !part.includes(word))).toEqual([])
    expect(added(words.en).filter((word) => part.includes(word))).toEqual([])
  }
})

test('the copy for a browser shows its pictures from beside it, the mail from within', () => {
  expect(full.pictures).toHaveLength(1)
  const [picture] = full.pictures
  expect(new Set(addressesOf(full.webHtml).loaded)).toEqual(new Set([`${picture}.png`]))
  expect(new Set(addressesOf(full.html).loaded)).toEqual(new Set([`cid:${picture}`]))
})

test('a logo stands on a white plate no wider than a phone, and is all that it adds', () => {
  const plate = (markup: string) =>
    /<td bgcolor="#ffffff" style="padding:8px;background:#ffffff[^>]*><img [^>]*width="(\d+)" height="(\d+)"/
      .exec(markup)
      ?.slice(1)
      .map(Number)
  expect(plate(mark.html)).toEqual([56, 56])
  expect(plate(wide.html)).toEqual([216, 36])
  for (const mail of [mark, wide]) {
    expect(mail.text).toBe(two.text)
    expect(mail.html.replace(/<td class="pad".*?<\/td><\/tr>\n/s, '')).toContain(
      two.html.slice(two.html.indexOf('<tr><td class="pad page"')),
    )
  }
})

test('what an inbox shows after the preheader is blank', () => {
  const [, hidden = ''] = /<div style="display:none[^>]*>([^<]*)</.exec(two.html) ?? []
  expect(hidden.startsWith(sampleInput.issue.preheader)).toBe(true)
  expect(hidden.slice(sampleInput.issue.preheader.length)).toMatch(/^[\u00a0\u200c]{200,}$/)
})

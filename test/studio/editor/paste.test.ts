import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import fc from 'fast-check'
import type {Browser, Page} from 'playwright-core'
import {rolldown} from 'rolldown'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import type {PastedTable, PastedText} from '#studio/editor/paste/pastedBlocks.ts'

import {launchBrowser} from '../../support/browser.ts'

/** What is pasted into a text, read by a real browser. The samples are markup as these programs put it on a clipboard. */

const root = join(import.meta.dirname, '../../..')
const sample = (name: string) =>
  readFileSync(join(root, 'test/fixtures/clipboard', `${name}.html`), 'utf8')

let browser: Browser
let page: Page

type Blocks = readonly (PastedText | PastedTable)[]

/** A section of a guide. */
const section = {
  styles: ['normal', 'h3'],
  lists: ['bullet', 'number'],
  tables: true,
  isOneParagraph: false,
}

/** Runs in the page, where the bundle is. */
function readInPage([html, field]: readonly [string, typeof section]): Blocks {
  let keys = 0
  const makeKey = () => String((keys += 1))
  return Reflect.get(globalThis, 'paste').pastedBlocks(html, {...field, makeKey})
}
const pasted = (html: string, more: Partial<typeof section> = {}) =>
  page.evaluate(readInPage, [html, {...section, ...more}] as const)

/** One line for each block: what it is, and its words with their marks. */
function lines(blocks: Blocks): string[] {
  return blocks.flatMap((block) => {
    if (block._type === 'simpleTable')
      return block.rows.map(({cells}) => cells.map(({text}) => lines(text).join()).join(' | '))
    const kind = block.listItem === undefined ? block.style : `${block.listItem} ${block.level}`
    const words = block.children.map(({text, marks}) => {
      const names = marks.map(
        (mark) => block.markDefs.find(({_key}) => _key === mark)?.href ?? mark,
      )
      return names.length === 0 ? text : `<${names.join()}>${text}</>`
    })
    return `${kind}: ${words.join('')}`
  })
}

beforeAll(async () => {
  const bundle = await rolldown({
    input: join(root, 'studio/editor/paste/pastedBlocks.ts'),
    platform: 'browser',
  })
  const {output} = await bundle.generate({format: 'iife', name: 'paste'})
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addScriptTag({content: output[0].code})
})
afterAll(async () => browser.close())

describe('a text from another program', () => {
  test('Word', async () => {
    expect(lines(await pasted(sample('word')))).toEqual([
      'h3: Sore heel',
      'normal: <strong>Rest</> helps most people in Bergen. It gets better in <em>six weeks</>. See <https://www.nhs.uk/heel>the NHS page</>.[1]',
      'h3: What to do',
      'bullet 1: Put ice on it',
      'bullet 2: for ten minutes',
      'bullet 1: Wear <strong>soft</> shoes',
      'number 1: Stand up',
      'number 1: Sit down',
      'normal: Week | normal: Walk',
      'normal: 1 | normal: 5 minutes',
      'normal: The end of the text is here now.',
    ])
  })

  test('Google Docs', async () => {
    expect(lines(await pasted(sample('google-docs')))).toEqual([
      'h3: Sore heel',
      'normal: <strong>Rest</> helps in <em>six weeks</>. See <https://www.nhs.uk/heel>the NHS page</>.',
      'bullet 1: Put ice on it',
      'bullet 2: for <strong>ten</> minutes',
      'bullet 1: Wear soft shoes',
      'number 1: Stand up',
      'normal: Week',
      'normal: Walk',
      'normal: Last',
    ])
  })

  test('LibreOffice', async () => {
    expect(lines(await pasted(sample('libreoffice')))).toEqual([
      'h3: Sore heel',
      'normal: <strong>Rest</> helps most people. It gets better in <em>six weeks</>. See <https://www.nhs.uk/heel>the NHS page</>.1',
      'bullet 1: Put ice on it',
      'bullet 2: for ten minutes',
      'bullet 1: Wear soft shoes',
      'number 1: Stand up',
      'number 1: Sit down',
      'normal: 1A note.',
    ])
  })

  test('a web page', async () => {
    expect(lines(await pasted(sample('web-page')))).toEqual([
      'h3: Sore heel',
      'normal: First line\nsecond line',
      'normal: loose text <strong>bold by style</> and <em>slanted</>',
      'normal: One & two <https://example.org/a?id=3#x>link</> bad rel',
      'normal: Term',
      'normal: Meaning',
      'normal: Quoted',
      'normal: twice',
      'normal: stray',
      'bullet 1: One\nmore',
      'bullet 1: Two',
      'normal: Copy',
      'normal: code x\ny',
      'h3: Deep',
      'normal: The foot',
      'normal: tail',
    ])
  })
})

test('a field takes what it can hold', async () => {
  const html = '<h2>Ice</h2><ol><li>Rest <i>well</i></li></ol><p>Walk</p>'
  expect(lines(await pasted(html, {styles: ['normal'], lists: ['bullet']}))).toEqual([
    'normal: <strong>Ice</>',
    'bullet 1: Rest <em>well</>',
    'normal: Walk',
  ])
  expect(lines(await pasted(html, {isOneParagraph: true}))).toEqual([
    'normal: Ice Rest <em>well</> Walk',
  ])
})

test('comments of colleagues, hidden words and signs that nobody sees stay behind', async () => {
  const html =
    '<p>Take<span class=MsoCommentReference><a class=msocomanchor>[AB1]</a></span> co\u00ADld\u200B<span style="display:none">no</span> packs</p>' +
    "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>Really?</p></div></div>"
  expect(lines(await pasted(html))).toEqual(['normal: Take cold packs'])
})

/** Markup as it comes: elements in each other at random, words among them. */
const words = fc.stringMatching(/^[a-z]{1,4}( [a-z]{1,4}){0,2} ?$/)
const tags = 'p div span b i a h2 ul ol li blockquote table td em font o:p section dd u sup'.split(
  ' ',
)
const {markup} = fc.letrec<{markup: string; node: string}>((tie) => ({
  markup: fc.array(tie('node'), {maxLength: 4}).map((nodes) => nodes.join('')),
  node: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    words,
    fc.constantFrom('<br>', '<br><br>', '<img src="x.png">', '<!-- note -->', '&nbsp;', '\n'),
    fc
      .record({
        tag: fc.constantFrom(...tags),
        inside: tie('markup'),
        attributes: fc.constantFrom(
          '',
          ' style="font-weight:bold"',
          ' class=MsoNormal',
          " style='mso-list:l0 level2 lfo1'",
          ' href="https://example.org/?utm_source=x"',
          ' href="file:///C:/x"',
        ),
      })
      .map(({tag, inside, attributes}) => `<${tag}${attributes}>${inside}</${tag}>`),
  ),
}))

/** The words that a browser shows of some markup, as somebody sees them apart. */
function seenInPage(html: string): string[] {
  document.body.innerHTML = html
  return document.body.innerText.split(/\s+/).filter((word) => word !== '')
}

test('no word is lost, doubled, moved or run together with another, and nothing else comes in', async () => {
  await fc.assert(
    fc.asyncProperty(markup, async (html) => {
      const blocks = await pasted(html)
      const told = lines(blocks).join('\n')
      const texts = blocks.flatMap((block) =>
        block._type === 'block'
          ? [block]
          : block.rows.flatMap(({cells}) => cells.flatMap(({text}) => text)),
      )
      const kept = texts.flatMap(({children}) =>
        children
          .map(({text}) => text)
          .join('')
          .split(/\s+/),
      )
      expect(kept, told).toEqual(await page.evaluate(seenInPage, html))
      for (const {style, children, markDefs, level = 1} of texts) {
        expect(['normal', 'h3']).toContain(style)
        expect(level).toBeLessThanOrEqual(2)
        expect(children.every(({text}) => text !== '')).toBe(true)
        expect(markDefs.every(({href}) => href === 'https://example.org/')).toBe(true)
      }
    }),
    {numRuns: 400},
  )
}, 60_000)

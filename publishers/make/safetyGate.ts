import type {Guide} from '#schemas/guide/guide.ts'
import type {InlineText} from '#schemas/guide/portableText.ts'
import type {Problem} from '#schemas/problem.ts'
import {problemAt} from '#schemas/rules/rule.ts'
import {redFlagUrgencies, type Urgency} from '#schemas/vocabulary.ts'

import type {Brand} from '../manuscript/brand.ts'
import {words} from '../manuscript/words.ts'

/**
 * S03, the safety law as a gate on finished text: every red flag of a guide stands in every output of it, word for word, below
 * its urgency in words, before the call to action. It reads the guide and the output and shares nothing with what rendered it, so
 * that a fault of a renderer cannot hide itself. An output that fails is not published.
 */
export function safetyProblems(
  output: string,
  text: string,
  {guides, brand}: {readonly guides: readonly Guide[]; readonly brand: Brand},
): Problem[] {
  const all = squash(text)
  return guides.flatMap((guide) => {
    const callToAction = squash(brand.sender?.callToAction.label ?? '')
    const end = callToAction === '' ? all.length : endOf(all, callToAction)
    return flagsOf(guide, brand)
      .filter(({label, sign}) => !standsBelow(all.slice(0, end), label, sign))
      .map(({label, text: sign}) =>
        problemAt(
          guide,
          'S03',
          output,
          `The red flag "${sign}" does not stand word for word below "${label}" before the call to action. This output is held back: report it.`,
        ),
      )
  })
}

function standsBelow(text: string, label: string, sign: string): boolean {
  const from = text.indexOf(squash(`${label}:`))
  return from !== -1 && text.includes(sign, from)
}

/** Where the call to action begins; the end of the text when it has none. */
function endOf(text: string, callToAction: string): number {
  const at = text.lastIndexOf(callToAction)
  return at === -1 ? text.length : at
}

function flagsOf(guide: Guide, brand: Brand) {
  const fast: readonly Urgency[] = redFlagUrgencies
  return guide.careAdvice
    .filter(({urgency}) => fast.includes(urgency))
    .flatMap(({urgency, items}) =>
      items.map(({text}) => {
        const said = wordsOf(text, brand)
        return {label: words[guide.language].urgency[urgency], text: said, sign: squash(said)}
      }),
    )
}

/** The words of a line, brand tokens filled in, citations left out. */
function wordsOf({children}: InlineText, brand: Brand): string {
  return children
    .map((child) => {
      if (child._type === 'span') return child.text
      return child._type === 'brandRef' ? brand.words[child.field] : ''
    })
    .join('')
}

/** Without what layout may add: spaces, citation marks, breaks in long words. */
function squash(text: string): string {
  return text.replaceAll(/\[\d+\]/g, '').replaceAll(/[\s\u200B\u00AD-]+/g, '')
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** What a reader of markup finds, tags gone. */
export function htmlText(markup: string): string {
  return markup
    .replaceAll(/<(style|title|script)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}

/** Every text in layout data, in order. A label comes with the colon that the layout sets behind it. */
export function dataText(data: unknown): string {
  if (typeof data === 'string') return data
  if (typeof data !== 'object' || data === null) return ''
  return Object.entries(data)
    .map(([name, value]) => dataText(value) + (name === 'label' ? ':' : ''))
    .join(' ')
}

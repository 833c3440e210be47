import type {Guide} from '#schemas/guide/guide.ts'
import type {
  Block,
  CitationRef,
  Inline,
  Item,
  MarkDef,
  Span,
  TextBlock,
} from '#schemas/guide/portableText.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import type {Facts} from '#schemas/rules/rule.ts'
import type {Aspect} from '#schemas/vocabulary.ts'

import {sampleAsOf, sampleGuide, secondGuide} from './guides.ts'

/** Small builders of validated text, for tests of what reads a `Guide`. */

export const facts: Facts = {asOf: sampleAsOf, guides: [sampleGuide, secondGuide]}

/** The rules that the sample guide breaks once it is changed so, in their order. */
export function rulesBroken(change: Partial<Guide>, more: Partial<Facts> = {}): string[] {
  return checkGuide({...sampleGuide, ...change}, {...facts, ...more}).map(({rule}) => rule)
}

export const words = (text: string, ...marks: string[]): Span => ({
  _type: 'span',
  _key: 's',
  text,
  marks,
})
export const citing = (source = 'cramps'): CitationRef => ({
  _type: 'citationRef',
  _key: 'c',
  source,
})

export function paragraph(...children: readonly (string | Inline)[]): TextBlock {
  return {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
    markDefs: [],
  }
}

export function linked(text: string, mark: MarkDef): TextBlock {
  return {...paragraph(words(text, mark._key)), markDefs: [mark]}
}

export function items(...texts: readonly (readonly (string | Inline)[])[]): Item[] {
  return texts.map((text, index) => ({key: `item-${index}`, text: paragraph(...text)}))
}

/** The sample guide with one more section. */
export function withSection(
  body: readonly Block[],
  {heading = 'What comes later?', aspect = 'outlook'}: {heading?: string; aspect?: Aspect} = {},
): Partial<Guide> {
  const last = sampleGuide.sections.length - 1
  return {
    sections: [
      ...sampleGuide.sections.slice(0, last),
      {key: 'more', aspect, heading, body},
      ...sampleGuide.sections.slice(last),
    ],
  }
}

import type {CareAdvice, Guide} from '#schemas/guide/guide.ts'
import type {InlineText} from '#schemas/guide/portableText.ts'
import {urgencies, type Urgency} from '#schemas/vocabulary.ts'

import type {InlineNode} from '../../manuscript/nodes.ts'
import {createNumbering} from '../../manuscript/numbering.ts'
import {inlineNodes, type Setting} from '../../manuscript/textTree.ts'
import {words} from '../../manuscript/words.ts'

/** One care card of an issue: what to do, and the signs that call for it, whichever guide they come from. */
export interface IssueCard {
  readonly urgency: Urgency
  /** The urgency in words: "Emergency". */
  readonly label: string
  /** Nearly always one. More when guides word the same urgency differently for signs that they share. */
  readonly headings: readonly (readonly InlineNode[])[]
  readonly lines: readonly (Owned & {readonly children: readonly InlineNode[]})[]
  readonly afterTexts: readonly (Owned & {readonly text: string})[]
}

/** Short titles of the guides that a text belongs to; empty when the issue has one guide only. */
export interface Owned {
  readonly guides: readonly string[]
}

/** A guide and what resolves its text. All settings of an issue share one numbering. */
export interface SetGuide {
  readonly guide: Guide
  readonly setting: Setting
}

/**
 * Merges the care advice of all guides into one block, most serious first: each distinct line once, naming its guides. Same
 * means the same words and sources: two wordings of one flag are both printed, because neither may be lost.
 */
export function mergeCareAdvice(guides: readonly SetGuide[]): IssueCard[] {
  const many = guides.length > 1
  return urgencies.flatMap((urgency) => {
    const piles = pileUp(guides, urgency)
    // Texts are resolved in printed order, because that numbers the citations.
    return piles.map(({headings, lines, afterTexts}) => ({
      urgency,
      label: labelOf(guides, urgency),
      headings: headings.map(resolve),
      lines: lines.map((line) => ({children: resolve(line), guides: owners(line, many)})),
      afterTexts: [...afterTexts].map(([text, titles]) => ({
        text,
        guides: many ? [...titles] : [],
      })),
    }))
  })
}

interface Line {
  readonly text: InlineText
  readonly setting: Setting
  readonly titles: Set<string>
}

interface Pile {
  readonly headings: Line[]
  readonly lines: Line[]
  readonly afterTexts: Map<string, Set<string>>
}

interface Said {
  readonly line: Line
  readonly pile: Pile
}

/** The cards of one urgency, by heading. Every line is put down once; who says it again is added to it. */
function pileUp(guides: readonly SetGuide[], urgency: Urgency): Pile[] {
  const piles = new Map<string, Pile>()
  const said = new Map<string, Said>()
  for (const {guide, setting} of guides) {
    const title = guide.shortTitle
    for (const card of guide.careAdvice.filter((card) => card.urgency === urgency)) {
      const heading = identity(card.heading, setting)
      const pile = piles.get(heading) ?? openPile(card, setting, said)
      piles.set(heading, pile)
      for (const {text} of card.items) {
        const key = identity(text, setting)
        const known = said.get(key)
        if (known === undefined) {
          const line = {text, setting, titles: new Set([title])}
          pile.lines.push(line)
          said.set(key, {line, pile})
        } else known.line.titles.add(title)
      }
      if (card.afterText !== undefined)
        pile.afterTexts.set(
          card.afterText,
          (pile.afterTexts.get(card.afterText) ?? new Set()).add(title),
        )
    }
  }
  return [...new Set(piles.values())]
}

/** A new pile; or, when all its lines stand elsewhere already, the pile of the first, which gets one more heading. */
function openPile(
  {heading, items}: CareAdvice,
  setting: Setting,
  said: ReadonlyMap<string, Said>,
): Pile {
  const line = {text: heading, setting, titles: new Set<string>()}
  const known = items.map(({text}) => said.get(identity(text, setting))?.pile)
  const [first] = known
  if (first === undefined || known.includes(undefined))
    return {headings: [line], lines: [], afterTexts: new Map()}
  first.headings.push(line)
  return first
}

function resolve({text, setting}: Line): InlineNode[] {
  return inlineNodes(text, setting)
}

/** Equal for texts with equal words, marks and sources. Numbers and keys of spans say nothing, so they are left out. */
function identity(text: InlineText, setting: Setting): string {
  const nodes = inlineNodes(text, {...setting, numbering: createNumbering()})
  return JSON.stringify(nodes, (name, value: unknown) => (name === 'number' ? undefined : value))
}

function owners({titles}: Line, many: boolean): string[] {
  return many ? [...titles] : []
}

function labelOf([first]: readonly SetGuide[], urgency: Urgency): string {
  if (first === undefined) throw new Error('BUG: an issue without guides passed its check')
  return words[first.guide.language].urgency[urgency]
}

import {composeGuide, type Edition} from '#publishers/manuscript/composeGuide.ts'
import type {InlineNode} from '#publishers/manuscript/nodes.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {redFlagUrgencies} from '#schemas/vocabulary.ts'

/** The laws as functions over the text of an output: they answer what is wrong; an empty list means that the law holds. */

/** Text without spaces: where lines break is the layout's affair. */
export function squash(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, '')
}

/** Inline nodes as they stand in print, citation marks included. */
export function printed(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'citation') return `[${node.number}]`
      return node.type === 'break' ? ' ' : printed(node.children)
    })
    .join('')
}

/**
 * Safety law: below its urgency in words each red flag stands word for word, in order, before `callToAction`.
 * `text` is what must hold them all: for paper the first page.
 */
export function safetyFaults(
  guide: Guide,
  edition: Edition,
  {text, callToAction}: {readonly text: string; readonly callToAction: string},
): string[] {
  const all = squash(text)
  const before = all.slice(0, positionOr(all, squash(callToAction), all.length))
  const urgent: readonly string[] = redFlagUrgencies
  const cards = composeGuide(guide, edition).careAdvice.filter(({urgency}) =>
    urgent.includes(urgency),
  )
  const faults: string[] = []
  let from = 0
  for (const {label, heading, items} of cards) {
    for (const line of [`${label}: ${printed(heading)}`, ...items.map(lineOf)]) {
      const at = before.indexOf(squash(line), from)
      if (at === -1) faults.push(`missing or out of order: ${line}`)
      else from = at + squash(line).length
    }
  }
  return faults
}

function lineOf({children}: {readonly children: readonly InlineNode[]}): string {
  return printed(children)
}

function positionOr(text: string, part: string, otherwise: number): number {
  const at = text.indexOf(part)
  return at === -1 ? otherwise : at
}

/** Evidence law: marks in the text are numbered by first appearance, and the list has just these numbers. */
export function evidenceFaults(marks: readonly number[], listed: readonly number[]): string[] {
  const first = [...new Set(marks)]
  const expected = first.map((_, index) => index + 1)
  return [
    ...(String(first) === String(expected) ? [] : [`first marks are ${String(first)}`]),
    ...(String(listed) === String(expected) ? [] : [`the list has ${String(listed)}`]),
  ]
}

/** Members of the model that hold words a reader must find. */
const wordMembers = new Set(
  'text alt caption credit name goal steps stopIf definition heading afterText title publisher siteName mainMessage'.split(
    ' ',
  ),
)

/** Loss law: every text of the model, found by walking the model and not the renderer, stands in the output. */
export function lossFaults(guide: Guide, output: string): string[] {
  const {title, mainMessage, keyPoints, careAdvice, lede, sections, citations} = guide
  const model = {title, mainMessage, keyPoints, careAdvice, lede, sections, citations}
  const all = squash(output)
  return collect(model).filter((text) => !all.includes(squash(text)))
}

function collect(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(collect)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (name === 'term' || !wordMembers.has(name))
      return name === 'term' ? termOf(member) : collect(member)
    if (typeof member === 'string') return [member]
    const strings = Array.isArray(member) ? member.filter((one) => typeof one === 'string') : []
    return strings.length > 0 ? strings : collect(member)
  })
}

/** A word is shown where it is explained; without an explanation only its mention is. */
function termOf(term: unknown): string[] {
  return typeof term === 'object' && term !== null && 'definition' in term ? collect(term) : []
}

/** Privacy law: addresses that are neither the site's, nor the clinic's, nor a cited source's. */
export function foreignLinks(links: readonly string[], guide: Guide, allowed: readonly string[]) {
  const own = [...allowed, ...guide.citations.flatMap(({url}) => url ?? [])]
  return links.filter((link) => !own.some((address) => link.startsWith(address)))
}

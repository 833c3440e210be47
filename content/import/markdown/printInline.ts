import type {PhrasingContent} from 'mdast'

import {keyOf} from '../ids.ts'
import {isRecord, records, text} from './stored.ts'

/** One child of a stored block with the marks that are still to be wrapped around it. */
interface Piece {
  readonly marks: readonly string[]
  readonly node: PhrasingContent
}

/** A stored block as phrasing content: the inverse of `readInline`. */
export function printInline(block: Readonly<Record<string, unknown>>): PhrasingContent[] {
  const definitions = new Map(
    records(block['markDefs']).map((definition) => [text(definition['_key']), definition]),
  )
  return wrap(trimmed(records(block['children']).flatMap(pieces)), definitions)
}

function pieces(child: Readonly<Record<string, unknown>>): Piece[] {
  if (child['_type'] === 'brandRef') {
    const label: PhrasingContent[] = [{type: 'text', value: text(child['field'])}]
    return [
      {marks: [], node: {type: 'textDirective', name: 'brand', attributes: {}, children: label}},
    ]
  }
  if (child['_type'] === 'citationRef') {
    const source = isRecord(child['source']) ? keyOf('source', text(child['source']['_ref'])) : ''
    return [{marks: [], node: {type: 'footnoteReference', identifier: source, label: source}}]
  }
  const marks = Array.isArray(child['marks']) ? child['marks'].map(String) : []
  return text(child['text'])
    .split(/(\n)/)
    .filter((part) => part !== '')
    .flatMap((part): Piece[] =>
      part === '\n' ? [{marks, node: {type: 'break'}}] : edgesOut(part, marks),
    )
}

const decorators = ['strong', 'em']

/** Blanks at the edge of bold or italic text stand outside of it: inside they would not be read back. */
function edgesOut(part: string, marks: readonly string[]): Piece[] {
  const plain = marks.filter((mark) => !decorators.includes(mark))
  const piece = (value: string, with_: readonly string[]): Piece[] =>
    value === '' ? [] : [{marks: with_, node: {type: 'text', value}}]
  if (plain.length === marks.length) return piece(part, marks)
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part) ?? []
  return [...piece(before, plain), ...piece(middle, marks), ...piece(after, plain)]
}

/** A paragraph does not keep blanks at its ends. */
function trimmed(all: readonly Piece[]): Piece[] {
  return all.map(({marks, node}, index) => {
    if (node.type !== 'text') return {marks, node}
    const start = index === 0 ? node.value.trimStart() : node.value
    return {marks, node: {type: 'text', value: index === all.length - 1 ? start.trimEnd() : start}}
  })
}

type Definitions = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/** Wraps the mark that reaches furthest around its run, then what is inside: the fewest marks in the text. */
function wrap(all: readonly Piece[], definitions: Definitions): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let index = 0
  while (index < all.length) {
    const piece = all[index]
    if (piece === undefined) throw new Error('BUG: a hole in a paragraph')
    const start = index
    const reach = (mark: string) => {
      const end = all.findIndex(({marks}, place) => place > start && !marks.includes(mark))
      return end === -1 ? all.length : end
    }
    const mark = piece.marks.toSorted((one, other) => reach(other) - reach(one))[0]
    if (mark === undefined) {
      nodes.push(piece.node)
      index += 1
      continue
    }
    const end = reach(mark)
    const inside = all
      .slice(start, end)
      .map(({marks, node}) => ({marks: marks.filter((other) => other !== mark), node}))
    nodes.push(markNode(mark, wrap(inside, definitions), definitions))
    index = end
  }
  return joinTexts(nodes)
}

function markNode(
  mark: string,
  children: PhrasingContent[],
  definitions: Definitions,
): PhrasingContent {
  if (mark === 'strong') return {type: 'strong', children}
  if (mark === 'em') return {type: 'emphasis', children}
  const definition = definitions.get(mark)
  if (definition === undefined) throw new Error(`BUG: a mark "${mark}" without its definition`)
  if (definition['_type'] === 'link') return {type: 'link', url: text(definition['href']), children}
  if (definition['_type'] === 'termRef') {
    const concept = isRecord(definition['concept'])
      ? keyOf('concept', text(definition['concept']['_ref']))
      : ''
    return {type: 'textDirective', name: 'term', attributes: {id: concept}, children}
  }
  const guide = isRecord(definition['guide']) ? text(definition['guide']['_ref']) : ''
  const [, key = '', language = ''] = /^guide-(.+)-([a-z]{2})$/.exec(guide) ?? []
  const anchor = definition['anchor'] === undefined ? '' : `#${text(definition['anchor'])}`
  return {type: 'link', url: `./${key}.${language}.md${anchor}`, children}
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((joined, node) => {
    const last = joined.at(-1)
    if (last?.type !== 'text' || node.type !== 'text') return [...joined, node]
    return [...joined.slice(0, -1), {type: 'text', value: last.value + node.value}]
  }, [])
}

import type {Root, SentenceContent} from 'nlcst'
import retextPassive from 'retext-passive'
import retextSimplify from 'retext-simplify'
import {VFile} from 'vfile'

import {sentencesOf} from '../../readability/segment.ts'
import {type Hint, simpler} from './hint.ts'

/** Phrases of the list that plain English cannot do without. */
const fineAsTheyAre = [
  'it is',
  'there is',
  'there are',
  'very',
  'type',
  'option',
  'forward',
  'advise',
  // Rule S04 speaks of it.
  'immediately',
]

/** Participles that say a state, not an act by somebody unnamed. */
const states = new Set('swollen stuck gone torn worn broken bent held kept done known'.split(' '))

const searches = [retextPassive(), retextSimplify({ignore: fineAsTheyAre})]

/**
 * What the lists of retext say of each paragraph, in their order. All paragraphs are looked through together, because a search
 * makes its list ready each time it runs, which costs more than a paragraph does.
 */
export function englishHints(texts: readonly string[]): Hint[][] {
  const file = new VFile()
  const tree = treeOf(texts)
  for (const search of searches) search(tree, file)
  const hints: Hint[][] = texts.map(() => [])
  for (const {source, expected, place} of file.messages) {
    if (place === undefined || !('start' in place)) continue
    const [index, range] = [
      place.start.line - 1,
      {start: place.start.column - 1, end: place.end.column - 1},
    ]
    const words = texts[index]?.slice(range.start, range.end) ?? ''
    hints[index]?.push(...hintsOf(source, words, expected ?? [], range))
  }
  return hints
}

function hintsOf(
  source: string | undefined,
  words: string,
  [use]: readonly string[],
  range: Hint['range'],
): Hint[] {
  if (source === 'retext-passive')
    return states.has(words.toLowerCase())
      ? []
      : [{message: `"${words}" is in the passive voice. Say who does it.`, range}]
  return [
    use === undefined ? {message: `Leave out "${words}".`, range} : simpler({words, use, range}),
  ]
}

/** A word, also one with hyphens or apostrophes inside; or a mark. */
const token = /(?<word>[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*)|\S/gu

/**
 * The tree that retext searches, with nothing in it that no search looks at: sentences, words, marks. Each paragraph is a line. What
 * `parse-latin` makes is three times as many nodes, and every search visits them all.
 * @see https://github.com/syntax-tree/nlcst
 */
function treeOf(texts: readonly string[]): Root {
  const sentences = texts.flatMap((text, index) =>
    sentencesOf(text, 'en').map(({text: sentence, start}) => ({
      type: 'SentenceNode' as const,
      children: [...sentence.matchAll(token)].map((match): SentenceContent => {
        const [value] = match
        const column = start + match.index + 1
        const position = {
          start: {line: index + 1, column},
          end: {line: index + 1, column: column + value.length},
        }
        if (match.groups?.['word'] === undefined) return {type: 'PunctuationNode', value, position}
        // The letters stand in the word itself: a text node in each would double the nodes to visit.
        const word = {type: 'WordNode' as const, children: [], value, position}
        return word
      }),
    })),
  )
  return {type: 'RootNode', children: sentences}
}

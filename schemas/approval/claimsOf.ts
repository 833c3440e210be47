import type {Citation, Guide} from '../guide/guide.ts'
import type {Block, Exercise, TextBlock} from '../guide/portableText.ts'
import {textBlocksOf} from '../guide/textBlocksOf.ts'
import type {BrandField} from '../vocabulary.ts'

/** A source with everything that a guide says on its authority. */
export interface Claims {
  readonly citation: Citation
  readonly claims: readonly string[]
}

/**
 * Each source of a guide beside the words that cite it, in the order of the guide. A claim is what stands between the citation before
 * and this one; an exercise is claimed as a whole.
 * @param brandWord what stands for a brand token
 */
export function claimsOf(guide: Guide, brandWord: (field: BrandField) => string): Claims[] {
  const found = [
    ...textBlocksOf(guide).flatMap(({block}) => claimsIn(block, brandWord)),
    ...exercisesOf(guide).flatMap(({name, sources}) =>
      sources.map((source) => ({source, claim: name})),
    ),
  ]
  return guide.citations.map((citation) => ({
    citation,
    claims: [
      ...new Set(found.filter(({source}) => source === citation.key).map(({claim}) => claim)),
    ],
  }))
}

interface Found {
  readonly source: string
  readonly claim: string
}

function claimsIn({children}: TextBlock, brandWord: (field: BrandField) => string): Found[] {
  const found: Found[] = []
  let [said, isCited] = ['', false]
  for (const child of children) {
    if (child._type === 'citationRef') {
      found.push({source: child.source, claim: said.trim()})
      isCited = true
      continue
    }
    const text = child._type === 'span' ? child.text : brandWord(child.field)
    // Several sources may stand behind one claim, and a full stop behind them.
    const isNew = isCited && /[\p{L}\p{N}]/u.test(text)
    said = isNew ? text.replace(/^[\s.,;:]+/, '') : said + text
    if (isNew) isCited = false
  }
  return found
}

function exercisesOf({lede, sections}: Guide): Exercise[] {
  return [...lede, ...sections.flatMap(({body}) => body)].flatMap((block: Block) =>
    block._type === 'exercise' ? [block.exercise] : [],
  )
}

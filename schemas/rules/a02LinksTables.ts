import type {Guide} from '../guide/guide.ts'
import type {Block, TextBlock} from '../guide/portableText.ts'
import {textBlocksOf} from '../guide/textBlocksOf.ts'
import {plainText} from '../guide/textsOf.ts'
import type {Problem} from '../problem.ts'
import type {Language} from '../vocabulary.ts'
import {problemAt, type Rule} from './rule.ts'

/** Link texts that say nothing when a screen reader reads the links of a page one after the other. */
const emptyWords: {readonly [L in Language]: ReadonlySet<string>} = {
  en: new Set([
    'click here',
    'click',
    'here',
    'read more',
    'more',
    'learn more',
    'link',
    'this link',
  ]),
  es: new Set([
    'haga clic aquí',
    'clic aquí',
    'aquí',
    'leer más',
    'más',
    'ver más',
    'enlace',
    'este enlace',
  ]),
}

/** A02: a link says where it leads, and a table says what its columns are. Four columns at most is part of its form. */
export const a02LinksTables: Rule = (guide) => [
  ...textBlocksOf(guide).flatMap(({path, block}) => links(guide, path, block)),
  ...guide.sections.flatMap(({body}, index) => tables(guide, `sections[${index}].body`, body)),
  ...tables(guide, 'lede', guide.lede),
]

function links(guide: Guide, path: string, block: TextBlock): Problem[] {
  return block.markDefs.flatMap((mark) => {
    if (mark._type === 'termRef') return []
    const text = block.children
      .map((child) => (child._type === 'span' && child.marks.includes(mark._key) ? child.text : ''))
      .join('')
      .trim()
    const bare = text === '' || /^(?:https?:\/\/|www\.)\S+$/iu.test(text)
    const said = text
      .toLowerCase()
      .replaceAll(/[^\p{L} ]/gu, '')
      .trim()
    if (!bare && !emptyWords[guide.language].has(said)) return []
    const message = `The link text "${text}" does not say where it leads. Name the page.`
    return problemAt(guide, 'A02', path, message)
  })
}

function tables(guide: Guide, path: string, body: readonly Block[]): Problem[] {
  return body.flatMap((block, index) => {
    if (block._type !== 'simpleTable') return []
    const [header, ...rows] = block.rows
    const at = `${path}[${index}]`
    const columns = header?.cells.length ?? 0
    const unnamed = header?.cells.some((cell) => plainText(cell).trim() === '') ?? true
    return [
      ...(unnamed
        ? [problemAt(guide, 'A02', at, 'Name every column of the table in its first row.')]
        : []),
      ...(rows.every(({cells}) => cells.length === columns)
        ? []
        : [problemAt(guide, 'A02', at, `Give every row of the table ${columns} cells.`)]),
    ]
  })
}

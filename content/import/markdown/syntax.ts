import type {Root} from 'mdast'
import {gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown, gfmTableToMarkdown} from 'mdast-util-gfm-table'
import type {ConstructName, Unsafe} from 'mdast-util-to-markdown'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {type Processor, unified} from 'unified'

/**
 * The syntax of the dialect `guide/1`: CommonMark, front matter, directives, footnotes and tables. Not all of GFM: its autolink
 * literals turn bare addresses into links even when they are escaped, which no round trip survives.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    strong: '*',
    listItemIndent: 'one',
    incrementListMarker: true,
    rule: '-',
    setext: false,
    resourceLink: false,
  })
  .use(footnotesAndTables)
  .use(remarkFrontmatter)
  .use(remarkDirective)

/** Text to syntax tree. Every text is some tree: what the dialect does not allow is found when the tree is read. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/** Syntax tree to canonical text. */
export function printMarkdown(tree: Root): string {
  return processor.stringify(tree)
}

/** The labels of containers and leaves, which the printer does not take for running text. */
const label = ['containerDirectiveLabel', 'leafDirectiveLabel'] satisfies ConstructName[]

/** What would be read as markup in a label: the printer's own list for running text, said again for labels. */
const unsafe: Unsafe[] = [
  {character: '&', after: '[#A-Za-z]'},
  {character: '!', after: String.raw`\[`},
  {character: '*'},
  {character: '_'},
  {character: '<', after: '[!/?A-Za-z]'},
  {character: '`'},
  {character: '['},
  {character: ':', before: '[^:]', after: '[A-Za-z]'},
].map((pattern) => ({...pattern, inConstruct: label}))

function footnotesAndTables(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote(), gfmTable()]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown()],
  ]
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    {unsafe},
    {extensions: [gfmFootnoteToMarkdown(), gfmTableToMarkdown({tablePipeAlign: false})]},
  ]
}

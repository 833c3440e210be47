import type {RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'

import type {Problem} from '#schemas/problem.ts'

import {guideId} from '../ids.ts'
import type {ImportedDocument, WantedDocument} from '../importSet.ts'
import {problemIn} from '../place.ts'
import {fieldsOf, readFrontMatter} from './frontMatter.ts'
import {readOpening} from './readOpening.ts'
import {isSectionHeading, readSections} from './readSections.ts'
import {declaredSources, footnoteTexts, type InlineSource} from './sources.ts'
import {parseMarkdown} from './syntax.ts'
import {Writing} from './writing.ts'

/** One guide file as documents: the guide, and the sources that it brings in its front matter. */
export interface MarkdownImport {
  readonly guide?: ImportedDocument
  readonly sources: readonly InlineSource[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a guide written in the dialect `guide/1`. Pure: pictures stay names of files, references stay keys. Everything that the
 * dialect does not know is a problem with its line, never silently dropped.
 */
export function fromMarkdown(text: string, file: string): MarkdownImport {
  // Definitions come last and are derived anyway: adding the missing ones makes `[^key]` a citation and not literal text.
  const source = text.replaceAll('\r\n', '\n')
  const tree = parseMarkdown(withDefinitions(source))
  const [front, ...rest] = tree.children
  if (front?.type !== 'yaml') {
    const message =
      'A guide starts with its front matter: a line "---", fields such as "schema: guide/1", and "---" again.'
    return {sources: [], problems: [problemIn({file, line: 1}, message)]}
  }
  const reader = new Writing({file, source, language: ''})
  const values = readFrontMatter(front, reader)
  const writing = new Writing({file, source, language: String(values['language'])})
  for (const [name, line] of reader.lines) writing.lines.set(name, line)
  writing.problems.push(...reader.problems)

  const fields = fieldsOf(values, writing)
  const content = rest.filter((node): node is RootContent => node.type !== 'footnoteDefinition')
  const firstHeading = content.findIndex(isSectionHeading)
  const end = firstHeading === -1 ? content.length : firstHeading
  const {careAdvice, keyPoints, lede} = readOpening(content.slice(0, end), writing)
  const sections = readSections(content.slice(end), writing)
  const sources = declaredSources(values['sources'], writing)
  checkCited(writing, sources.keys)
  checkFootnotes(rest, sources.inline, writing, source)

  const key = String(values['key'])
  const document: WantedDocument = {
    ...fields,
    _id: guideId(key, writing.language),
    _type: 'guide',
    key,
    ...(keyPoints.length === 0 ? {} : {keyPoints}),
    ...(careAdvice.length === 0 ? {} : {careAdvice}),
    lede,
    sections,
  }
  const guide = {document, place: {file}, lines: writing.lines, links: writing.links}
  return {guide, sources: sources.inline, problems: writing.problems}
}

/** A citation as written; with a backslash before it, it is text. */
const citation = /(?<!\\)\[\^([\w-]+)\]/g

function withDefinitions(text: string): string {
  const body = text.replace(/^---\n[^]*?\n---\n/, '')
  const cited = [...new Set([...body.matchAll(citation)].map(([, label]) => label ?? ''))]
  const missing = cited.filter(
    (label) => !new RegExp(`^\\[\\^${escape(label)}\\]:`, 'm').test(body),
  )
  return missing.length === 0
    ? text
    : `${text}\n\n${missing.map((label) => `[^${label}]: ${label}`).join('\n\n')}\n`
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function checkCited(writing: Writing, declared: readonly string[]): void {
  const cited = writing.links.filter(({type}) => type === 'source')
  for (const {id, place} of cited) {
    const key = id.slice('source-'.length)
    if (declared.includes(key)) continue
    writing.problems.push(
      problemIn(
        place,
        `[^${key}] is not in the list of sources. Add "${key}" to "sources" at the top of the file.`,
        'G03',
      ),
    )
  }
  for (const key of declared) {
    if (cited.some(({id}) => id === `source-${key}`)) continue
    const place = {file: writing.file, line: writing.lines.get('sources')}
    writing.problems.push(
      problemIn(
        place,
        `The source "${key}" is never cited. Cite it as [^${key}] or take it out.`,
        'G03',
        'warning',
      ),
    )
  }
}

function checkFootnotes(
  nodes: readonly RootContent[],
  inline: readonly InlineSource[],
  writing: Writing,
  source: string,
): void {
  const expected = footnoteTexts(inline)
  for (const node of nodes) {
    // Definitions that were added here lie behind the end of the file.
    if (node.type !== 'footnoteDefinition' || (node.position?.start.offset ?? 0) >= source.length)
      continue
    const known = expected.get(node.label ?? node.identifier)
    if (known === undefined || normal(plainText(node)) === normal(known)) continue
    writing.warn(
      node,
      `The text of this footnote is derived from its source and was not taken over: "${known}". Remove it, or correct the source.`,
    )
  }
}

function normal(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

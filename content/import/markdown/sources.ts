import type {WantedDocument} from '../importSet.ts'
import type {Place} from '../place.ts'
import {text} from './stored.ts'
import type {Writing} from './writing.ts'

/** A source that a guide file brings itself, as CSL-JSON in its front matter. */
export interface InlineSource {
  readonly document: WantedDocument
  readonly place: Place
}

/**
 * The `sources` of the front matter: keys of the library, or whole CSL-JSON records.
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export function declaredSources(
  value: unknown,
  writing: Writing,
): {keys: readonly string[]; inline: readonly InlineSource[]} {
  const place = {file: writing.file, line: writing.lines.get('sources')}
  if (value === undefined) return {keys: [], inline: []}
  if (!Array.isArray(value)) {
    writing.problems.push({
      rule: 'model',
      level: 'error',
      path: `${place.file}:${place.line ?? 1}`,
      message: '"sources" must be a list of keys.',
    })
    return {keys: [], inline: []}
  }
  const entries: unknown[] = value
  const records = entries.filter((entry) => typeof entry === 'object' && entry !== null)
  const inline = records.map((record) => ({document: fromCsl({...record}), place}))
  const keys = entries.filter((entry) => typeof entry === 'string')
  return {keys: [...keys, ...inline.map(({document}) => document.key)], inline}
}

/** CSL names to ours; what a record lacks is told when the document is checked. */
function fromCsl(record: Readonly<Record<string, unknown>>): WantedDocument {
  const key = String(record['id'])
  const names: readonly (readonly [string, unknown])[] = [
    ['title', record['title']],
    ['siteName', record['container-title']],
    ['authors', authorsOf(record['author'])],
    ['publisher', record['publisher'] ?? record['container-title']],
    ['kind', record['kind'] ?? 'page'],
    ['url', record['URL']],
    ['doi', record['DOI']],
    ['issued', record['issued']],
    ['accessedOn', record['accessed']],
    ['licence', record['license'] ?? 'citeOnly'],
  ]
  return {
    _id: `source-${key}`,
    _type: 'source',
    key,
    ...Object.fromEntries(names.filter(([, value]) => value !== undefined)),
  }
}

function authorsOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.map(
    (author: {family?: string; given?: string; literal?: string}) =>
      author.literal ?? [author.family, author.given].filter(Boolean).join(' '),
  )
}

/** What the footnote of a source says: authors, title, site, address, dates (AMA form). */
export function footnoteTexts(sources: readonly InlineSource[]): Map<string, string> {
  return new Map(sources.map(({document}) => [document.key, footnoteText(document)]))
}

function footnoteText({authors, title, siteName, url, issued, accessedOn}: WantedDocument): string {
  const names = Array.isArray(authors) ? authors.join(', ') : ''
  const parts = [names, title, siteName, url]
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => `${String(part)}.`)
  const dates = [
    issued === undefined ? '' : `Published ${text(issued)}.`,
    accessedOn === undefined ? '' : `Accessed ${text(accessedOn)}.`,
  ]
  return [...parts, ...dates.filter(Boolean)].join(' ')
}

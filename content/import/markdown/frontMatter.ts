import type {Yaml} from 'mdast'
import {isMap, isScalar, LineCounter, parseDocument} from 'yaml'

import {languages} from '#schemas/vocabulary.ts'

import {documentId, guideId} from '../ids.ts'
import {type FrontMatterKey, frontMatterKeys, frontMatterLinks} from './dialect.ts'
import type {Writing} from './writing.ts'

/** Front matter as plain values; dates stay text (YAML 1.2 core). Lines of its fields are noted for later messages. */
export function readFrontMatter(node: Yaml, writing: Writing): Readonly<Record<string, unknown>> {
  const counter = new LineCounter()
  const document = parseDocument(node.value, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
  })
  const lineAt = (offset: number) => counter.linePos(offset).line + (writing.lineOf(node) ?? 1)
  for (const {message, pos} of document.errors) {
    writing.problems.push({
      rule: 'model',
      level: 'error',
      path: `${writing.file}:${lineAt(pos[0])}`,
      message: `The front matter is not YAML: ${message}.`,
    })
  }
  if (document.errors.length > 0 || !isMap(document.contents)) {
    if (document.errors.length === 0) writing.fail(node, 'The front matter holds no fields.')
    return {}
  }
  for (const {key} of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const line = lineAt(isScalar(key) ? (key.range?.[0] ?? 0) : 0)
    writing.lines.set(name, line)
    if (frontMatterKeys.some((known) => known === name)) continue
    writing.problems.push({
      rule: 'model',
      level: 'error',
      path: `${writing.file}:${line}`,
      message: `"${name}" is not a field of a guide. Use: ${frontMatterKeys.join(', ')}.`,
    })
  }
  const values: unknown = document.toJS()
  return typeof values === 'object' && values !== null ? {...values} : {}
}

/** The fields of the guide that front matter carries, as the store has them. */
export function fieldsOf(
  values: Readonly<Record<string, unknown>>,
  writing: Writing,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of frontMatterKeys) {
    const value = values[name]
    if (value === undefined || name === 'schema' || name === 'sources') continue
    if (name === 'slug') fields[name] = {_type: 'slug', current: value}
    else if (isLinkField(name)) fields[name] = readLinks(name, value, writing)
    else fields[name] = value
  }
  if (values['schema'] !== 'guide/1')
    failAt(writing, 'schema', 'The first field must be "schema: guide/1".')
  if (!languages.some((language) => language === values['language'])) {
    failAt(writing, 'language', `The language must be one of: ${languages.join(', ')}.`)
  }
  return fields
}

function isLinkField(name: FrontMatterKey): name is keyof typeof frontMatterLinks {
  return name in frontMatterLinks
}

function readLinks(name: keyof typeof frontMatterLinks, value: unknown, writing: Writing): unknown {
  const {type, list} = frontMatterLinks[name]
  const place = {
    position: {start: {line: writing.lines.get(name) ?? 1, column: 1}, end: {line: 1, column: 1}},
    type: 'yaml',
  }
  const link = (key: unknown) =>
    writing.link(
      type,
      type === 'guide' ? guideId(String(key), writing.language) : documentId(type, String(key)),
      place,
    )
  if (!list) return link(value)
  if (Array.isArray(value))
    return value.map((key: unknown) => ({_key: writing.nextKey('l'), ...link(key)}))
  failAt(writing, name, 'This must be a list.')
  return []
}

function failAt(writing: Writing, name: string, message: string): void {
  const line = writing.lines.get(name)
  writing.problems.push({
    rule: 'model',
    level: 'error',
    path: line === undefined ? writing.file : `${writing.file}:${line}`,
    message,
  })
}

import {isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap} from 'yaml'

import type {Problem} from '#schemas/problem.ts'

import {documentId} from '../ids.ts'
import type {ImportedDocument} from '../importSet.ts'
import {problemIn} from '../place.ts'
import {library} from './fields.ts'
import {EntryReader} from './readField.ts'

/**
 * Reads one library file: a YAML list of documents of one type. Field names that the type does not have are problems, so that
 * a slip of the pen is not silently lost.
 */
export function readLibrary(
  type: string,
  text: string,
  file: string,
): {documents: ImportedDocument[]; problems: Problem[]} {
  const fields = library[type]
  if (fields === undefined) {
    const message = `There is no type "${type}". A library file is named for its type: ${Object.keys(library).join('.yaml, ')}.yaml.`
    return {documents: [], problems: [problemIn({file}, message)]}
  }
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
  })
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line
  const problems = document.errors.map(({message, pos}) =>
    problemIn({file, line: lineAt(pos[0])}, `This is not YAML: ${message}.`),
  )
  if (problems.length > 0) return {documents: [], problems}
  if (!isSeq(document.contents))
    return {
      documents: [],
      problems: [
        problemIn({file, line: 1}, 'A library file is a list: start each entry with "- key:".'),
      ],
    }

  const documents: ImportedDocument[] = []
  for (const item of document.contents.items) {
    if (!isMap(item)) {
      problems.push(
        problemIn(
          {file, line: lineAt(rangeOf(item))},
          'An entry is a set of fields that starts with "- key:".',
        ),
      )
      continue
    }
    const reader = new EntryReader({file, lineAt, type})
    const values = reader.object(item, fields, '')
    problems.push(...reader.writing.problems)
    const key = String(values['key'])
    documents.push({
      document: {...values, _id: documentId(type, key), _type: type, key},
      place: {file, line: lineAt(item.range?.[0])},
      lines: linesOf(item, lineAt),
      links: reader.writing.links,
    })
  }
  return {documents, problems}
}

function linesOf(
  item: YAMLMap,
  lineAt: (offset: number | undefined) => number,
): Map<string, number> {
  return new Map(
    item.items.map(({key}: Pair) => [isScalar(key) ? String(key.value) : '', lineAt(rangeOf(key))]),
  )
}

function rangeOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}

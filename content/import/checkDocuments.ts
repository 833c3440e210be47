import type {z} from 'zod'

import {checkForm} from '#schemas/guide/reading.ts'
import * as forms from '#schemas/guide/stored.ts'
import type {Problem} from '#schemas/problem.ts'

import {contentOf} from './alignKeys.ts'
import type {Stored} from './fetchStored.ts'
import type {ImportedDocument, ImportSet} from './importSet.ts'
import {problemIn} from './place.ts'

const formOf: Readonly<Record<string, z.ZodType>> = {
  guide: forms.storedGuide,
  concept: forms.storedConcept,
  redFlag: forms.storedRedFlag,
  source: forms.storedSource,
  exercise: forms.storedExercise,
  person: forms.storedPerson,
  clinic: forms.storedClinic,
  partner: forms.storedPartner,
  newsletterIssue: forms.storedNewsletterIssue,
  leafletEdition: forms.storedLeafletEdition,
}

/** A single text longer than this is a slip (a picture pasted as text), not advice. */
const maxText = 100_000

/** What can be told of documents before they are read as guides: their form, their keys, and whether what they name exists. */
export function checkDocuments(set: ImportSet, stored: Stored): Problem[] {
  return [
    ...doubles(set),
    ...set.documents.flatMap((imported) => [
      ...formProblems(imported),
      ...linkProblems(imported, set, stored),
    ]),
  ]
}

function formProblems({document, place, lines, pasted = false}: ImportedDocument): Problem[] {
  const long = longTexts(document, '')
  if (long.length > 0)
    return long.map((path) =>
      problemIn(
        at(path),
        `This text has more than ${maxText} characters. Shorten it, or make a picture of it a file.`,
      ),
    )
  // What a pasted guide lacks is told when it is read.
  if (pasted && document._type === 'guide') return []
  const form = formOf[document._type]
  if (form === undefined) throw new Error(`BUG: no form for a "${document._type}"`)
  const result = checkForm(form, document, '')
  if (result.ok) return []
  return result.problems.map(({path, message}) =>
    problemIn(
      at(path.replace(/^: /, '')),
      `${path.replace(/^: /, '')}: ${message}`,
      'model',
      pasted ? 'warning' : 'error',
    ),
  )

  function at(path: string) {
    const known = [...lines.keys()].find((name) => path.startsWith(name))
    return {file: place.file, line: known === undefined ? place.line : lines.get(known)}
  }
}

function longTexts(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.length > maxText ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    longTexts(
      member,
      Array.isArray(value) ? `${path}[${name}]` : `${path}${path === '' ? '' : '.'}${name}`,
    ),
  )
}

/** Two texts for one key: nobody could say which one a guide means. The same text twice is no harm. */
function doubles({documents}: ImportSet): Problem[] {
  const first = new Map<string, ImportedDocument>()
  return documents.flatMap((imported) => {
    const {_id, _type, key} = imported.document
    const known = first.get(_id)
    if (known === undefined) {
      first.set(_id, imported)
      return []
    }
    if (_type !== 'guide' && contentOf(known.document) === contentOf(imported.document)) return []
    const where = `${known.place.file}${known.place.line === undefined ? '' : `:${known.place.line}`}`
    return [
      problemIn(
        imported.place,
        `The ${_type} "${key}" is also in ${where}, with another text. Keep one of them.`,
        'G02',
      ),
    ]
  })
}

function linkProblems({links}: ImportedDocument, set: ImportSet, stored: Stored): Problem[] {
  return links.flatMap(({id, type, place, text}) => {
    const target: unknown =
      set.documents.find(({document}) => document._id === id)?.document ?? stored.view.get(id)
    const key = id.slice(type.length + 1)
    if (target === undefined) {
      return [
        problemIn(
          place,
          `There is no ${type} "${key}". Add it to content/library/${type}.yaml, import it, or correct the key.`,
          'G03',
        ),
      ]
    }
    if (text === undefined || flagTexts(target).includes(text)) return []
    return [
      problemIn(
        place,
        `The red flag "${key}" has another text: "${flagTexts(target).join('" / "')}". A shared flag is worded once: name it as :flag{#${key}}.`,
        'G02',
      ),
    ]
  })
}

/** The words of a red flag in each language. */
function flagTexts(flag: unknown): string[] {
  const text: unknown =
    typeof flag === 'object' && flag !== null ? Reflect.get(flag, 'text') : undefined
  if (typeof text !== 'object' || text === null) return []
  return Object.values(text)
    .filter(Array.isArray)
    .map((inline) => inline.map(wordsOf).join(''))
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  if (typeof value !== 'object' || value === null) return ''
  const words: unknown = Reflect.get(value, 'text')
  return typeof words === 'string' ? words : wordsOf(Reflect.get(value, 'children'))
}

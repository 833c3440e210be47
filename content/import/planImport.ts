import {readGuide} from '#schemas/guide/readGuide.ts'
import type {Problem} from '#schemas/problem.ts'
import {checkGuide} from '#schemas/rules/index.ts'

import {alignKeys, contentOf} from './alignKeys.ts'
import {checkDocuments} from './checkDocuments.ts'
import type {Stored} from './fetchStored.ts'
import {draftId} from './ids.ts'
import type {ImportedAsset, ImportedDocument, ImportSet} from './importSet.ts'
import {problemIn} from './place.ts'

/** What an import would do, decided before anything is written. */
export interface ImportPlan {
  readonly entries: readonly PlanEntry[]
  readonly writes: readonly Write[]
  readonly uploads: readonly ImportedAsset[]
  readonly problems: readonly Problem[]
}

export interface PlanEntry {
  readonly id: string
  readonly title: string
  readonly change: 'created' | 'changed' | 'unchanged'
  /** Names of the fields that change. */
  readonly fields: readonly string[]
}

/** One draft to write. `revision` guards it: an edit made since then is not overwritten. */
export type Write =
  | {
      readonly kind: 'create'
      readonly document: {
        readonly _id: string
        readonly _type: string
        readonly [field: string]: unknown
      }
    }
  | {
      readonly kind: 'patch'
      readonly id: string
      readonly revision: string
      readonly set: Readonly<Record<string, unknown>>
    }

/** Decides, without touching anything: which drafts are created or changed, and what stands in the way. */
export function planImport(set: ImportSet, stored: Stored, asOf: string): ImportPlan {
  const planned = set.documents.map((imported) => planDocument(imported, stored))
  const problems = [
    ...set.problems,
    ...checkDocuments(set, stored),
    ...planned.flatMap(({problem}) => problem ?? []),
  ]
  const clean = !problems.some(({level}) => level === 'error')
  return {
    entries: planned.map(({entry}) => entry),
    writes: planned.flatMap(({write}) => write ?? []),
    uploads: set.assets.filter(({id}) => !stored.view.has(id)),
    problems: clean ? [...problems, ...checkGuides(set, stored, asOf)] : problems,
  }
}

function planDocument(
  {document, place, pasted = false}: ImportedDocument,
  stored: Stored,
): {entry: PlanEntry; write?: Write; problem?: Problem} {
  const {_id: id, _type, ...fresh} = document
  const title = typeof document['title'] === 'string' ? document['title'] : document.key
  const draft = stored.documents.get(draftId(id))
  const current = draft ?? stored.documents.get(id)
  if (current === undefined) {
    return {
      entry: {id, title, change: 'created', fields: []},
      write: {kind: 'create', document: {...fresh, _id: draftId(id), _type}},
    }
  }
  const aligned = Object.fromEntries(
    Object.entries(fresh).map(([name, value]) => [name, alignKeys(value, current[name])]),
  )
  const changed = Object.entries(aligned).filter(
    ([name, value]) => contentOf(value) !== contentOf(asDraft(current[name], value)),
  )
  const fields = changed.map(([name]) => name)
  if (fields.length === 0) return {entry: {id, title, change: 'unchanged', fields}}
  const entry: PlanEntry = {id, title, change: 'changed', fields}
  if (pasted) {
    const message = `The store has this ${_type} already, edited since or another one (${fields.join(', ')}). A pasted text never replaces it: give the text another title, or go on in Studio.`
    return {entry, problem: problemIn(place, message, 'G02')}
  }
  const values = Object.fromEntries(changed)
  if (draft !== undefined)
    return {
      entry,
      write: {kind: 'patch', id: draftId(id), revision: String(draft['_rev']), set: values},
    }
  const {_rev, _createdAt, _updatedAt, ...published} = current
  return {
    entry,
    write: {kind: 'create', document: {...published, ...values, _id: draftId(id), _type}},
  }
}

/** Publishing strengthens references; that alone is no change. */
function asDraft(stored: unknown, fresh: unknown): unknown {
  if (Array.isArray(stored))
    return stored.map((item: unknown, index) =>
      asDraft(item, Array.isArray(fresh) ? fresh[index] : undefined),
    )
  if (typeof stored !== 'object' || stored === null) return stored
  const other = typeof fresh === 'object' && fresh !== null ? fresh : {}
  const members = Object.entries(stored).map(([name, member]) => [
    name,
    asDraft(member, Reflect.get(other, name)),
  ])
  if (!('_ref' in stored) || !('_strengthenOnPublish' in other)) return Object.fromEntries(members)
  return {
    ...Object.fromEntries(members),
    _weak: true,
    _strengthenOnPublish: other._strengthenOnPublish,
  }
}

/** Reads each guide as publishers will, with everything that it names, and hears the rules. Problems get the line they belong to. */
function checkGuides(set: ImportSet, stored: Stored, asOf: string): Problem[] {
  const assets = set.assets.map((asset): [string, unknown] => [asset.id, assetDocument(asset)])
  const documents = new Map<string, unknown>([
    ...assets,
    ...stored.view,
    ...set.documents.map(({document}): [string, unknown] => [document._id, document]),
  ])
  const others = stored.guides.map(({_id, ...names}) => ({
    id: _id.replace(/^drafts\./, ''),
    ...names,
  }))
  return set.documents
    .filter(({document}) => document._type === 'guide')
    .flatMap((imported) => {
      const read = readGuide(imported.document._id, documents)
      const own = set.documents
        .filter(({document}) => document._type === 'guide')
        .map(({document}) => namesOf(document))
      const guides = [...others.filter(({id}) => !own.some((guide) => guide.id === id)), ...own]
      const problems = read.ok ? checkGuide(read.value, {asOf, guides}) : read.problems
      return problems
        .filter(({rule}) => imported.pasted !== true || rule !== 'G05')
        .map((problem) => atLine(problem, imported))
        .map((problem) => (imported.pasted === true ? {...problem, level: 'warning'} : problem))
    })
}

function namesOf(document: ImportedDocument['document']) {
  const {slug} = document
  const current =
    typeof slug === 'object' && slug !== null && 'current' in slug ? String(slug.current) : ''
  return {
    id: document._id,
    key: document.key,
    language: document['language'] === 'es' ? ('es' as const) : ('en' as const),
    slug: current,
  }
}

function assetDocument({id, mediaType}: ImportedAsset) {
  const [, width = 0, height = 0] = (/-(\d+)x(\d+)-/.exec(id) ?? []).map(Number)
  return {_id: id, mimeType: mediaType, metadata: {dimensions: {width, height}}}
}

/** `guide-neck-en: sections[2].body[0]` becomes the file and the line of that section. */
function atLine(problem: Problem, {document, place, lines}: ImportedDocument): Problem {
  const [subject, field = ''] = problem.path.split(': ')
  if (subject !== document._id) return problem
  const known = [...lines.keys()]
    .filter((name) => field.startsWith(name))
    .toSorted((one, other) => other.length - one.length)[0]
  const line = known === undefined ? place.line : lines.get(known)
  return {...problem, path: `${place.file}${line === undefined ? '' : `:${line}`} (${field})`}
}

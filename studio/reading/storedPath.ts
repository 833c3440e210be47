import {urgencies} from '#schemas/vocabulary.ts'

/** A guide as Studio has it while somebody types: anything may be missing. */
export interface GuideDraft {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/**
 * Where in the stored guide a problem of a rule lies. Rules see cards in the order of their urgency, each with its shared red flags
 * before its own signs, and dates by other names; everything else stands where it is stored.
 */
export function storedPath(path: string, draft: GuideDraft): string {
  const date = /^(.*: )?dates\.(\w+)$/.exec(path)
  if (date !== null) return `${date[1] ?? ''}${dateFields[date[2] ?? ''] ?? ''}`
  const found = /^(.*: )?careAdvice\[(\d+)\](.*)$/.exec(path)
  if (found === null) return path
  const [, subject = '', place = '', rest = ''] = found
  const cards = membersOf(draft['careAdvice'])
  const card = cards.toSorted((one, other) => rank(one) - rank(other))[Number(place)]
  const stored = `${subject}careAdvice[${card === undefined ? place : cards.indexOf(card)}]`
  const item = /^\.items\[(\d+)\](.*)$/.exec(rest)
  if (item === null) return stored + rest
  const [, at = '', tail = ''] = item
  const flags = membersOf(member(card, 'flags')).length
  const index = Number(at)
  return index < flags ? `${stored}.flags[${index}]` : `${stored}.items[${index - flags}]${tail}`
}

/** What the form calls the dates of a guide. */
const dateFields: Readonly<Record<string, string>> = {
  published: 'datePublished',
  modified: 'dateModified',
  lastReviewed: 'lastReviewed',
  reviewBy: 'reviewBy',
  evidenceChecked: 'evidenceCheckedOn',
}

function rank(card: unknown): number {
  return urgencies.findIndex((urgency) => urgency === member(card, 'urgency'))
}

/** A member of something stored; nothing where there is none. */
export function member(value: unknown, name: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Reflect.get(value, name)
}

function membersOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

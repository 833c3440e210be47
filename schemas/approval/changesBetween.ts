import {contentHash} from '../guide/contentHash.ts'
import type {ChangeClass} from '../vocabulary.ts'
import {changeClasses} from '../vocabulary.ts'
import {type Part, type PartKind, partsOf} from './partsOf.ts'
import type {View} from './readApprovedGuide.ts'

type How = 'added' | 'removed' | 'changed'

/** One difference between two versions of a guide. */
export interface Change {
  readonly how: How
  readonly part: Part
  /** What it said before; absent when added. */
  readonly before?: string
  /** The least change class under which it may be published. */
  readonly least: ChangeClass
}

/**
 * What a change means to whoever holds the old text. Signs, doses and whatever was taken away are advice: a partner must have that
 * at once. A change of wording is weighed by `wordingClass`.
 */
const least: {readonly [Kind in PartKind]: {readonly [Way in How]: ChangeClass | 'wording'}} = {
  sign: {added: 'major', removed: 'major', changed: 'major'},
  exercise: {added: 'minor', removed: 'major', changed: 'major'},
  section: {added: 'minor', removed: 'major', changed: 'patch'},
  item: {added: 'minor', removed: 'major', changed: 'wording'},
  text: {added: 'minor', removed: 'major', changed: 'wording'},
  source: {added: 'patch', removed: 'patch', changed: 'patch'},
  term: {added: 'patch', removed: 'patch', changed: 'patch'},
}

/** Compares two versions of a guide, part by part. */
export function changesBetween(before: View, after: View): Change[] {
  const [old, fresh] = [byId(partsOf(before)), byId(partsOf(after))]
  const removed = [...old.values()]
    .filter(({id}) => !fresh.has(id))
    .map((part): Change => change('removed', part, part.text))
  const rest = [...fresh.values()].flatMap((part): Change[] => {
    const was = old.get(part.id)
    if (was === undefined) return [change('added', part, undefined)]
    return was.text === part.text ? [] : [change('changed', part, was.text)]
  })
  const changes = [...removed, ...rest]
  if (changes.length > 0 || contentHash(before) === contentHash(after)) return changes
  return [change('changed', form, form.text)]
}

/** What no part tells: emphasis, order, the category of a cause. */
const form: Part = {id: 'form', kind: 'term', name: 'the form of the text', text: ''}

/** The least class for all of some changes; `patch` when there are none. */
export function leastClass(changes: readonly Change[]): ChangeClass {
  return changeClasses.find((one) => changes.some((change) => change.least === one)) ?? 'patch'
}

/** One change in a line, for a list that a person reads. */
export function formatChange({how, part}: Change): string {
  return `${part.name} was ${how}`
}

function change(how: How, part: Part, before: string | undefined): Change {
  const rule = least[part.kind][how]
  return {
    how,
    part,
    ...(before === undefined ? {} : {before}),
    least: rule === 'wording' ? wordingClass(before ?? '', part.text) : rule,
  }
}

const tellingWords =
  /\d+(?:[.,]\d+)?|(?<!\p{L})(?:not|no|never|without|avoid|stop|only|until|n't|nunca|sin|evite|deje|solo|hasta)(?!\p{L})/giu

/** Words with other numbers or another "not" are other advice, not other wording. */
function wordingClass(before: string, after: string): ChangeClass {
  const telling = (text: string) =>
    [...text.matchAll(tellingWords)].map(([word]) => word.toLowerCase()).join(' ')
  return telling(before) === telling(after) ? 'patch' : 'major'
}

function byId(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part) => [part.id, part]))
}

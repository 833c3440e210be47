import type {SchemaType} from '@sanity/types'

import {member} from './storedPath.ts'

/** Where a field stands, in the words of the form. */
export interface FieldPlace {
  /** The tab of the form; nothing where the form has none. */
  readonly tab: string | undefined
  /** Each field on the way: `Sections`, `“What is it?”`, `Text`. Empty where the path names no field. */
  readonly names: readonly string[]
}

interface Step {
  readonly type: SchemaType | undefined
  readonly value: unknown
}

/**
 * What the form calls the place that a problem names.
 * @param form the type of the document
 * @param path as rules write it: `guide-neck-pain-en: sections[2].heading`
 */
export function fieldPlace(form: SchemaType | undefined, draft: unknown, path: string): FieldPlace {
  const place = path.slice(path.indexOf(': ') + 2)
  const steps = place.match(/[^.[\]]+/g) ?? []
  const names: string[] = []
  let at: Step | undefined = {type: form, value: draft}
  for (const step of steps) {
    // What the store keeps in a reference is in no form.
    if (step.startsWith('_')) break
    const next: (Step & {readonly name: string}) | undefined = stepInto(at, step)
    if (next === undefined) break
    // A block that is nothing but a list has its name already.
    if (!isOnlyField(at.type)) names.push(next.name)
    at = next
  }
  return {tab: tabOf(form, steps[0]), names}
}

function isOnlyField(type: SchemaType | undefined): boolean {
  return type?.jsonType === 'object' && type.fields.length === 1
}

function stepInto({type, value}: Step, step: string): (Step & {readonly name: string}) | undefined {
  if (type?.jsonType === 'array') return memberOf(type.of, value, step)
  if (type?.jsonType !== 'object') return undefined
  const field = type.fields.find(({name}) => name === step)
  if (field === undefined) return undefined
  return {name: field.type.title ?? step, type: field.type, value: member(value, step)}
}

/** Something in a list, by what tells it from the others. A paragraph of a text has no name: its text does. */
function memberOf(types: readonly SchemaType[], list: unknown, step: string) {
  const value = member(list, Number(step))
  const type = types.find(({name}) => name === member(value, '_type')) ?? types[0]
  if (type === undefined || type.name === 'block') return undefined
  const heading = member(value, 'heading')
  const kind = types.length > 1 ? type.title : (choiceIn(type, value) ?? undefined)
  const name =
    typeof heading === 'string' && heading !== ''
      ? `“${heading}”`
      : (kind ?? String(Number(step) + 1))
  return {name, type, value}
}

/** The title of the first choice that somebody made in an object: the urgency of a card. */
function choiceIn(type: SchemaType, value: unknown): string | undefined {
  if (type.jsonType !== 'object') return undefined
  for (const field of type.fields) {
    const list: unknown = member(field.type.options, 'list')
    const chosen = member(value, field.name)
    if (!Array.isArray(list) || typeof chosen !== 'string') continue
    const option: unknown = list.find((one) => (member(one, 'value') ?? one) === chosen)
    const title = member(option, 'title')
    return typeof title === 'string' ? title : chosen
  }
  return undefined
}

/** The tabs of a form, in its order. */
export function tabsOf(form: SchemaType | undefined): string[] {
  if (form?.jsonType !== 'object') return []
  return (form.groups ?? []).map(({name, title}) => title ?? name)
}

function tabOf(form: SchemaType | undefined, name: string | undefined): string | undefined {
  if (form?.jsonType !== 'object') return undefined
  const field = form.fields.find((one) => one.name === name)
  const [group] = [field?.group ?? []].flat()
  return form.groups?.find((one) => one.name === group)?.title
}

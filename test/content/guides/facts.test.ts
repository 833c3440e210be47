import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'

import {readImport} from '#content/import/readImport.ts'
import {clinicBrand} from '#publishers/manuscript/brand.ts'
import type {Clinic, Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {readClinic} from '#schemas/guide/readRecords.ts'
import {valueOf} from '#test/support/guides.ts'

const form = z.object({
  facts: z.array(
    z.object({
      id: z.string(),
      fact: z.string(),
      source: z.string(),
      carriedBy: z.string(),
      words: z.array(z.string()).min(1),
    }),
  ),
  leftOut: z.array(z.object({id: z.string(), reason: z.string().min(10)})),
})
const {facts, leftOut} = form.parse(parse(readFileSync('test/fixtures/seed/facts.yaml', 'utf8')))

async function readSeed(): Promise<{guide: Guide; clinic: Clinic}> {
  const {documents, assets} = await readImport(['content/library', 'content/guides'])
  const images = assets.map(({id, mediaType}): [string, unknown] => [
    id,
    {_id: id, mimeType: mediaType, metadata: {dimensions: {width: 800, height: 450}}},
  ])
  const all = new Map<string, unknown>([
    ...images,
    ...documents.map(({document}): [string, unknown] => [document._id, document]),
  ])
  return {
    guide: valueOf(readGuide('guide-muscle-spasm-en', all)),
    clinic: valueOf(readClinic('clinic-sample-clinic', all, 'en')),
  }
}

/** Everything that a value says, brand tokens as the clinic fills them in. */
function textOf(value: unknown, words: Readonly<Record<string, string>>): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((item) => textOf(item, words)).join('')
  if (typeof value !== 'object' || value === null) return ''
  if ('_type' in value && value._type === 'brandRef' && 'field' in value)
    return words[String(value.field)] ?? ''
  return Object.entries(value)
    .filter(([name]) => !/^_|^(markDefs|marks|key)$/.test(name))
    .map(([, member]) => textOf(member, words))
    .join(name(value) === 'block' ? '' : ' ')
}

function name(value: object): unknown {
  return '_type' in value ? value._type : undefined
}

/** The part of the guide that has this key, wherever it stands. */
function carrier(value: unknown, key: string): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown) => carrier(item, key)).find((found) => found !== undefined)
  if (typeof value !== 'object' || value === null) return undefined
  if (('key' in value && value.key === key) || ('urgency' in value && value.urgency === key))
    return value
  return Object.values(value)
    .map((member) => carrier(member, key))
    .find((found) => found !== undefined)
}

test('every fact of the source stands in the item that carries it', async () => {
  const {guide, clinic} = await readSeed()
  const {words} = clinicBrand(clinic)
  const missing = facts.flatMap(({id, carriedBy, words: telling}) => {
    const own: unknown = Reflect.get(
      {...guide, legalNotice: clinic.legalNotice, callToAction: clinic.callToAction},
      carriedBy,
    )
    const text = textOf(own ?? carrier(guide, carriedBy), words).toLowerCase()
    return telling
      .filter((word) => !text.includes(word.toLowerCase()))
      .map((word) => `${id}: "${word}" is not in ${carriedBy}`)
  })
  expect(missing).toEqual([])
})

test('the list is complete and would notice a loss', async () => {
  expect(facts.length).toBeGreaterThan(150)
  expect(new Set([...facts, ...leftOut].map(({id}) => id)).size).toBe(facts.length + leftOut.length)
  const {guide, clinic} = await readSeed()
  const {words} = clinicBrand(clinic)
  const without = {...guide, sections: guide.sections.filter(({key}) => key !== 'diagnosis')}
  const lost = facts.filter(
    ({carriedBy}) =>
      carrier(without, carriedBy) === undefined && carrier(guide, carriedBy) !== undefined,
  )
  expect(lost.length).toBeGreaterThan(10)
  expect(textOf(carrier(guide, 'diagnosis'), words)).toContain('physical therapist')
})

test('no sentence of the guide holds a literal clinic name, phone or emergency number', () => {
  const text = readFileSync('content/guides/muscle-spasm.en.md', 'utf8')
  expect(text).not.toMatch(/CityPT|Sample Clinic|\b911\b|555/)
})

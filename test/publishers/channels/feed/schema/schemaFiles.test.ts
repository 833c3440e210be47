import formats from 'ajv-formats'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import type {FeedInput} from '#publishers/channels/feed/feedInput.ts'
import {feedSchemas} from '#publishers/channels/feed/schema/schemaFiles.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {brandPolicies} from '#schemas/vocabulary.ts'
import {
  arbitraryReviewedGuide,
  recalledGuide,
  reviewedBy,
  sampleGuide,
  secondGuide,
} from '#test/support/guides.ts'

import {
  documentPath,
  feedInput,
  filesOf,
  firstItem,
  manifestPath,
  readJson,
  render,
} from '../feedMaterial.ts'

const open = compile((schema) => schema)
/** As published, but no member may be undocumented. */
const closed = compile(close)

function compile(change: (schema: unknown) => unknown): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({strict: true, strictRequired: false, allErrors: true})
  formats.default(ajv)
  return new Map(
    Object.entries(feedSchemas).map(([name, schema]) => [
      name,
      ajv.compile(Object(change(schema))),
    ]),
  )
}

function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([name, member]) => [name, close(member)])
  const isObject = 'properties' in schema && 'required' in schema
  return Object.fromEntries(isObject ? [...entries, ['additionalProperties', false]] : entries)
}

function faults(validators: typeof open, name: string, value: unknown): readonly string[] {
  const validate = validators.get(name)
  if (validate === undefined) throw new Error(`no schema ${name}`)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`)
}

function schemaOf(path: string): string {
  if (path.includes('/guides/')) return 'guide'
  if (path.includes('/changes/')) return 'changes'
  return path.endsWith('/manifest.json') ? 'manifest' : 'feed'
}

/** Whatever a file of a feed holds that its schema does not explain. */
function undocumented(input: FeedInput): string[] {
  const files = filesOf(render(input))
  return [...files.keys()]
    .filter((path) => !path.startsWith('site/v1/schema/'))
    .flatMap((path) =>
      faults(closed, schemaOf(path), readJson(files, path)).map((fault) => `${path} ${fault}`),
    )
}

describe('the contract', () => {
  test.each(brandPolicies)(
    'documents every member of every file, brand policy %s',
    (brandPolicy) => {
      expect(undocumented(feedInput({partner: {brandPolicy}}))).toEqual([])
    },
  )

  test('documents every member of unlucky guides', () => {
    fc.assert(
      fc.property(arbitraryReviewedGuide(), (guide) => {
        expect(undocumented(feedInput({guides: [guide]}))).toEqual([])
      }),
      {numRuns: 25},
    )
  })

  test('covers a partner that has ended', () => {
    expect(undocumented(feedInput({partner: {status: 'ended'}}))).toEqual([])
  })

  test('names what a file lacks, and lets a newer minor version add members', () => {
    const files = filesOf(render(feedInput()))
    const document = Object(readJson(files, documentPath))
    const {careAdvice: _careAdvice, ...unsafe} = document
    expect(faults(open, 'guide', unsafe)).toEqual([" must have required property 'careAdvice'"])
    expect(faults(open, 'guide', {...document, newMember: 1})).toEqual([])
    expect(faults(closed, 'guide', {...document, newMember: 1})).not.toEqual([])
  })

  test('refuses a word that schema.org does not have', () => {
    const document = Object(readJson(filesOf(render(feedInput())), documentPath))
    const jsonLd = {...document.jsonLd, hasHealthAspect: 'MedicalHelpUrgentHealthAspect'}
    expect(faults(open, 'guide', {...document, jsonLd})).not.toEqual([])
  })

  test('explains files of a version that named no reviewers', () => {
    const files = filesOf(render(feedInput()))
    const {reviewers: _reviewers, ...older} = Object(readJson(files, documentPath))
    expect(faults(closed, 'guide', {...older, contract: '1.0.0'})).toEqual([])
  })

  test('a tombstone is not a guide, and a guide is not a tombstone', () => {
    const tombstone = readJson(
      filesOf(render(feedInput({guides: [secondGuide], recalled: [recalledGuide]}))),
      documentPath,
    )
    const guide = readJson(filesOf(render(feedInput())), documentPath)
    expect(faults(closed, 'tombstone', tombstone)).toEqual([])
    expect(faults(open, 'guide', {...Object(guide), status: 'withdrawn'})).toContain(
      '/status must be equal to constant',
    )
    expect(faults(open, 'tombstone', guide)).not.toEqual([])
  })

  test('a manifest whose dates are not dates is refused', () => {
    const manifest = Object(readJson(filesOf(render(feedInput())), manifestPath))
    expect(faults(open, 'manifest', {...manifest, expires: 'tomorrow'})).toEqual([
      '/expires must match format "date-time"',
    ])
  })

  test('explains itself: every member has a description, every object a title', () => {
    expect(Object.entries(feedSchemas).flatMap(([name, schema]) => silent(schema, name))).toEqual(
      [],
    )
    expect(silent({properties: {silent: {type: 'string'}}}, 'twin')).toEqual([
      'twin has no title',
      'twin.silent has no description',
    ])
  })
})

/** Members without an explanation. A reference is explained where it leads. */
function silent(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const node: Readonly<Record<string, unknown>> = {...schema}
  const members = Object.entries(Object(node['properties']))
  return [
    ...(members.length > 0 && node['title'] === undefined ? [`${path} has no title`] : []),
    ...members.flatMap(([name, member]) => [
      ...(isExplained(member) ? [] : [`${path}.${name} has no description`]),
      ...silent(member, `${path}.${name}`),
    ]),
    ...silent(node['items'], `${path}[]`),
    ...Object.entries(Object(node['$defs'])).flatMap(([name, definition]) =>
      silent(definition, `${path}#${name}`),
    ),
  ]
}

function isExplained(member: unknown): boolean {
  return Object.keys(Object(member)).some((keyword) => ['description', '$ref'].includes(keyword))
}

test('the JSON-LD of a guide names its care advice first and only known health aspects', () => {
  const {jsonLd} = Object(readJson(filesOf(render(feedInput())), documentPath))
  expect(jsonLd.hasPart[0].hasHealthAspect).toBe('https://schema.org/SeeDoctorHealthAspect')
  expect(jsonLd.hasPart[0].text).toContain('Emergency: Call 112 now if:\n- You cannot control')
  expect(jsonLd.hasPart).toHaveLength(sampleGuide.sections.length + 1)
  expect(jsonLd.about.code).toEqual([
    {'@type': 'MedicalCode', codeValue: 'M62.830', codingSystem: 'ICD-10-CM'},
  ])
  expect(jsonLd.citation).toHaveLength(3)
})

test('document, JSON-LD and feed item name who reviewed the guide, and none of them when nobody is named', () => {
  const ana = {key: 'ana', name: 'Ana Ruiz', credentials: 'PT, DPT'}
  const named = (guide: Guide) => {
    const rendered = render(feedInput({guides: [guide]}))
    const {reviewers, authors, jsonLd} = Object(readJson(filesOf(rendered), documentPath))
    return {reviewers, authors, jsonLd, item: Object(firstItem(rendered)._clinic).reviewers}
  }
  const signed = named(reviewedBy(sampleGuide, ana, {key: 'ben', name: 'Ben Soto'}))
  expect(signed.reviewers).toEqual([ana, {key: 'ben', name: 'Ben Soto'}])
  expect(signed.item).toEqual(signed.reviewers)
  expect(signed.jsonLd.reviewedBy).toEqual([
    {'@type': 'Person', name: 'Ana Ruiz', honorificSuffix: 'PT, DPT'},
    {'@type': 'Person', name: 'Ben Soto'},
  ])
  const unnamed = named(reviewedBy(sampleGuide))
  expect([unnamed.reviewers, unnamed.item]).toEqual([[], []])
  expect(unnamed.jsonLd).not.toHaveProperty('reviewedBy')
  expect(unnamed.authors).toEqual(signed.authors)
})

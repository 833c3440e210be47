import fc from 'fast-check'

import type {WantedDocument} from '#content/import/importSet.ts'
import {fromMarkdown} from '#content/import/markdown/fromMarkdown.ts'

/** Front matter of a complete guide; `more` stands below it. */
export function guideText(more: string, sources: readonly string[] = ['one', 'two']): string {
  const list =
    sources.length === 0 ? '' : `sources:\n${sources.map((key) => `  - ${key}\n`).join('')}`
  return `---
schema: guide/1
key: sore-knee
language: en
slug: sore-knee
title: A sore knee
shortTitle: Sore knee
about: sore-knee
bodyRegions:
  - knee
topics:
  - joints
audience: adults
mainMessage: A sore knee usually gets better.
metaDescription: What a sore knee is, what helps at home, and when to get help.
authors:
  - sample-author
datePublished: 2024-01-01
dateModified: 2024-01-01
lastReviewed: 2024-01-01
reviewBy: 2026-01-01
evidenceCheckedOn: 2024-01-01
${list}---

${more}`
}

/** The problems that a guide text has, as `line: message`. */
export function problemsIn(text: string): string[] {
  return fromMarkdown(text, 'sore-knee.en.md').problems.map(
    ({path, message}) => `${path.replace('sore-knee.en.md:', '')}: ${message}`,
  )
}

/** The guide in a text that has no problems. */
export function guideIn(text: string): WantedDocument {
  const {guide, problems} = fromMarkdown(text, 'sore-knee.en.md')
  if (guide === undefined || problems.some(({level}) => level === 'error'))
    throw new Error(JSON.stringify(problems, undefined, 1))
  return guide.document
}

/** A section with this body, after a lede. */
export function sectionText(body: string): string {
  return guideText(
    `Opening words.\n\n## Heading\n\n::section{#overview aspect="overview"}\n\n${body}\n`,
    [],
  )
}

/** A document without the keys that nobody reads; mark keys become what they mark, neighbouring equal spans one. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return joinSpans(value.map(comparable))
  if (typeof value !== 'object' || value === null) return value
  const marks = new Map<string, unknown>(
    ('markDefs' in value && Array.isArray(value.markDefs) ? value.markDefs : []).map(
      (def: {_key: string}) => [def._key, comparable({...def, _key: ''})],
    ),
  )
  const rename = (member: unknown): unknown => {
    if (Array.isArray(member)) return member.map(rename)
    if (
      typeof member !== 'object' ||
      member === null ||
      !('marks' in member) ||
      !Array.isArray(member.marks)
    )
      return member
    return {
      ...member,
      marks: member.marks.map((mark) => JSON.stringify(marks.get(String(mark)) ?? mark)).toSorted(),
    }
  }
  const entries = Object.entries(value).filter(([name]) => name !== '_key' && name !== 'markDefs')
  return Object.fromEntries(
    entries.map(([name, member]) => [
      name,
      comparable(name === 'children' ? rename(member) : member),
    ]),
  )
}

function joinSpans(items: readonly unknown[]): unknown[] {
  const joined: unknown[] = []
  for (const item of items) {
    const last: unknown = joined.at(-1)
    if (isSpan(item) && isSpan(last) && JSON.stringify(item.marks) === JSON.stringify(last.marks)) {
      joined[joined.length - 1] = {...last, text: last.text + item.text}
    } else joined.push(item)
  }
  return joined
}

function isSpan(value: unknown): value is {text: string; marks: unknown} {
  return typeof value === 'object' && value !== null && '_type' in value && value._type === 'span'
}

const tokens = [
  '5:10',
  'a:b',
  ':::c',
  '[^n]',
  '{a=b}',
  '<b>',
  'https://x.example/a_b',
  '5mg:10ml',
  '*',
  '_',
  '1.',
  '#',
  '+',
  '|',
  '\\',
  '`',
  '&amp;',
  '- x',
  '> y',
  '!',
  '[a](b)',
  '~',
  '===',
]
const wordText = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9,.;!?'"()%/]{1,9}$/)

/** Words with tokens that Markdown would love to read as syntax. Starts and ends with a letter, as sentences do. */
export const hostileWords = fc
  .array(
    fc.oneof({weight: 3, arbitrary: wordText}, {weight: 1, arbitrary: fc.constantFrom(...tokens)}),
    {minLength: 1, maxLength: 6},
  )
  .map((words) => `A ${words.join(' ')} z`)

const span = (marks: readonly string[]) =>
  hostileWords.map((text) => ({_type: 'span', _key: 's', text, marks: [...marks]}))
const space = {_type: 'span', _key: 's', text: ' ', marks: []}

/** One block with every inline construct; runs of marks are apart, as the rules of the model want them. */
export const storedBlock = (more: Record<string, unknown> = {}) =>
  fc
    .array(
      fc.oneof(
        {weight: 3, arbitrary: span([])},
        {weight: 1, arbitrary: span(['strong'])},
        {weight: 1, arbitrary: span(['em'])},
        {weight: 1, arbitrary: span(['link1'])},
        {weight: 1, arbitrary: span(['strong', 'link1'])},
        {
          weight: 1,
          arbitrary: fc.constant({
            _type: 'citationRef',
            _key: 'c',
            source: {
              _type: 'reference',
              _ref: 'source-one',
              _weak: true,
              _strengthenOnPublish: {type: 'source'},
            },
          }),
        },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom('phone', 'name')
            .map((field) => ({_type: 'brandRef', _key: 'w', field})),
        },
      ),
      {maxLength: 4},
    )
    .chain((rest) =>
      span([]).map((first) => {
        const children = [first, ...rest.flatMap((child) => [space, child])]
        const linked = children.some((child) => 'marks' in child && child.marks.includes('link1'))
        const markDefs = linked
          ? [{_type: 'link', _key: 'link1', href: 'https://x.example/a?b=c&d=(e)'}]
          : []
        return {_type: 'block', _key: 'b', style: 'normal', children, markDefs, ...more}
      }),
    )

const items = (type: string) =>
  fc
    .array(
      fc.tuple(
        storedBlock(),
        fc.option(fc.constantFrom('key-a', 'key-b', 'key-c'), {nil: undefined}),
      ),
      {minLength: 1, maxLength: 4},
    )
    .map((all) =>
      all.map(([block, key]) => ({
        _type: type,
        _key: 'i',
        ...(key === undefined ? {} : {key}),
        text: [block],
      })),
    )

const separator = {
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 's', text: 'Between.', marks: []}],
}

const storedObject = fc.oneof(
  storedBlock(),
  storedBlock({style: 'h3'}),
  storedBlock({listItem: 'bullet', level: 1}),
  storedBlock({listItem: 'number', level: 1}),
  fc
    .tuple(fc.constantFrom('symptomList', 'riskFactorList', 'tipList'), items('listItem'))
    .map(([_type, list]) => ({_type, _key: 'o', items: list})),
  fc
    .tuple(storedBlock(), storedBlock(), storedBlock({listItem: 'bullet', level: 1}))
    .map(([label, body, bullet]) => ({
      _type: 'causeList',
      _key: 'o',
      items: [
        {
          _type: 'causeItem',
          _key: 'i',
          key: 'cause-a',
          label: [label],
          category: 'other',
          body: [body, bullet],
        },
      ],
    })),
  storedBlock().map((block) => ({_type: 'callout', _key: 'o', tone: 'important', body: [block]})),
  fc.tuple(storedBlock(), storedBlock()).map((cells) => ({
    _type: 'simpleTable',
    _key: 'o',
    rows: [0, 1].map(() => ({
      _type: 'tableRow',
      _key: 'r',
      cells: cells.map((block) => ({_type: 'richLine', _key: 'i', text: [block]})),
    })),
  })),
)

/** Stored guides as a Studio could have made them: every construct of the dialect, hostile words everywhere. */
export const storedGuide: fc.Arbitrary<WantedDocument> = fc
  .record({
    body: fc.array(storedObject, {minLength: 1, maxLength: 5}),
    card: fc.tuple(storedBlock(), items('richLine')),
    points: items('richLine'),
    title: hostileWords,
  })
  .map(({body, card: [heading, signs], points, title}) => ({
    ...guideIn(guideText('Opening words.[^one]\n', ['one'])),
    title,
    careAdvice: [
      {_type: 'careAdvice', _key: 'a', urgency: 'emergency', heading: [heading], items: signs},
    ],
    keyPoints: points,
    sections: [
      {
        _type: 'guideSection',
        _key: 'h',
        key: 'overview',
        aspect: 'overview',
        heading: title,
        body: body.flatMap((block) => [block, separator]),
        teaser: title,
      },
    ],
  }))

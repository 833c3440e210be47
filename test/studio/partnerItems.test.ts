import {expect, test} from 'vitest'

import {type PublishedGuide, partnerItems, termsOf} from '#studio/partner/partnerItems.ts'

/** What a partner holds and will get, from its record as published and as typed. */

const guide = (key: string, more: Partial<PublishedGuide> = {}): PublishedGuide => ({
  id: `guide-${key}-en`,
  key,
  language: 'en',
  title: key,
  version: '1.0.0',
  recalled: undefined,
  ...more,
})
const refs = (...keys: string[]) => keys.map((key) => ({_ref: `guide-${key}-en`}))
const record = (more: Readonly<Record<string, unknown>> = {}) =>
  termsOf({status: 'active', languages: ['en'], ...more}, new Map([['guide-neck-en', 'neck']]))

test.each([
  ['what both records allow it holds', {}, {}, 'holds', undefined],
  ['what only the typed record allows will come', {deny: refs('neck')}, {}, 'comes', undefined],
  ['what the typed record denies will go', {}, {deny: refs('neck')}, 'goes', 'denied'],
  ['a list of others takes it away', {}, {allow: refs('knee')}, 'goes', 'unnamed'],
  ['a list that names it keeps it', {}, {allow: refs('neck')}, 'holds', undefined],
  ['another language takes it away', {}, {languages: ['es']}, 'goes', 'language'],
  ['a partner that ended holds nothing', {status: 'ended'}, {status: 'ended'}, 'nothing', 'status'],
  [
    'two reasons at once are several',
    {status: 'ended'},
    {status: 'ended', languages: ['es']},
    'nothing',
    'several',
  ],
])('%s', (_name, held, typed, state, reason) => {
  const items = partnerItems([guide('neck')], {held: record(held), typed: record(typed)})
  expect(items).toMatchObject([{state, reason}])
})

test('a guide that was taken back leaves a notice with whoever held it, and nothing with others', () => {
  const recalled = guide('neck', {recalled: 'withdrawn'})
  expect(partnerItems([recalled], {held: record(), typed: record()})).toMatchObject([
    {state: 'notice'},
  ])
  expect(partnerItems([recalled], {held: undefined, typed: record()})).toMatchObject([
    {state: 'nothing', reason: 'recalled'},
  ])
})

test('a guide that stays with the clinic says so', () => {
  const own = guide('neck', {syndication: 'none'})
  expect(partnerItems([own], {held: record(), typed: record()})).toMatchObject([
    {state: 'nothing', reason: 'stays'},
  ])
})

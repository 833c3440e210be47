import {expect, test} from 'vitest'

import type {JsonObject} from '#content/lake/json.ts'
import {applyPatch} from '#content/lake/mutations/patch.ts'

const stamps = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'}

const base = {
  _id: 'doc',
  _type: 'test',
  ...stamps,
  n: 1,
  title: 'one two',
  tags: ['a', 'b', 'c'],
  empty: [],
  items: [
    {_key: 'x', v: 1, deep: {w: 1}},
    {_key: 'y', v: 2},
    {_key: 'z', v: 3},
  ],
  nested: {v: 9},
}

function patch(operations: JsonObject, document = base) {
  return applyPatch(document, operations, {autoGenerateArrayKeys: false}).document
}

/** Operations, and the attributes they are expected to change. */
const stories: readonly [string, JsonObject, Readonly<Record<string, unknown>>][] = [
  ['set replaces a value', {set: {n: 5}}, {n: 5}],
  ['set creates objects on the way', {set: {'a.b.c': 1}}, {a: {b: {c: 1}}}],
  ['set reads quoted names', {set: {"['a b']": 1}}, {'a b': 1}],
  ['set by index', {set: {'tags[0]': 'A'}}, {tags: ['A', 'b', 'c']}],
  ['set by negative index', {set: {'tags[-1]': 'C'}}, {tags: ['a', 'b', 'C']}],
  ['set by range', {set: {'tags[0:2]': '-'}}, {tags: ['-', '-', 'c']}],
  ['set by key', {set: {'items[_key=="y"].v': 7}}, {items: replaceV([1, 7, 3])}],
  ['set by two keys', {set: {'items[_key=="x", _key=="z"].v': 7}}, {items: replaceV([7, 2, 7])}],
  ['set by comparison', {set: {'items[v > 1].v': 0}}, {items: replaceV([1, 0, 0])}],
  ['set on all, []', {set: {'items[].v': 0}}, {items: replaceV([0, 0, 0])}],
  ['set on all, [*]', {set: {'items[*].v': 0}}, {items: replaceV([0, 0, 0])}],
  ['set on all primitives', {set: {'tags[]': '-'}}, {tags: ['-', '-', '-']}],
  ['a quoted [] is a name', {set: {"['[]']": 1}}, {'[]': 1}],
  ['setIfMissing keeps a value', {setIfMissing: {n: 5, m: 6}}, {m: 6}],
  ['setIfMissing before inc', {setIfMissing: {m: 0}, inc: {m: 2}}, {m: 2}],
  [
    'setIfMissing, then set inside',
    {set: {'o.a': 1}, setIfMissing: {o: {b: 2}}},
    {o: {a: 1, b: 2}},
  ],
  ['unset by key', {unset: ['items[_key=="x"]']}, {items: base.items.slice(1)}],
  ['unset of nothing is silent', {unset: ['nope.a', 'tags[9]']}, {}],
  ['unset on all', {unset: ['items[].v']}, {items: withoutV()}],
  ['unset of a recursive name', {unset: ['..w']}, {items: withoutW()}],
  ['inc and dec', {inc: {n: 4}, dec: {'nested.v': 2}}, {n: 5, nested: {v: 7}}],
  ['inc on all', {inc: {'items[].v': 10}}, {items: replaceV([11, 12, 13])}],
  ['insert before', {insert: {before: 'tags[0]', items: ['n']}}, {tags: ['n', 'a', 'b', 'c']}],
  [
    'insert after the last',
    {insert: {after: 'tags[-1]', items: ['n']}},
    {tags: ['a', 'b', 'c', 'n']},
  ],
  ['insert into an empty array', {insert: {after: 'empty[-1]', items: [1, 2]}}, {empty: [1, 2]}],
  ['insert replaces a range', {insert: {replace: 'tags[0:2]', items: ['n']}}, {tags: ['n', 'c']}],
  [
    'insert by key',
    {insert: {after: 'items[_key=="x"]', items: [{_key: 'n'}]}},
    {items: [base.items[0] ?? {}, {_key: 'n'}, ...base.items.slice(1)]},
  ],
  [
    'setIfMissing, then insert',
    {setIfMissing: {l: []}, insert: {after: 'l[-1]', items: [1]}},
    {l: [1]},
  ],
  [
    'diffMatchPatch edits a text',
    {diffMatchPatch: {title: '@@ -1,7 +1,9 @@\n-one\n+three\n  two\n'}},
    {title: 'three two'},
  ],
]

test.each(stories)('%s', (_, operations, change) => {
  const expected = {...base, ...change}
  expect(patch(operations)).toEqual(JSON.parse(JSON.stringify(expected)))
})

test('unset removes an attribute', () => {
  const {n: _, ...rest} = base
  expect(patch({unset: ['n']})).toEqual(rest)
})

test.each<[string, JsonObject, string]>([
  ['inc of a missing path', {inc: {nope: 1}}, 'Cannot increase or decrease "nope"'],
  ['inc of a text', {inc: {title: 1}}, 'Cannot increase or decrease "title"'],
  ['inc by a text', {inc: {n: 'x'}}, 'is not a number'],
  ['a path that cannot be read', {set: {'items[*': 1}}, 'Cannot read the path "items[*"'],
  ['an index out of bounds', {set: {'items[9].v': 1}}, 'Index out of bounds'],
  ['an insert into a number', {insert: {after: 'n[-1]', items: []}}, 'Attempt to apply insert'],
  ['an insert at many places', {insert: {after: 'tags[*]', items: []}}, 'matches several'],
  ['an insert without a place', {insert: {items: []}}, '"insert" needs one of'],
  ['an insert with two places', {insert: {after: 'a', before: 'b', items: []}}, '"insert" needs'],
  ['unset without a list', {unset: 'n'}, '"unset" needs a list'],
  ['set without an object', {set: ['n']}, 'needs an object'],
  ['a text patch that is none', {diffMatchPatch: {title: 'garbage'}}, 'Invalid patch string'],
  ['an unknown operation', {merge: {a: 1}}, 'Unknown patch operation "merge"'],
])('%s is refused', (_, operations, message) => {
  expect(() => patch(operations)).toThrow(message)
})

test('the document handed in stays as it was', () => {
  const frozen = Object.freeze(structuredClone(base))
  patch({set: {'nested.v': 0}, insert: {after: 'tags[-1]', items: ['n']}}, frozen)
  expect(frozen).toEqual(base)
})

test('array keys are generated where asked for, and kept where given', () => {
  const set = {list: [{a: 1}, {_key: 'mine'}, 'text', {inner: [{b: 1}]}]}
  const insert = {after: 'items[-1]', items: [{v: 4}]}
  const options = {autoGenerateArrayKeys: true}
  const {document} = applyPatch(base, {set, insert}, options)
  const key = expect.stringMatching(/^[0-9a-f]{12}$/)
  expect(document['list']).toEqual([
    {_key: key, a: 1},
    {_key: 'mine'},
    'text',
    {_key: key, inner: [{_key: key, b: 1}]},
  ])
  expect(document['items']).toEqual([...base.items, {_key: key, v: 4}])
})

function replaceV(values: readonly number[]) {
  return base.items.map((item, index) => ({...item, v: values[index] ?? 0}))
}

function withoutV() {
  return base.items.map(({v: _v, ...item}) => item)
}

function withoutW() {
  return base.items.map((item) => ('deep' in item ? {...item, deep: {}} : item))
}

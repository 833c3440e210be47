import fc from 'fast-check'
import {expect, test} from 'vitest'

import {findCandidates} from '#content/lake/groq/findCandidates.ts'
import {parseQuery} from '#content/lake/groq/parseQuery.ts'
import {plan} from '#content/lake/groq/plan.ts'
import {runQuery} from '#content/lake/groq/runQuery.ts'
import {Memory} from '#content/lake/memory/memory.ts'
import {viewNames} from '#content/lake/memory/perspectives.ts'
import {View} from '#content/lake/memory/view.ts'

import {documentSets, stored, words} from '../support/documents.ts'
import {indexOf} from '../support/searchIndex.ts'

const memory = new Memory()
memory.apply(
  new Map(
    [
      stored('a', 'guide', {key: 'ka', slug: {current: 'sa'}, to: {_ref: 'c'}}),
      stored('b', 'guide', {key: 'kb', slug: {current: 'sb'}}),
      stored('drafts.a', 'guide', {key: 'ka'}),
      stored('c', 'concept', {key: 'ka', to: [{_ref: 'b', _weak: true}]}),
      stored('d', 'person', {}),
    ].map((document) => [document._id, document]),
  ),
)

test.each([
  ['*[_id == "a"]', ['a']],
  ['*["a" == _id][0]', ['a']],
  ['*[_id in ["b", "a", "a", "nobody"]]', ['a', 'b']],
  ['*[_id in $ids]', ['a', 'c']],
  ['*[_id == $none]', 'all'],
  ['*[_type == "guide"]', ['a', 'b', 'drafts.a']],
  ['*[@._type == "guide"]', ['a', 'b', 'drafts.a']],
  ['*[_type in ["concept", "person"]]', ['c', 'd']],
  ['*[(_type == "guide") && slug.current == "sb"]', ['b']],
  ['*[_type == "guide"][key == "ka"]', ['a', 'drafts.a']],
  ['*[key == "ka"]', 'all'],
  ['*[references("c")]', ['a']],
  ['*[_type == "guide" && references(["b", "c"])]', ['a', 'c']],
  ['*[references(*[_type == "concept"]._id)]', 'all'],
  ['*[sanity::versionOf("a")]', ['a', 'drafts.a']],
  ['*[_type == "guide" || _id == "d"]', ['a', 'b', 'd', 'drafts.a']],
  ['*[_type == "guide" || n > 1]', 'all'],
  ['*[key match "k*"]', ['a', 'b', 'c', 'drafts.a']],
  ['*[key match "KA"]', ['a', 'c', 'drafts.a']],
  ['*[_type == "guide" && key match text::query("kb")]', ['b']],
  ['*[[@, _id] match text::query("sb") || references("c")]', ['a', 'b']],
  ['*[to->key match "ka"]', 'all'],
  ['*[key match "*a"]', 'all'],
  ['*[_type == "guide"] | score(boost(key match text::query("kb"), 2)) [_score > 0]', ['b']],
  ['*[_type == "guide"] | score(key match text::query("ka"))', ['a', 'b', 'drafts.a']],
  ['*[!(_type == "guide")]', 'all'],
  ['*[_type != "guide"]', 'all'],
  ['*[_type == key]', 'all'],
  ['*', 'all'],
  ['count(*[_type == "person"])', ['d']],
  ['*[_type == "person"] | order(key) [0...3] {_id}', ['d']],
  ['{"a": *[_type == "person"], "b": *[_id == "a"]}', ['a', 'd']],
  ['{"a": *[_type == "person"], "b": count(*)}', 'all'],
  ['*[_type == "concept"]{"n": count(*[_type == "person" && references(^._id)])}', ['c', 'd']],
  ['*[_type == "person" && count(*[_id == "a"]) > 0]', ['a', 'd']],
  ['releases::all()', 'all'],
  ['1 + 1', []],
])('%s looks at %j', (query, expected) => {
  const tree = parseQuery(query, {ids: ['c', 'a', 3], none: null})
  const raw = memory.view('raw')
  const ids = findCandidates(plan(tree), {view: raw, index: indexOf(raw.all)}).map(
    (document) => document._id,
  )
  expect(ids).toEqual(expected === 'all' ? raw.all.map(({_id}) => _id) : expected)
})

/** The same query on a view whose indexes find everything: nothing is narrowed. */
class Unnarrowed extends View {
  readonly #full: View

  constructor(full: View) {
    super((variants) => variants)
    this.#full = full
  }

  override get all() {
    return this.#full.all
  }

  override get(id: string) {
    return this.#full.get(id)
  }

  override bucket() {
    return this.#full.all
  }

  override variantsOf() {
    return this.#full.all
  }
}

const id = fc.constantFrom('a', 'b', 'c', 'drafts.a', 'drafts.b', 'versions.r.a', 'nobody')
const quotedId = id.map((text) => JSON.stringify(text))
const type = fc.constantFrom('"guide"', '"concept"', '"nothing"')

const matching = fc.tuple(
  fc.constantFrom(
    'title',
    '[@, _id]',
    '@',
    'slug.current',
    '[title, key]',
    'many[]._ref',
    'to->title',
    '_type',
    'pt::text(body)',
  ),
  fc.oneof(words, fc.string({maxLength: 4})),
)

const condition = fc.letrec<{node: string; leaf: string}>((tie) => ({
  leaf: fc.oneof(
    quotedId.map((text) => `_id == ${text}`),
    quotedId.map((text) => `${text} == @._id`),
    fc.array(quotedId).map((list) => `_id in [${list.join()}]`),
    type.map((text) => `_type == ${text}`),
    fc.array(type).map((list) => `_type in [${list.join()}]`),
    fc.constantFrom('a', 'b').map((text) => `slug.current == "${text}"`),
    fc.constantFrom('a', 'b').map((text) => `key == "${text}"`),
    fc.array(quotedId).map((list) => `references(${list.join() || '"a"'})`),
    fc.array(quotedId).map((list) => `references([${list.join()}])`),
    // To what nothing refers, and to what only the query itself does.
    fc.constantFrom(
      'references("nobody")',
      'count([{"to": {"_ref": "nobody"}}][references("nobody")]) == 1',
    ),
    quotedId.map((text) => `sanity::versionOf(${text})`),
    matching.map(([left, wish]) => `${left} match text::query(${JSON.stringify(wish)})`),
    matching.map(([left, wish]) => `${left} match ${JSON.stringify(wish)}`),
    fc.constantFrom('defined(key)', 'n > 2', '_id in path("drafts.**")', 'to->_type == "guide"'),
    fc.constantFrom('references(^._id)', '_id == ^.to._ref', 'true', 'null', '_type == key'),
  ),
  node: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    tie('leaf'),
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => `(${left} && ${right})`),
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => `(${left} || ${right})`),
    tie('node').map((inner) => `!(${inner})`),
    tie('node').map((inner) => `count(*[${inner}]) > 1`),
  ),
})).node

const tail = fc.constantFrom(
  '',
  '[0]',
  '[0...2]',
  '._id',
  ' | order(n desc, _id)',
  ' | order(key) [1..2]',
  '{_id, "to": to->{_id, "back": *[references(^._id)]._id}}',
  '{"same": *[_type == ^._type && _id != ^._id]._id}',
  '.many[]->n',
  ' | score(boost(title match text::query("knee*"), 3), [@, _id] match text::query("a")) [_score > 0] {_id, _score}',
  ' | score(title match "knee pain", key == "a") [_score > 0] | order(_score desc, _id)',
)
const filtered = fc
  .tuple(fc.array(condition, {minLength: 1, maxLength: 2}), tail)
  .map(([filters, end]) => `*${filters.map((filter) => `[${filter}]`).join('')}${end}`)
const query = fc.oneof(
  filtered,
  filtered.map((text) => `count(${text})`),
  fc.tuple(filtered, filtered).map(([left, right]) => `{"l": ${left}, "r": ${right}}`),
)

test('a planned query answers as if it had looked at every document', () => {
  let narrowed = 0
  fc.assert(
    fc.property(
      documentSets,
      fc.array(query, {minLength: 5, maxLength: 5}),
      (documents, queries) => {
        const memory = new Memory()
        memory.apply(new Map(documents.map((document) => [document._id, document])))
        const index = indexOf(documents)
        for (const text of queries) {
          const tree = parseQuery(text, {})
          for (const name of viewNames) {
            const view = memory.view(name)
            const context = {
              identity: 'x',
              timestamp: new Date(0),
              projectId: 'p',
              dataset: 'd',
              queryTime: 5000,
              index,
            }
            const planned = runQuery(tree, {...context, view})
            const full = runQuery(tree, {
              ...context,
              view: new Unnarrowed(view),
              index: {
                search: () => ['any'],
                wordsLike: (literals) => index.wordsLike(literals),
              },
            })
            expect(planned, text).toBe(full)
            if (findCandidates(plan(tree), {view, index}).length < view.all.length) narrowed += 1
          }
        }
      },
    ),
    {numRuns: 150, seed: 7},
  )
  expect(narrowed, 'the property is not vacuous').toBeGreaterThan(250)
}, 30_000)

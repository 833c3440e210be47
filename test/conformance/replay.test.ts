import {Mutation, type Doc} from '@sanity/mutator'
import fc from 'fast-check'
import {applyPatch, type RawPatch} from 'mendoza'
import {expect, test} from 'vitest'

import {hear, type HeardEvent} from './support/hear.ts'
import {mutate, openScope} from './support/scope.ts'

const word = fc.constantFrom('one', 'zwei', 'drei 😀', 'weiß', '')
const count = fc.integer({min: -9, max: 9})
const key = fc.constantFrom('x', 'y', 'z')
const item = fc.record({_key: key, v: count, text: word}, {noNullPrototype: true})
const content = fc.record(
  {n: count, title: word, list: fc.array(item, {maxLength: 3}), o: fc.constant({deep: {w: 1}})},
  {noNullPrototype: true},
)

/** Operations that fit any document `content` makes, and whatever they make of it. */
const operations = fc.oneof(
  fc.record({set: fc.record({n: count, 'o.deep.w': count})}),
  fc.record({set: fc.record({'list[].v': count})}),
  fc.record({set: fc.record({'list[_key=="x"].text': word, '..w': count})}),
  fc.record({set: fc.record({title: word}), unset: fc.constant(['list[_key=="y"]', 'nope.a'])}),
  fc.record({setIfMissing: fc.record({m: count, 'made.on.the.way': word})}),
  fc.record({unset: fc.constantFrom(['m'], ['made'], ['list[0]'], ['list[1:3]'], ['list[v > 3]'])}),
  fc.record({inc: fc.record({n: count}), dec: fc.record({'o.deep.w': count})}),
  fc.record({insert: insertOf('after', 'list[-1]')}),
  fc.record({insert: insertOf('before', 'list[0]')}),
  fc.record({insert: insertOf('replace', 'list[0:2]')}),
  fc.constant({}),
)

function insertOf(position: string, path: string) {
  return fc.array(item, {maxLength: 2}).map((items) => ({[position]: path, items}))
}

/** Mutations of one document that is there. */
const edit = fc.oneof(
  {weight: 12, arbitrary: operations.map((patch) => [{patch}])},
  {
    weight: 2,
    arbitrary: fc.tuple(operations, operations).map((two) => two.map((patch) => ({patch}))),
  },
  {weight: 1, arbitrary: content.map((createOrReplace) => [{createOrReplace}])},
  {weight: 1, arbitrary: content.map((create) => [{delete: {}}, {create}])},
)

const edits = fc.sample(edit, {numRuns: 100, seed: 2026})

test('100 random edits, replayed from their events by mutations and by effects, lead to the same states', async () => {
  const {client, id, type} = openScope()
  const place = {_id: id('a'), _type: type('note')}
  const {until} = await hear(client, '*[_id == $id]', {
    params: {id: place._id},
    effectFormat: 'mendoza',
  })
  const [first] = fc.sample(content, {numRuns: 1, seed: 2026})
  await mutate(client, {mutations: [{create: {...first, ...place}}]})
  for (const parts of edits)
    await mutate(client, {mutations: parts.map((part) => aim(part, place))})
  const events = await until(edits.length + 1)
  let head: Doc | null = null
  for (const event of events) {
    const before = head
    head = replay(event, before)
    expect(head, event.transactionId).toEqual(event.result)
    const {apply = [], revert = []} = event.effects ?? {}
    expect(applyPatch(withoutRevision(before), apply as RawPatch)).toEqual(withoutRevision(head))
    expect(applyPatch(withoutRevision(head), revert as RawPatch)).toEqual(withoutRevision(before))
  }
  expect(await client.getDocument(place._id)).toEqual(head)
})

test('creation and deletion are whole values in effects', async () => {
  const {client, id, type} = openScope()
  const place = {_id: id('a'), _type: type('note')}
  const {until} = await hear(client, '*[_id == $id]', {
    params: {id: place._id},
    effectFormat: 'mendoza',
  })
  const made = await client.create({...place, n: 1})
  await client.delete(place._id)
  const whole = withoutRevision(made)
  expect((await until(2)).map(({effects}) => effects)).toEqual([
    {apply: [0, whole], revert: [0, null]},
    {apply: [0, null], revert: [0, whole]},
  ])
})

/** Gives a mutation the document it is about. */
function aim(part: object, place: {readonly _id: string; readonly _type: string}) {
  return Object.fromEntries(
    Object.entries(part).map(([kind, body]) => {
      const target = kind === 'patch' || kind === 'delete' ? {id: place._id} : place
      return [kind, {...Object(body), ...target}]
    }),
  )
}

/** What Studio does with an event. */
function replay({mutations, ...event}: HeardEvent, before: Doc | null): Doc | null {
  const {transactionId, timestamp, previousRev, resultRev} = event
  const mutation = new Mutation({
    mutations,
    transactionId,
    timestamp,
    ...(previousRev === undefined ? {} : {previousRev}),
    ...(resultRev === undefined ? {} : {resultRev}),
  } as ConstructorParameters<typeof Mutation>[0])
  return mutation.apply(before === null ? null : structuredClone(before))
}

/** Effects are about the document without its revision. */
function withoutRevision(document: object | null): object | null {
  if (document === null) return null
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== '_rev'))
}

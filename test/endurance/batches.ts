import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {makePatches, stringifyPatches} from '@sanity/diff-match-patch'
import {type Doc, Mutation, type Mut} from '@sanity/mutator'
import fc from 'fast-check'

import {createLake, type Lake} from '#content/lake/createLake.ts'

/**
 * Random batches of mutations leave the same documents in the lake as Studio's engine leaves where Studio runs it. A batch that the lake
 * refuses changes nothing.
 * Alone: `node test/endurance/batches.ts [batches]`, 10,000 if not given.
 */

const ids = ['a', 'b', 'c', 'drafts.a']
const id = fc.constantFrom(...ids)
const text = fc.constantFrom(
  '',
  'knee',
  'A swollen knee.',
  'Rest, ice 😀',
  'weiß',
  'a much longer sentence about the knee',
)
const item = fc.oneof(
  fc.integer({min: 0, max: 9}),
  text,
  fc.record(
    {_key: fc.constantFrom('k', 'l', 'm'), v: fc.integer({min: 0, max: 9}), t: text},
    {noNullPrototype: true},
  ),
)
const list = fc.array(item, {maxLength: 4})
const content = fc.record(
  {
    n: fc.integer(),
    title: text,
    list,
    deep: fc.record({list, t: text}, {requiredKeys: [], noNullPrototype: true}),
  },
  {requiredKeys: [], noNullPrototype: true},
)
const document = fc.tuple(id, content).map(([_id, more]) => ({_id, _type: 'note', ...more}))

const path = fc.constantFrom(
  'n',
  'title',
  'deep.t',
  'deep.list',
  'list',
  'list[0]',
  'list[1]',
  'list[-1]',
  'list[_key=="k"]',
  'list[_key=="l"].v',
  'list[0:2]',
  'deep.list[_key=="m"].t',
  'other.deeper',
  'list[v > 3].t',
)
const record = fc.dictionary(path, item, {minKeys: 1, maxKeys: 3, noNullPrototype: true})
const operations = fc.oneof(
  record.map((set) => ({set})),
  record.map((setIfMissing) => ({setIfMissing})),
  fc.array(path, {minLength: 1, maxLength: 3}).map((unset) => ({unset})),
  fc.integer({min: -5, max: 5}).map((amount) => ({setIfMissing: {n: 0}, inc: {n: amount}})),
  fc.integer({min: -5, max: 5}).map((amount) => ({setIfMissing: {n: 0}, dec: {n: amount}})),
  fc
    .tuple(
      fc.constantFrom('before', 'after', 'replace'),
      fc.constantFrom('list[0]', 'list[-1]', 'list[_key=="k"]', 'list[0:1]', 'deep.list[-1]'),
      list,
    )
    .map(([position, place, items]) => ({
      setIfMissing: {list: [], 'deep.list': []},
      insert: {[position]: place, items},
    })),
  fc.tuple(text, text).map(([before, after]) => ({
    set: {title: before},
    diffMatchPatch: {title: stringifyPatches(makePatches(before, after))},
  })),
)
const mutation = fc.oneof(
  document.map((create) => ({create})),
  document.map((createOrReplace) => ({createOrReplace})),
  document.map((createIfNotExists) => ({createIfNotExists})),
  id.map((target) => ({delete: {id: target}})),
  {
    weight: 4,
    arbitrary: fc.tuple(id, operations).map(([target, more]) => ({patch: {id: target, ...more}})),
  },
)

const stamps = ['_rev', '_createdAt', '_updatedAt']
const plain = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !stamps.includes(name)))
/** JSON with sorted keys: what is compared is what is said. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

async function send(lake: Lake, mutations: readonly object[]): Promise<number> {
  const response = await lake.handle(
    new Request('http://127.0.0.1/v2025-02-19/data/mutate/production', {
      method: 'POST',
      headers: {authorization: `Bearer ${lake.robotToken}`},
      body: JSON.stringify({mutations}),
    }),
  )
  await response.text()
  return response.status
}

async function read(lake: Lake): Promise<string> {
  const url =
    'http://127.0.0.1/v2025-02-19/data/query/production?perspective=raw&query=*|order(_id)'
  const response = await lake.handle(
    new Request(url, {headers: {authorization: `Bearer ${lake.robotToken}`}}),
  )
  const {result}: {result: object[]} = await response.json()
  return canonical(result.map(plain))
}

/** The same batch in the engine, as Studio runs it; a creation of what is there is the lake's to refuse. */
function apply(documents: ReadonlyMap<string, Doc>, mutations: readonly Mut[]): Map<string, Doc> {
  const next = new Map(documents)
  for (const one of mutations) {
    const [body] = Object.values(one)
    const target = String(Object(body)._id ?? Object(body).id)
    const before = next.get(target) ?? null
    const after = new Mutation({mutations: [one]}).apply(
      before === null ? null : structuredClone(before),
    )
    if (after === null) next.delete(target)
    else next.set(target, JSON.parse(JSON.stringify(after)))
  }
  return next
}

export interface BatchFigures {
  readonly accepted: number
  readonly refused: number
}

/** Runs the drill. @throws with the batch that led apart */
export async function runBatches(count: number, seed = 17): Promise<BatchFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'batches-'))
  let lake = await createLake({dataFolder})
  let model = new Map<string, Doc>()
  const figures = {accepted: 0, refused: 0}
  const batches = fc.sample(fc.array(mutation, {minLength: 1, maxLength: 4}), {
    numRuns: count,
    seed,
  })
  const modelled = () =>
    canonical([...model.values()].sort((one, other) => (one._id < other._id ? -1 : 1)).map(plain))
  for (const [index, batch] of batches.entries()) {
    const mutations: Mut[] = JSON.parse(JSON.stringify(batch))
    const status = await send(lake, mutations)
    if (status === 200) {
      model = apply(model, mutations)
      figures.accepted += 1
    } else if ([400, 404, 409].includes(status)) figures.refused += 1
    else throw new Error(`a batch was answered ${status}: ${JSON.stringify(batch)}`)
    // Now and then the lake is stopped and opened again.
    if (index % 1000 === 999) {
      await lake.close()
      lake = await createLake({dataFolder})
    }
    const found = await read(lake)
    if (found !== modelled())
      throw new Error(
        `after ${JSON.stringify(batch)} (${status}) the lake has ${found}, the engine ${modelled()}`,
      )
  }
  await lake.close()
  rmSync(dataFolder, {recursive: true, force: true})
  return figures
}

if (process.argv[1] === import.meta.filename) {
  const {accepted, refused} = await runBatches(Number(process.argv[2] ?? 10_000))
  console.log(
    `${accepted} batches led to the same documents, ${refused} were refused and changed nothing`,
  )
}

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {Agent} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

/**
 * Prints what the lake does with 10,000 guides of 8 KB, over HTTP and through the unmodified client: medians and 95th percentiles in
 * milliseconds, beside what issue 4 asks for. Run it alone: `node test/bench/lake.ts [documents]`.
 */

const count = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'lake-bench-'))
const root = join(import.meta.dirname, '../..')

/** Words that stand in every guide. */
const common =
  'knee pain muscle spasm rest walk stretch ankle shoulder nurse doctor heat ice swelling week day night support brace step slow gentle relief advice'.split(
    ' ',
  )
/** Words that stand in some: as many as the library of a clinic has. */
const syllables = 'ba co di fe gu ha jo li me nu pa ro su ta vi wo'.split(' ')
const rare = Array.from({length: 4096}, (_, index) =>
  [8, 4, 0].map((bits) => syllables[(index >> bits) & 15]).join(''),
)

/** Made from a number: the same on every run. */
function textOf(seed: number, length: number): string {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({length}, () =>
    next(2) === 0 ? common[next(common.length)] : rare[next(rare.length)],
  ).join(' ')
}

function guideOf(index: number) {
  const block = (key: number) => ({
    _key: `k${key}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{_key: 's', _type: 'span', marks: [], text: textOf(index * 31 + key, 80)}],
  })
  return {
    _id: `guide-${index}`,
    _type: 'guide',
    title: `Guide number ${index} about ${textOf(index, 4)}`,
    key: `guide-${index}`,
    slug: {_type: 'slug', current: `guide-${index}`},
    condition: {_type: 'reference', _ref: `concept-${index % 50}`},
    authors: [{_key: 'a', _type: 'reference', _ref: `person-${index % 20}`}],
    body: Array.from({length: 12}, (_, key) => block(key)),
  }
}

interface Server {
  readonly client: SanityClient
  readonly url: string
  readonly token: string
  readonly started: number
  memory(): number
  stop(): Promise<void>
}

/** The lake in a process of its own, as people run it. */
async function startLake(): Promise<Server> {
  const begun = performance.now()
  const child = spawn(process.execPath, [join(root, 'launch.cjs'), 'content', 'serve'], {
    env: {...process.env, GUIDEPOST_DATA: folder, WORKSHOP_PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const started = performance.now() - begun
  const {url, token, projectId, dataset} = JSON.parse(
    readFileSync(join(folder, 'lake.json'), 'utf8'),
  )
  const client = createClient({
    projectId,
    dataset,
    token,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    perspective: 'published',
  })
  return {
    client,
    url,
    token,
    started,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    },
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function measure(rounds: number, work: (round: number) => Promise<unknown>) {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  times.sort((one, other) => one - other)
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2)
  return `${at(0.5)} ms  (95 %: ${at(0.95)})`
}

function tell(name: string, figure: string, target: string): void {
  console.log(`${name.padEnd(46)} ${figure.padEnd(30)} ${target}`)
}

async function fill(client: SanityClient): Promise<void> {
  const others = client.transaction()
  for (let index = 0; index < 50; index += 1)
    others.createOrReplace({_id: `concept-${index}`, _type: 'concept', name: textOf(index, 2)})
  for (let index = 0; index < 20; index += 1)
    others.createOrReplace({_id: `person-${index}`, _type: 'person', name: textOf(index, 2)})
  await others.commit()
  for (let start = 0; start < count; start += 100) {
    const transaction = client.transaction()
    for (let index = start; index < Math.min(count, start + 100); index += 1)
      transaction.createOrReplace(guideOf(index))
    await transaction.commit({visibility: 'async'})
  }
}

const list = `*[_type == "guide" && _id > $from] | order(title) [0...20]{title, "slug": slug.current, condition->{name}, "authors": authors[]->name}`
/** What Studio's search sends for "knee swell". */
const search = `*[_type in $types] | score(boost(_type in ["guide"] && title match text::query($query), 10), boost(_type in ["concept"] && name match text::query($query), 10), ([@, _id] match text::query($query) || references($raw)))[_score > 0]{_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc)[0...$limit]`

let lake = await startLake()
const filled = performance.now()
await fill(lake.client)
console.log(
  `${count} guides of ${JSON.stringify(guideOf(1)).length} bytes, written in ${((performance.now() - filled) / 1000).toFixed(1)} s`,
)
await lake.stop()
lake = await startLake()
tell('start, to an answering port', `${lake.started.toFixed(0)} ms`, '2000')
await measure(50, (round) => lake.client.getDocument(`guide-${round}`))
const {client} = lake
tell(
  'by id, fetch',
  await measure(300, (round) =>
    client.fetch('*[_id == $id][0]', {id: `guide-${(round * 37) % count}`}),
  ),
  '2.5',
)
tell(
  'by type and slug',
  await measure(300, (round) =>
    client.fetch('*[_type == "guide" && slug.current == $slug][0]', {
      slug: `guide-${(round * 41) % count}`,
    }),
  ),
  '2.5',
)
tell(
  'list of 20 with references, cold',
  await measure(30, (round) => client.fetch(list, {from: `a${round}`})),
  '25',
)
tell(
  'list of 20 with references, unchanged',
  await measure(200, () => client.fetch(list, {from: 'a0'})),
  '3',
)
tell(
  'references()',
  await measure(100, (round) =>
    client.fetch('count(*[references($id)])', {id: `concept-${round % 50}`}),
  ),
  '3',
)
const ask = (query: string) => {
  const params: Record<string, unknown> = {
    types: ['guide', 'concept', 'person'],
    query,
    raw: query,
    limit: 51,
  }
  return client.fetch<unknown>(search, params, {perspective: 'drafts'})
}
const first = performance.now()
await ask('zebra*')
tell(
  'first search after filling (index catches up)',
  `${(performance.now() - first).toFixed(0)} ms`,
  '',
)
tell('Studio search, one document', await measure(20, (round) => ask(`${round + 4000}*`)), '150')
tell(
  'Studio search, about 110 documents',
  await measure(10, (round) => ask(`${round + 10}* number`)),
  '150',
)
tell(
  'Studio search, about 1100 documents',
  await measure(9, (round) => ask(`${round + 1}* number`)),
  '150',
)
tell(
  'Studio search, all documents',
  await measure(3, () =>
    client
      .patch('person-0')
      .set({x: Math.random()})
      .commit()
      .then(() => ask('knee sp*')),
  ),
  '150',
)
tell(
  'commit, full fsync',
  await measure(300, (round) =>
    client
      .patch(`guide-${round}`)
      .set({'body[3].children[0].text': textOf(round, 80)})
      .commit(),
  ),
  '4',
)

const listeners = Array.from({length: 10}, () => {
  const heard: ((value: unknown) => void)[] = []
  let end = () => {}
  const ready = new Promise((resolve) => {
    const subscription = client
      .listen(
        '*[_type == "guide"]',
        {},
        {
          events: ['welcome', 'mutation'],
          includeResult: false,
          effectFormat: 'mendoza',
          visibility: 'query',
        },
      )
      .subscribe((event) => {
        if (event.type === 'welcome') resolve(undefined)
        else heard.shift()?.(event)
      })
    end = () => subscription.unsubscribe()
  })
  return {ready, end: () => end(), next: () => new Promise((resolve) => heard.push(resolve))}
})
await Promise.all(listeners.map(({ready}) => ready))
tell(
  'commit to event at 10 listeners',
  await measure(100, async (round) => {
    const all = Promise.all(listeners.map(({next}) => next()))
    await client
      .patch(`guide-${round}`)
      .set({note: `${Math.random()}`})
      .commit()
    await all
  }),
  '10',
)

for (const {end} of listeners) end()

const agent = new Agent({keepAlive: true, maxSockets: 16})
const {request} = await import('node:http')
const post = (body: string) =>
  new Promise<number>((resolve, reject) => {
    const sent = request(
      `${lake.url}/v2025-02-19/data/mutate/production?returnIds=true`,
      {
        method: 'POST',
        agent,
        headers: {authorization: `Bearer ${lake.token}`, 'content-type': 'application/json'},
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
let done = 0
const until = performance.now() + 5000
await Promise.all(
  Array.from({length: 16}, async (_, writer) => {
    for (let round = 0; performance.now() < until; round += 1) {
      const status = await post(
        JSON.stringify({
          mutations: [
            {patch: {id: `guide-${writer * 50 + (round % 50)}`, set: {note: `${round}`}}},
          ],
        }),
      )
      if (status !== 200) throw new Error(`a commit was answered ${status}`)
      done += 1
    }
  }),
)
tell('commits a second, 16 connections', (done / 5).toFixed(0), '1500')
tell('resident memory', `${lake.memory().toFixed(0)} MB`, '600')
await lake.stop()
rmSync(folder, {recursive: true, force: true})
process.exit(0)

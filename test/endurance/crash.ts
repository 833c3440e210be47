import {spawn, type ChildProcess} from 'node:child_process'
import {randomInt, randomUUID} from 'node:crypto'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout as wait} from 'node:timers/promises'

import {WebSocket} from 'ws'

import {readStoredLake} from '../content/lake/support/replayLog.ts'

/**
 * Kills a lake without warning, again and again, while four writers commit and two listeners listen; what was acknowledged must be there,
 * the log must add up to the documents, and each listener must have heard every transaction once and in order.
 * Alone: `node test/endurance/crash.ts [rounds]`, 100 if not given.
 */

const launcher = join(import.meta.dirname, '../../launch.cjs')

interface Address {
  readonly url: string
  readonly token: string
}

async function startLake(folder: string): Promise<{child: ChildProcess; address: Address}> {
  const child = spawn(process.execPath, [launcher, 'content', 'serve'], {
    env: {...process.env, GUIDEPOST_DATA: folder, WORKSHOP_PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout ?? child, 'data')
  return {child, address: JSON.parse(readFileSync(join(folder, 'lake.json'), 'utf8'))}
}

/** A listener that lives through all rounds and resumes where it was. */
class Listener {
  readonly heard: string[] = []
  readonly faults: string[] = []
  #lastEventId: string | undefined

  async connect({url, token}: Address): Promise<WebSocket> {
    const resume =
      this.#lastEventId === undefined ? '' : `&lastEventId=${encodeURIComponent(this.#lastEventId)}`
    const search = `query=${encodeURIComponent('*[_type == "note"]')}&enableResume=true&includeAllVersions=true${resume}`
    const socket = new WebSocket(
      `${url.replace('http', 'ws')}/v2025-02-19/data/listen/production?${search}`,
      {headers: {authorization: `Bearer ${token}`}},
    )
    socket.on('error', () => {})
    const expected = this.#lastEventId === undefined ? 'welcome' : 'welcomeback'
    await new Promise<void>((resolve) => {
      socket.on('close', () => resolve())
      socket.on('message', (data: Buffer) => {
        const text = data.toString()
        if (!text.startsWith('{')) return
        const {type, id, data: event} = JSON.parse(text)
        this.#lastEventId = id ?? this.#lastEventId
        if (type === 'mutation') this.heard.push(event.eventId)
        else if (type !== expected) this.faults.push(`${type} in place of ${expected}`)
        if (type !== 'mutation') resolve()
      })
    })
    return socket
  }
}

/** Writes one transaction, again with the same id until an answer comes: `exists` is an answer too. */
async function write(address: Address, writer: number, step: number): Promise<string | undefined> {
  const transactionId = `w${writer}-${step}-${randomUUID()}`
  const isAction = step % 3 === 0
  const [draftId, publishedId] = [`drafts.a${writer}`, `a${writer}`]
  const mutations = [
    {createIfNotExists: {_id: `w${writer}`, _type: 'note', count: 0, log: []}},
    {patch: {id: `w${writer}`, inc: {count: 1}, insert: {after: 'log[-1]', items: [step % 20]}}},
    ...(step % 10 === 9 ? [{patch: {id: `w${writer}`, set: {log: []}}}] : []),
    {createOrReplace: {_id: `n${writer}-${step % 50}`, _type: 'note', text: 'x'.repeat(500)}},
  ]
  const action = (name: string, rest: object) => ({
    actionType: `sanity.action.document.${name}`,
    draftId,
    publishedId,
    ...rest,
  })
  const actions = [
    {
      actionType: 'sanity.action.document.create',
      publishedId,
      attributes: {_id: draftId, _type: 'note'},
      ifExists: 'ignore',
    },
    action('edit', {patch: {set: {step}}}),
    ...(step % 2 === 0 ? [action('publish', {})] : []),
  ]
  const path = isAction ? 'actions' : 'mutate'
  try {
    const response = await fetch(`${address.url}/v2025-02-19/data/${path}/production`, {
      method: 'POST',
      headers: {authorization: `Bearer ${address.token}`},
      body: JSON.stringify(isAction ? {actions, transactionId} : {mutations, transactionId}),
    })
    const text = await response.text()
    if (response.ok || text.includes('transactionAlreadyExistsError')) return transactionId
    throw new Error(`a write was answered ${response.status}: ${text}`)
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

/** What the log holds, as listeners should have heard it: documents of each transaction in order. */
function eventsInLog(folder: string): readonly string[] {
  const database = new DatabaseSync(join(folder, 'production.sqlite'))
  const rows = database.prepare('SELECT id, body FROM txn ORDER BY seq').all()
  database.close()
  return rows.flatMap(({id, body}) =>
    Object.keys(JSON.parse(String(body)).effects).map((document) => `${String(id)}#${document}`),
  )
}

function requireSame(what: string, found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (left !== right)
    throw new Error(`${what}: ${left.slice(0, 300)} is not ${right.slice(0, 300)}`)
}

export interface CrashFigures {
  readonly rounds: number
  readonly acknowledged: number
  readonly events: number
}

/** Runs the drill. @throws when anything acknowledged was lost, or a listener missed, repeated or mixed up something */
export async function runCrashes(rounds: number): Promise<CrashFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'))
  const acknowledged: string[] = []
  const listeners = [new Listener(), new Listener()]
  let step = 0
  for (let round = 0; round < rounds; round += 1) {
    const {child, address} = await startLake(folder)
    await Promise.all(listeners.map((listener) => listener.connect(address)))
    const life = new AbortController()
    const writers = [1, 2, 3, 4].map(async (writer) => {
      while (!life.signal.aborted) {
        step += 1
        const id = await write(address, writer, step)
        if (id === undefined) return
        acknowledged.push(id)
      }
    })
    const before = acknowledged.length
    while (acknowledged.length < before + 5) await wait(5)
    await wait(randomInt(0, 300))
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    life.abort()
    await Promise.all([gone, ...writers])
    const {transactionIds, documents, replayed, verdict} = readStoredLake(folder)
    requireSame(`round ${round}: integrity`, verdict, 'ok')
    requireSame(
      `round ${round}: lost`,
      acknowledged.filter((id) => !transactionIds.has(id)),
      [],
    )
    requireSame(`round ${round}: log and documents`, sorted(replayed), sorted(documents))
  }
  // What happened up to the last kill is heard after it.
  const {child, address} = await startLake(folder)
  const events = eventsInLog(folder)
  await Promise.all(listeners.map((listener) => listener.connect(address)))
  for (
    let tries = 0;
    tries < 100 && listeners.some(({heard}) => heard.length < events.length);
    tries += 1
  )
    await wait(50)
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  for (const {heard, faults} of listeners) {
    requireSame('the listener was told', faults, [])
    requireSame('the listener heard', heard, events)
  }
  rmSync(folder, {recursive: true, force: true})
  return {rounds, acknowledged: acknowledged.length, events: events.length}
}

function sorted(documents: Record<string, unknown>): unknown {
  return Object.keys(documents)
    .sort()
    .map((id) => [
      id,
      Object.entries(Object(documents[id])).sort(([one], [other]) => (one < other ? -1 : 1)),
    ])
}

if (process.argv[1] === import.meta.filename) {
  const {rounds, acknowledged, events} = await runCrashes(Number(process.argv[2] ?? 100))
  console.log(
    `${rounds} kills: ${acknowledged} acknowledged transactions, none lost; two listeners heard ${events} events each, once and in order`,
  )
}

import {rmSync} from 'node:fs'
import {createServer} from 'node:http'
import {setTimeout as wait} from 'node:timers/promises'

import {type ActName, doAct} from '#publishers/approval/acts.ts'
import {createGate} from '#publishers/approval/gate.ts'
import {checkGuides} from '#publishers/check/checkGuides.ts'
import {readConfig} from '#publishers/config.ts'
import {connectLake} from '#publishers/connectLake.ts'
import {leafletCode} from '#publishers/manuscript/addresses.ts'
import {openTools} from '#publishers/outputs/runJobs.ts'
import {formatProblem} from '#schemas/problem.ts'

import {createDesk, launch, said, stop} from '../support/programs.ts'

/** What the scene tells, one line per step, with the time that the step took. */
export type Tell = (line: string) => void

/** What an observer outside has seen: everything by HTTP, nothing from inside. */
export interface Seen {
  readonly status: number
  readonly text: string
}

export interface Scene {
  /** Ids of the guides that the changed flag reopened. */
  readonly reopened: readonly string[]
  /** Each output before, after the new flag was published, and after the withdrawal. */
  readonly outputs: {
    readonly [Name in Output]: {before: Seen; changed: Seen; withdrawn: Seen}
  }
}

const outputs = ['mail', 'paper', 'page', 'feed', 'document', 'code'] as const
type Output = (typeof outputs)[number]

const flag = 'redFlag-bladder-bowel'
const oldWords = 'how well you can control your bladder or bowels'
const newWords = 'how you control your bladder or your bowels'
const guide = 'muscle-spasm.en'

/**
 * Plays one day of a clinic on the samples, with the real programs: a shared red flag is reworded, the guides that show it reopen, are
 * signed and published, mail, paper, page and feed follow; then one guide is withdrawn and is gone everywhere.
 */
export async function playScene(tell: Tell): Promise<Scene> {
  const port = await freePort()
  const desk = createDesk({SITE_PORT: String(port)})
  const steps = createSteps(tell)
  const program = launch(desk, ['content', 'start'])
  const site = `http://127.0.0.1:${port}`
  try {
    await steps('npm start: lake, samples, every output', () => said(program, /Published/))
    const config = readConfig({...desk.environment})
    const connection = await connectLake(config)
    const tools = openTools(connection)
    try {
      const {client} = connection
      const asOf = new Date().toISOString().slice(0, 10)
      const act = async (name: ActName, words: Record<string, string>) => {
        const now = new Date().toISOString()
        const gate = createGate({connection, config, asOf, now, tools})
        const done = await doAct(name, {...words, on: asOf}, {client, gate})
        if (!done.ok) throw new Error(done.problems.map(formatProblem).join('\n'))
        return done.value
      }
      const watch = observer(site)
      const before = await watch()

      await steps(`An editor rewords the shared red flag "${flag}"`, async () => {
        const document = await client.getDocument<Record<string, unknown>>(flag)
        const text: unknown = JSON.parse(
          JSON.stringify(document?.['text']).replace(oldWords, newWords),
        )
        await client.createOrReplace({...document, _id: `drafts.${flag}`, _type: 'redFlag', text})
      })
      const reopened = await steps('Which guides does it reopen?', async () => {
        const {guides} = await checkGuides(client, asOf)
        return guides.filter((one) => one.changes.length > 0).map(({id}) => id)
      })
      for (const id of reopened) tell(`    ${id}`)
      for (const id of reopened) {
        const name = id.replace(/^guide-/, '').replace(/-([a-z]{2})$/, '.$1')
        await steps(`Editor and reviewer sign ${name}`, async () => {
          await act('sign', {guide: name, as: 'sample-editor', role: 'editorial'})
          await act('sign', {guide: name, as: 'sample-reviewer', role: 'clinical'})
        })
        await steps(`It is published (every output tried at the gate)`, () =>
          act('publish-guide', {
            guide: name,
            as: 'sample-editor',
            class: 'major',
            note: 'Clearer words for a red flag.',
          }),
        )
      }
      const changed = await steps('Mail, paper, page, feed and code have followed', () =>
        until(watch, before, (seen) =>
          outputs.every((name) => seen[name].text !== before[name].text),
        ),
      )
      await steps('A clinician withdraws the guide', () =>
        act('withdraw', {
          guide,
          as: 'sample-reviewer',
          reason: 'safety',
          replacement: 'low-back-pain.en',
        }),
      )
      const withdrawn = await steps('It is gone everywhere, and the code on paper says so', () =>
        until(
          watch,
          changed,
          ({page, paper, document, mail, code}) =>
            [page, paper, document].every(({status}) => status === 410) &&
            mail.status === 410 &&
            code.text !== changed.code.text,
        ),
      )
      for (const name of outputs) tell(`    ${name.padEnd(9)} ${withdrawn[name].status}`)
      const seen = (name: Output) => ({
        before: before[name],
        changed: changed[name],
        withdrawn: withdrawn[name],
      })
      return {
        reopened,
        outputs: {
          mail: seen('mail'),
          paper: seen('paper'),
          page: seen('page'),
          feed: seen('feed'),
          document: seen('document'),
          code: seen('code'),
        },
      }
    } finally {
      await tools.close()
      await connection.close()
    }
  } finally {
    await stop(program, 'SIGINT')
    rmSync(desk.folder, {recursive: true, force: true})
  }
}

type View = {readonly [Name in Output]: Seen}

/** Looks at every output of the guide, as a patient or partner would. The code is the one printed on the first version. */
function observer(site: string): () => Promise<View> {
  const code = leafletCode({id: 'guide-muscle-spasm-en', version: '1.0.0'})
  const paths = {
    mail: '/newsletter/sample-issue-2/issue.txt',
    paper: '/leaflets/muscle-spasm.en.a4.pdf',
    page: '/guides/en/muscle-spasm/',
    feed: '/v1/sample-partner/feed-en.json',
    document: '/v1/sample-partner/guides/muscle-spasm.en.json',
    code: `/l/${code}/`,
  }
  const look = async (path: string): Promise<Seen> => {
    const response = await fetch(`${site}${path}`)
    return {
      status: response.status,
      text: Buffer.from(await response.arrayBuffer()).toString('latin1'),
    }
  }
  return async () => ({
    mail: await look(paths.mail),
    paper: await look(paths.paper),
    page: await look(paths.page),
    feed: await look(paths.feed),
    document: await look(paths.document),
    code: await look(paths.code),
  })
}

async function until(
  watch: () => Promise<View>,
  last: View,
  isDone: (view: View) => boolean,
): Promise<View> {
  for (let tries = 0; tries < 600; tries += 1) {
    const view = await watch()
    if (isDone(view)) return view
    await wait(25)
  }
  throw new Error(
    `Nothing followed: ${outputs.map((name) => `${name} ${last[name].status}`).join(', ')}`,
  )
}

function createSteps(tell: Tell) {
  return async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const start = performance.now()
    const value = await work()
    tell(`${String(Math.round(performance.now() - start)).padStart(6)} ms  ${name}`)
    return value
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => {
    probe.close(resolve)
  })
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

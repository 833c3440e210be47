import {z} from 'zod'

import type {Problem, Result} from '#schemas/problem.ts'
import {changeClasses} from '#schemas/vocabulary.ts'

import {feedPaths} from '../feedPaths.ts'
import {
  chainHash,
  type ChangeEvent,
  changeTypes,
  emptyFeedState,
  type FeedState,
  type Manifest,
} from './feedState.ts'

/**
 * Reads back what a partner was told, from the texts of the files published last (keyed by artifact path). No files at all
 * means a new feed. Files that contradict themselves are a problem and never a fresh start: a partner that has seen `seq` 40
 * refuses a feed that counts from 1 again.
 */
export function readFeedState(
  partner: string,
  files: ReadonlyMap<string, string>,
): Result<FeedState> {
  const problems: Problem[] = []
  const events = readEvents(partner, files, problems)
  const manifest = readFile(files, `site${feedPaths.manifest(partner)}`, manifestForm, problems)
  if (manifest !== undefined && manifest.seq > events.length && problems.length === 0)
    problems.push(
      corrupt(
        `site${feedPaths.manifest(partner)}`,
        `The manifest speaks of change ${manifest.seq}, but the change log ends at ${events.length}.`,
      ),
    )
  if (problems.length > 0) return {ok: false, problems}
  if (manifest === undefined) return {ok: true, value: {...emptyFeedState, ...logOf(events)}}
  return {ok: true, value: {...logOf(events), manifest}}
}

function logOf(events: readonly ChangeEvent[]) {
  return {seq: events.length, events}
}

function readEvents(
  partner: string,
  files: ReadonlyMap<string, string>,
  problems: Problem[],
): readonly ChangeEvent[] {
  const events: ChangeEvent[] = []
  const folder = `site/v1/${partner}/changes/`
  const count = [...files.keys()].filter((path) => path.startsWith(folder)).length
  for (let file = 1; file <= count; file += 1) {
    const path = `site${feedPaths.changes(partner, file)}`
    if (!files.has(path)) {
      problems.push(corrupt(path, 'This part of the change log is missing.'))
      return events
    }
    for (const event of readFile(files, path, changesForm, problems)?.events ?? []) {
      const last = events.at(-1)
      if (event.seq !== events.length + 1 || event.prevHash !== chainHash(last)) {
        problems.push(corrupt(path, `The change log is broken at change ${event.seq}.`))
        return events
      }
      events.push(event)
    }
  }
  return events
}

function readFile<Form extends z.ZodType>(
  files: ReadonlyMap<string, string>,
  path: string,
  form: Form,
  problems: Problem[],
): z.infer<Form> | undefined {
  const text = files.get(path)
  if (text === undefined) return undefined
  const read = form.safeParse(parseJson(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  problems.push(corrupt(path, `The file is damaged at "${issue?.path.join('.') ?? ''}".`))
  return undefined
}

/** Undefined stands for text that is not JSON: no form accepts it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function corrupt(path: string, what: string): Problem {
  return {
    rule: 'feed-state',
    level: 'error',
    path,
    message: `${what} Partners count on it, so it is not started anew: restore the last published files from a backup.`,
  }
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const changesForm = z.object({
  events: z.array(
    z.strictObject({
      seq: z.number().int().positive(),
      at: z.iso.datetime(),
      type: z.enum(changeTypes),
      id: z.string(),
      version: z.string(),
      class: z.enum(changeClasses),
      contentHash: hash,
      safetyHash: hash,
      documentHash: hash,
      prevHash: hash,
    }),
  ),
})

const manifestForm: z.ZodType<Manifest> = z.strictObject({
  schema: z.literal('guidepost-manifest/1'),
  partner: z.string(),
  seq: z.number().int().nonnegative(),
  generated: z.iso.datetime(),
  expires: z.iso.datetime(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(['published', 'suspended', 'withdrawn']),
      version: z.string(),
      documentHash: hash,
      url: z.string(),
    }),
  ),
})

import {z} from 'zod'

import type {Effects} from '../effects/effects.ts'

/** One committed transaction, as the log keeps it. */
export interface LogEntry {
  /** Its place in the log: grows, with gaps. */
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly author: string
  /** With concrete ids and paths: replaying them gives what the transaction gave. */
  readonly mutations: readonly LoggedMutation[]
  /** For each touched document what became of it, both ways. */
  readonly effects: Readonly<Record<string, Effects>>
}

/** `{create: {_id}}`, `{patch: {id}}`, `{delete: {id}}`: a logged mutation is about one document. */
export type LoggedMutation = Readonly<Record<string, object>>

const patch = z.array(z.unknown())
const body = z.object({
  mutations: z.array(z.record(z.string(), z.looseObject({}))),
  effects: z.record(z.string(), z.object({apply: patch, revert: patch})),
})

export function readLogEntry(row: Readonly<Record<string, unknown>>): LogEntry {
  const {seq, id, ts, author, body: text} = row
  return {
    seq: Number(seq),
    id: String(id),
    at: String(ts),
    author: String(author),
    ...body.parse(JSON.parse(String(text))),
  }
}

export function isAbout(mutation: LoggedMutation, id: string): boolean {
  return Object.values(mutation).some(
    (about) => Reflect.get(about, '_id') === id || Reflect.get(about, 'id') === id,
  )
}

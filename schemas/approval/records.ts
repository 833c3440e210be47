import {z} from 'zod'

import {checkForm} from '../guide/reading.ts'
import type {Result} from '../problem.ts'
import {
  changeClasses,
  languages,
  severities,
  signOffRoles,
  withdrawalKinds,
  withdrawalReasons,
} from '../vocabulary.ts'

/**
 * What happened to guides, as it lies in the lake: written once, changed by nobody. A guide's state follows from these records
 * and the day alone (`guideState`).
 */

const text = z.string().min(1)
const date = z.iso.date('must be a date such as 2026-01-31')
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex digits')
const reference = z.object({_ref: text}).transform(({_ref}) => _ref)

/**
 * One person vouches for the exact text of a guide, or sends it back. `by` is the key of a person, and the id of their account; `seq`
 * numbers what one person did with one text, and is absent for the first. `name` and `credentials` are those of that day: what becomes of
 * somebody later changes nothing that they signed. Records older than these two fields have neither.
 */
const signOffForm = z
  .object({
    _id: text,
    guide: reference,
    contentHash: hash,
    role: z.enum(signOffRoles),
    by: text,
    name: text.optional(),
    credentials: text.optional(),
    on: date,
    sample: z.boolean(),
    seq: z.number().int().positive().optional(),
    sentBack: text.optional(),
  })
  .transform(({_id, guide, ...record}) => ({id: _id, guideId: guide, ...record}))
export type SignOff = Readonly<z.infer<typeof signOffForm>>

/** The approved bytes of a guide, but for the bytes: its `view`, a `Guide` as JSON text, is fetched only where it is published. */
const snapshotForm = z
  .object({
    _id: text,
    guide: reference,
    key: text,
    language: z.enum(languages),
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0'),
    class: z.enum(changeClasses),
    contentHash: hash,
    viewHash: hash,
    publishedAt: date,
    reviewBy: date,
    by: text,
    note: z.string(),
  })
  .transform(({_id, guide, ...record}) => ({id: _id, guideId: guide, ...record}))
export type Snapshot = Readonly<z.infer<typeof snapshotForm>>

const withdrawalForm = z
  .object({
    _id: text,
    guide: reference,
    seq: z.number().int().positive(),
    kind: z.enum(withdrawalKinds),
    reason: z.enum(withdrawalReasons).optional(),
    severity: z.enum(severities).optional(),
    notice: text.optional(),
    replacement: reference.optional(),
    on: date,
    removeBy: date.optional(),
    by: text,
  })
  .transform(({_id, guide, ...record}) => ({id: _id, guideId: guide, ...record}))
export type Withdrawal = Readonly<z.infer<typeof withdrawalForm>>

/** The doors to the records. A record that has not its form was not written by us: it is a problem, never left out in silence. */
export const readSignOff = (document: unknown): Result<SignOff> => read(signOffForm, document)
export const readSnapshot = (document: unknown): Result<Snapshot> => read(snapshotForm, document)
export const readWithdrawal = (document: unknown): Result<Withdrawal> =>
  read(withdrawalForm, document)

function read<Form extends z.ZodType>(form: Form, document: unknown): Result<z.infer<Form>> {
  const id: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, '_id') : undefined
  return checkForm(form, document, typeof id === 'string' ? id : '(record)')
}

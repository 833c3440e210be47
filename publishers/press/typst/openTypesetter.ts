import {UserError} from '#schemas/userError.ts'

import {findBinding} from './binding.ts'
import {checkSheet} from './checkSheet.ts'
import {type Child, ChildLost, startChild} from './child.ts'
import {explainComplaints} from './explainComplaints.ts'
import type {SetReply} from './messages.ts'
import type {Sheet, SheetForm, Typesetter} from './typesetter.ts'

export interface TypesetterOptions {
  /** After so many sheets the child process is replaced: its memory grows by about 0.4 MB with each. */
  readonly sheetsPerChild?: number
  /** Milliseconds for one sheet; a usual one takes less than 200. */
  readonly timeLimit?: number
  /** Starts a child process; tests put one of their own here. */
  readonly start?: () => Child
}

/**
 * Opens the press: a typesetter in a child process, started when first needed, replaced now and then, and after a crash. Sheets are
 * set one after the other.
 * @throws UserError where the typesetter does not exist
 */
export async function openTypesetter(options: TypesetterOptions = {}): Promise<Typesetter> {
  findBinding()
  const {sheetsPerChild = 100, timeLimit = 30_000, start = startChild} = options
  let child: Child | undefined
  let sheets = 0
  let queue: Promise<unknown> = Promise.resolve()

  async function currentChild(): Promise<Child> {
    if (sheets >= sheetsPerChild) await discard()
    child ??= start()
    sheets += 1
    return child
  }

  async function discard(): Promise<void> {
    const old = child
    child = undefined
    sheets = 0
    await old?.end()
  }

  /** A crash may be another sheet's doing, so the sheet gets a second chance in a fresh process; a second crash is its own. */
  async function ask(sheet: Sheet, form: SheetForm, chances = 2): Promise<SetReply> {
    const {data, pictures} = sheet
    const createdAt = Date.parse(`${data.document.date}T00:00:00Z`) / 1000
    try {
      const asked = await currentChild()
      return await asked.ask({form, data: JSON.stringify(data), createdAt, pictures}, timeLimit)
    } catch (cause) {
      await discard()
      if (!(cause instanceof ChildLost)) throw cause
      if (!cause.late && chances > 1) return ask(sheet, form, chances - 1)
      throw lost(sheet, cause)
    }
  }

  return {
    set(sheet, form = 'pdf') {
      const problems = checkSheet(sheet)
      if (problems.length > 0) return Promise.resolve({ok: false, problems})
      const result = queue.then(() => ask(sheet, form))
      queue = result.catch(() => undefined)
      return result.then((reply) =>
        reply.ok
          ? {ok: true, value: Uint8Array.from(reply.bytes)}
          : {ok: false, problems: explainComplaints(reply.complaints, sheet)},
      )
    },
    async close() {
      await queue
      await discard()
    },
  }
}

function lost({name}: Sheet, cause: ChildLost): UserError {
  return cause.late
    ? new UserError(`The leaflet ${name} took too long to set`, {
        hint: 'Run again when the computer is less busy. If it happens again, make the guide shorter.',
        cause,
      })
    : new UserError(`The typesetter crashed twice on the leaflet ${name}`, {
        hint: 'Undo the last changes to this guide, its pictures first, and report the crash.',
        cause,
      })
}

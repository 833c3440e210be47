import {Script} from 'node:vm'

import {boom} from '../apiFault.ts'

/** Below this many documents no query takes long enough to be worth a watchdog, unless it looks at them again and again. */
const harmless = 500

const run = new Script('globalThis[Symbol.for("guidepost.query")]()')
const place = Symbol.for('guidepost.query')

/**
 * Runs work that nothing can interrupt from within for a limited time, so that one query cannot keep everybody waiting.
 * @param documents how many the query looks at, each `*` counted
 * @param spent milliseconds that are gone already
 * @throws ApiFault 503 when the time is over
 */
export function limitTime<Value>(
  work: () => Value,
  {
    documents,
    milliseconds,
    spent,
  }: {readonly documents: number; readonly milliseconds: number; readonly spent: number},
): Value {
  if (documents < harmless) return work()
  let value: Value | undefined
  Reflect.set(globalThis, place, () => {
    value = work()
  })
  try {
    run.runInThisContext({timeout: Math.max(1, Math.ceil(milliseconds - spent))})
  } catch (cause) {
    if (
      !(cause instanceof Error) ||
      !('code' in cause) ||
      cause.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    )
      throw cause
    throw boom(503, `The query takes longer than ${milliseconds} ms; narrow it`, {cause})
  } finally {
    Reflect.deleteProperty(globalThis, place)
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- set by the work that has just ended
  return value as Value
}

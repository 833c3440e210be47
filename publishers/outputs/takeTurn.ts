import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {setTimeout as wait} from 'node:timers/promises'

import {UserError} from '#schemas/userError.ts'

/** How long one run waits for another. Milliseconds. */
const patience = 120_000

/**
 * Waits until no other run publishes from this data folder, and keeps others waiting until `end`. The lock is SQLite's: the
 * operating system lets go of it when the process dies, however it dies. Without it two runs would count a feed's changes twice.
 * @throws UserError when another run does not end in two minutes
 */
export async function takeTurn(dataFolder: string): Promise<{end(): void}> {
  mkdirSync(dataFolder, {recursive: true, mode: 0o700})
  const database = new DatabaseSync(join(dataFolder, 'publish.lock'), {timeout: 0})
  for (let waited = 0; waited < patience; waited += 20) {
    try {
      database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
      return {end: () => database.close()}
    } catch {
      await wait(20)
    }
  }
  database.close()
  throw new UserError('Another run publishes from this data folder and does not end', {
    hint: 'Stop it (npm start, npm run publish), then try again.',
  })
}

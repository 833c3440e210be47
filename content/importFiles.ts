import type {SanityClient} from '@sanity/client'

import {formatProblem} from '#schemas/problem.ts'
import {UserError} from '#schemas/userError.ts'

import {applyImport} from './import/applyImport.ts'
import {fetchPasteFacts} from './import/fetchPasteFacts.ts'
import {fetchStored} from './import/fetchStored.ts'
import {formatPlan} from './import/formatPlan.ts'
import {formatGuesses} from './import/paste/formatGuesses.ts'
import {readGuesses} from './import/paste/readGuesses.ts'
import {planImport} from './import/planImport.ts'
import {publishDrafts} from './import/publishDrafts.ts'
import {readImport} from './import/readImport.ts'

interface ImportOptions {
  readonly client: SanityClient
  /** `YYYY-MM-DD`: what the date rules compare with. */
  readonly asOf: string
  /** Without it the plan is only shown. */
  readonly apply: boolean
  /** With `apply`: publish at once everything but guides, which must be signed. */
  readonly publish?: boolean
  readonly print: (line: string) => void
}

/**
 * Reads files and folders, shows what they would change in the store, and changes it if asked. Drafts only: an import never
 * signs. With one problem nothing is written.
 * @returns the exit code: 0, or 2 when problems stand in the way
 * @throws UserError when a file cannot be read, or the store changed in between
 */
export async function importFiles(
  paths: readonly string[],
  {client, asOf, apply, publish = false, print}: ImportOptions,
): Promise<number> {
  const set = await readImport([...paths], async () => fetchPasteFacts(client))
  const plan = planImport(set, await fetchStored(client, set), asOf)
  print(formatPlan(plan))
  for (const {document} of set.documents.filter(({pasted}) => pasted === true)) {
    const guesses = readGuesses(document)
    if (guesses.length > 0)
      print(
        `\n${document._id}: ${guesses.length} guesses, the least sure first\n${formatGuesses(guesses)}`,
      )
  }
  const errors = plan.problems.filter(({level}) => level === 'error')
  if (errors.length > 0) {
    if (!apply) return 2
    throw new UserError(errors.map(formatProblem).join('\n'), {
      hint: 'Nothing was written. Mend the files and import again.',
    })
  }
  if (apply) await applyImport(client, plan)
  if (apply && publish) {
    const count = await publishDrafts(
      client,
      set.documents.map(({document}) => document),
    )
    print(`${count} published. Guides stay drafts until they are signed: npm run sign.`)
  }
  return 0
}

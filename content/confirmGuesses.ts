import type {SanityClient} from '@sanity/client'

import {UserError} from '#schemas/userError.ts'

import {draftId, guideId} from './import/ids.ts'
import {formatGuesses} from './import/paste/formatGuesses.ts'
import {readGuesses} from './import/paste/readGuesses.ts'

/**
 * Lists the guesses of a guide that nobody has confirmed, or confirms some: whoever does so has looked at the place, and corrected it
 * where it was wrong.
 * @param name `frozen-shoulder.en`
 * @param chosen numbers of the list, or `all`; empty only lists
 * @returns what to print
 * @throws UserError when there is no such guide, or no guess with such a number
 */
export async function confirmGuesses(
  client: SanityClient,
  name: string,
  chosen: readonly string[],
): Promise<string> {
  const [key = '', language = 'en'] = name.split('.')
  const guide = await client.getDocument(draftId(guideId(key, language)))
  if (guide === undefined)
    throw new UserError(`There is no draft of a guide "${name}"`, {
      hint: 'Name it with its language, for example frozen-shoulder.en.',
    })
  const guesses = readGuesses(guide).map((guess, index) => ({...guess, number: index + 1}))
  const open = guesses.filter(({confirmed}) => !confirmed)
  const numbers = chosen.flatMap((word) => word.split(',')).filter((word) => word !== '')
  const wanted = numbers.includes('all')
    ? open
    : numbers.map((number) => {
        const found = guesses.find((guess) => String(guess.number) === number)
        if (found !== undefined) return found
        throw new UserError(`There is no guess ${number} in "${name}"`, {
          hint: `npm run import -- --confirm ${name} lists them.`,
        })
      })
  if (wanted.length > 0)
    await client
      .patch(guide._id, {
        ifRevisionID: guide._rev,
        set: Object.fromEntries(
          wanted.map(({_key}) => [`guesses[_key=="${_key}"].confirmed`, true]),
        ),
      })
      .commit({visibility: 'sync'})
  const left = open.filter((guess) => !wanted.some(({number}) => number === guess.number))
  if (left.length === 0)
    return `${name}: all ${guesses.length} guesses are confirmed. It can be signed once npm run check is content.`
  const sum = `${name}: ${left.length} of ${guesses.length} guesses are not confirmed`
  return [formatGuesses(left), sum].join('\n')
}

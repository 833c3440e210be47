import type {SanityClient} from '@sanity/client'

import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {formatProblem, type Result} from '#schemas/problem.ts'
import {UserError} from '#schemas/userError.ts'
import {type WorksheetAnswer, worksheetAnswers} from '#schemas/vocabulary.ts'
import {worksheetItems} from '#schemas/worksheets/items.ts'
import {proposeAnswers} from '#schemas/worksheets/proposals.ts'
import {
  type Confirmed,
  readAnswers,
  type WorksheetLine,
  worksheetOf,
} from '#schemas/worksheets/worksheet.ts'

import {commitAct} from '../approval/commitAct.ts'
import {fetchActor, fetchDesk} from '../approval/fetchDesk.ts'

export interface Worksheet {
  readonly guide: Guide
  readonly lines: readonly WorksheetLine[]
}

/**
 * The worksheets of one guide as editors see it.
 * @throws UserError when there is no such guide, or it cannot be read
 */
export async function fetchWorksheet(
  client: SanityClient,
  name: string,
  asOf: string,
): Promise<Worksheet> {
  const {guideId, documents} = await fetchDesk(client, name, asOf)
  const guide = valueOf(readGuide(guideId, documents), name)
  const answers = valueOf(readAnswers(guideId, documents.get(guideId)), name)
  return {guide, lines: worksheetOf(guide, answers, proposeAnswers(guide))}
}

/**
 * Writes what a person answered, over what was answered before: on the draft and on the published document alike, because answers are
 * no part of the text.
 * @param words `proposed` for every proposal, or answers such as `pemat-1=yes,cci-4=no`
 * @throws UserError when the words are wrong or the person may not
 */
export async function confirmAnswers(
  client: SanityClient,
  {guide: name, by, words, on}: {guide: string; by: string; words: string; on: string},
): Promise<Worksheet> {
  const actor = await fetchActor(client, by, {
    act: 'confirm a worksheet',
    roles: ['editor', 'clinicalReviewer'],
  })
  const {guide} = await fetchWorksheet(client, name, on)
  const given = words === 'proposed' ? proposed(guide) : readWords(words)
  const answers = given.map(([item, answer]): Confirmed & {readonly _type: string} => ({
    _key: item,
    _type: 'worksheetAnswer',
    item,
    answer,
    by: actor.key,
    on,
    contentHash: guide.contentHash,
  }))
  const ids = await client.fetch<string[]>(
    '*[_id in $ids]._id',
    {ids: [guide.id, `drafts.${guide.id}`]},
    {perspective: 'raw'},
  )
  await commitAct(client, 'confirm a worksheet', (transaction) => {
    for (const id of ids)
      transaction
        .patch(id, {setIfMissing: {worksheet: []}})
        .patch(id, {unset: answers.map(({_key}) => `worksheet[_key=="${_key}"]`)})
        .patch(id, {insert: {after: 'worksheet[-1]', items: answers}})
    return transaction
  })
  return fetchWorksheet(client, name, on)
}

type Answered = readonly [item: string, answer: WorksheetAnswer]

function proposed(guide: Guide): Answered[] {
  return [...proposeAnswers(guide)].flatMap(([item, {answer}]) =>
    answer === undefined ? [] : [[item, answer] as const],
  )
}

function readWords(words: string): Answered[] {
  return words.split(',').map((pair) => {
    const [item = '', word = ''] = pair.trim().split('=')
    const known = worksheetItems.find(({id}) => id === item)
    if (known === undefined)
      throw new UserError(`"${item}" is no item of the worksheets`, {
        hint: 'Items are pemat-1 to pemat-26 and cci-1 to cci-20: run the command without --confirm to see them.',
      })
    const answer = worksheetAnswers.find((one) => one === (word === 'na' ? 'notApplicable' : word))
    if (answer === undefined || (answer === 'notApplicable' && !known.mayNotApply))
      throw new UserError(`"${word}" is no answer to ${item}`, {
        hint: `Answer ${known.mayNotApply ? 'yes, no or na' : 'yes or no'}: --confirm ${item}=yes`,
      })
    return [item, answer] as const
  })
}

function valueOf<Value>(result: Result<Value>, name: string): Value {
  if (result.ok) return result.value
  throw new UserError(`The guide "${name}" cannot be read`, {
    hint: result.problems.map(formatProblem).join('\n  '),
  })
}

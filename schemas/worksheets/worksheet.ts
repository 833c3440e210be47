import {z} from 'zod'

import type {Guide} from '../guide/guide.ts'
import {checkForm} from '../guide/reading.ts'
import type {Result} from '../problem.ts'
import {worksheetAnswers} from '../vocabulary.ts'
import {type Scale, scaleNames, type WorksheetItem, worksheetItems} from './items.ts'
import type {Proposal} from './proposals.ts'

const confirmed = z.object({
  _key: z.string(),
  item: z.enum(
    worksheetItems.map(({id}) => id),
    'is no item of the worksheets',
  ),
  answer: z.enum(worksheetAnswers),
  by: z.string().min(1),
  on: z.iso.date(),
  contentHash: z.string(),
})
/** What a person answered, and for which text. */
export type Confirmed = Readonly<z.infer<typeof confirmed>>

const storedWorksheet = z.object({worksheet: z.array(confirmed).default([])})

/** The answers that lie with a guide. They are no part of its content: a snapshot does not hold them, and they reopen nothing. */
export function readAnswers(id: string, document: unknown): Result<readonly Confirmed[]> {
  const form = checkForm(storedWorksheet, document, id)
  return form.ok ? {ok: true, value: form.value.worksheet} : form
}

/** One line of the worksheet of a guide. */
export interface WorksheetLine {
  readonly item: WorksheetItem
  readonly proposal?: Proposal
  readonly confirmed?: Confirmed
  /** The answer was given for a text that has changed since. */
  readonly stale: boolean
}

/** Both worksheets of a guide: each item with what a person confirmed and, where they are given, what the machine proposes. */
export function worksheetOf(
  guide: Pick<Guide, 'contentHash'>,
  answers: readonly Confirmed[],
  proposals: ReadonlyMap<string, Proposal> = new Map(),
): WorksheetLine[] {
  return worksheetItems.map((item) => {
    const proposal = proposals.get(item.id)
    const answer = answers.find((one) => one.item === item.id)
    return {
      item,
      ...(proposal === undefined ? {} : {proposal}),
      ...(answer === undefined ? {} : {confirmed: answer}),
      stale: answer !== undefined && answer.contentHash !== guide.contentHash,
    }
  })
}

/** How one scale came out. Only answers that a person confirmed for the text as it is now count. */
export interface Score {
  readonly scale: Scale
  readonly items: number
  readonly answered: number
  /** Percent of "yes" among the answers that apply; absent while an item is open. */
  readonly score?: number
}

/** Scores each scale by its publication: yes in percent of what applies. */
export function scoreWorksheet(lines: readonly WorksheetLine[]): Score[] {
  return scaleNames.map((scale) => {
    const own = lines.filter(({item}) => item.scale === scale)
    const answers = own.flatMap(({confirmed: answer, stale}) =>
      answer === undefined || stale ? [] : answer.answer,
    )
    const applying = answers.filter((answer) => answer !== 'notApplicable')
    const yes = applying.filter((answer) => answer === 'yes').length
    const complete = answers.length === own.length && applying.length > 0
    return {
      scale,
      items: own.length,
      answered: answers.length,
      ...(complete ? {score: Math.round((yes / applying.length) * 100)} : {}),
    }
  })
}

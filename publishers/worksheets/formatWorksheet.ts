import {scaleNames, scales} from '#schemas/worksheets/items.ts'
import {type Score, scoreWorksheet, type WorksheetLine} from '#schemas/worksheets/worksheet.ts'

import type {Worksheet} from './confirmAnswers.ts'

/** The worksheets of a guide for the terminal: what was answered, what is proposed, and why. */
export function formatWorksheet({guide, lines}: Worksheet): string {
  return [
    `${guide.title} (${guide.id})`,
    ...scaleNames.flatMap((scale) => [
      '',
      scales[scale].title,
      ...lines.filter(({item}) => item.scale === scale).flatMap(formatLine),
    ]),
    '',
    ...scoreWorksheet(lines).map(formatScore),
  ].join('\n')
}

/** `PEMAT-P actionability: 86 % (passes at 70)`, or how many items are still open. */
function formatScore({scale, items, answered, score}: Score): string {
  const {title, pass} = scales[scale]
  if (score === undefined) return `${title}: ${answered} of ${items} items confirmed`
  return `${title}: ${score} % (${score >= pass ? 'passes' : 'fails'}; ${pass} is needed)`
}

const shown = {yes: 'yes', no: 'no', notApplicable: 'na'} as const

function formatLine({item, proposal, confirmed, stale}: WorksheetLine): string[] {
  const answer =
    confirmed === undefined
      ? `[${proposal?.answer === undefined ? '  ' : `${shown[proposal.answer]}?`}]`
      : `[${shown[confirmed.answer]}]`
  const told =
    confirmed === undefined
      ? []
      : [`${confirmed.by}, ${confirmed.on}${stale ? ', for an earlier text: look again' : ''}`]
  return [
    `  ${answer.padEnd(6)} ${item.id.padEnd(8)} ${item.question}`,
    ...[...told, ...(proposal === undefined ? [] : [proposal.evidence])].map(
      (line) => `                  ${line}`,
    ),
  ]
}

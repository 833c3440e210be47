import type {Problem} from '#schemas/problem.ts'

import {issueProblem} from './checkIssue.ts'

/** The smaller of the two meanings, to be safe. */
const kilobyte = 1000

/** Bytes of HTML. */
export const mailLimits = {
  /** Law 1: what comes later may be clipped, or never loaded on a slow phone. */
  careAdvice: 20 * kilobyte,
  warning: 80 * kilobyte,
  /** The rest is room for longer addresses in the slots. */
  html: 90 * kilobyte,
  /** Where Gmail cuts off. */
  clip: 102 * kilobyte,
} as const

/** How long a finished mail is. Bytes. */
export interface MailSize {
  readonly html: number
  /** How much of it a reader needs to have all care advice. */
  readonly careAdviceEnd: number
}

/** What is too long about a finished mail. A warning is listed, an error stops the issue. */
export function checkSize(
  {key}: {readonly key: string},
  {html, careAdviceEnd}: MailSize,
): Problem[] {
  return [
    ...(careAdviceEnd > mailLimits.careAdvice
      ? [
          issueProblem(
            {key},
            'N10',
            'guides',
            `The care advice ends after ${inKilobytes(careAdviceEnd)}, later than ${inKilobytes(mailLimits.careAdvice)}. Send fewer guides.`,
          ),
        ]
      : []),
    ...(html > mailLimits.warning ? [sizeProblem(key, html)] : []),
  ]
}

function sizeProblem(key: string, size: number): Problem {
  const message = `The mail has ${inKilobytes(size)} of HTML; programs clip mail above ${inKilobytes(mailLimits.html)}. Show fewer sections in full.`
  const problem = issueProblem({key}, 'N11', 'guides', message)
  return size > mailLimits.html ? problem : {...problem, level: 'warning'}
}

export function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / kilobyte)} KB`
}

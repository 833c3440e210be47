import type {Problem} from '#schemas/problem.ts'

import {issueProblem} from './checkIssue.ts'

/** The smaller of the two meanings, to be safe. */
const kilobyte = 1000

/** Law 1: what comes later may be clipped, or never loaded on a slow phone. */
const careAdviceLimit = 20 * kilobyte
/** Gmail clips near 102 KB of HTML; the rest is room for longer addresses in the slots. */
const htmlLimit = 90 * kilobyte
const htmlWarning = 80 * kilobyte

/** What is too long about a finished mail. A warning is listed, an error stops the issue. */
export function checkSize(
  {key}: {readonly key: string},
  {html, careAdviceEnd}: {readonly html: string; readonly careAdviceEnd: number},
): Problem[] {
  const size = new TextEncoder().encode(html).length
  return [
    ...(careAdviceEnd > careAdviceLimit
      ? [
          issueProblem(
            {key},
            'N10',
            'guides',
            `The care advice ends after ${inKilobytes(careAdviceEnd)}, later than ${inKilobytes(careAdviceLimit)}. Send fewer guides.`,
          ),
        ]
      : []),
    ...(size > htmlWarning ? [sizeProblem(key, size)] : []),
  ]
}

function sizeProblem(key: string, size: number): Problem {
  const message = `The mail has ${inKilobytes(size)} of HTML; programs clip mail above ${inKilobytes(htmlLimit)}. Show fewer sections in full.`
  const problem = issueProblem({key}, 'N11', 'guides', message)
  return size > htmlLimit ? problem : {...problem, level: 'warning'}
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / kilobyte)} KB`
}

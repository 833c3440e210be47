import type {Guide, NewsletterIssue} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'

import {mixedUrgencies} from './mixedUrgencies.ts'
import {namedCondition} from './namesCondition.ts'
import {materialOf, type NewsletterInput} from './newsletterInput.ts'
import {freeMark} from './slots.ts'

/** Above this a mail is clipped and nobody reads to its end. */
const mostGuides = 5

/** What stands in the way of composing an issue: everything at once, each with the field that mends it. */
export function checkIssue(input: NewsletterInput): Problem[] {
  const {issue, guides} = input
  const found = issueGuides(issue, guides)
  return [
    ...countProblems(issue),
    ...issue.guides.flatMap((item, index) => itemProblems(issue, index, guides)),
    ...found.flatMap((guide) => [
      ...discretionProblems(issue, guide),
      ...overdueProblems(issue, guide),
    ]),
    ...preheaderProblems(issue),
    ...mixedUrgencies(found).map((message) => issueProblem(issue, 'N08', 'guides', message)),
    ...senderProblems(input),
    ...markProblems(input),
  ]
}

/** The guides of an issue, in its order; those that are missing are left out. */
export function issueGuides(issue: NewsletterIssue, guides: readonly Guide[]): Guide[] {
  return issue.guides.flatMap(({guideId}) => guides.find(({id}) => id === guideId) ?? [])
}

/** A problem of one field of an issue. */
export function issueProblem(
  {key}: Pick<NewsletterIssue, 'key'>,
  rule: string,
  field: string,
  message: string,
): Problem {
  return {rule, level: 'error', path: `newsletterIssue-${key}: ${field}`, message}
}

/** A correction says what it has to say in its introduction. */
function countProblems(issue: NewsletterIssue): Problem[] {
  const {length} = issue.guides
  const fewest = issue.correctionOf === undefined ? 1 : 0
  if (length >= fewest && length <= mostGuides) return []
  const message = `Has ${length} guides. Choose ${fewest} to ${mostGuides}.`
  return [issueProblem(issue, 'N01', 'guides', message)]
}

function itemProblems(issue: NewsletterIssue, index: number, guides: readonly Guide[]): Problem[] {
  const item = issue.guides[index]
  if (item === undefined) throw new Error('BUG: an index beyond its list')
  const field = `guides[${index}]`
  const guide = guides.find(({id}) => id === item.guideId)
  if (guide === undefined) {
    const message = `The guide "${item.guideId}" is not among those that may be published. Choose another one.`
    return [issueProblem(issue, 'N02', field, message)]
  }
  const twice = issue.guides.findIndex(({guideId}) => guideId === item.guideId) < index
  const known = guide.sections.map(({key}) => key)
  return [
    ...(twice ? [issueProblem(issue, 'N02', field, `Names "${guide.title}" a second time.`)] : []),
    ...(guide.language === issue.language
      ? []
      : [issueProblem(issue, 'N03', field, languageMessage(issue, guide))]),
    ...item.sections
      .filter((section) => !known.includes(section))
      .map((section) => {
        const message = `"${guide.title}" has no section "${section}". It has: ${known.join(', ')}.`
        return issueProblem(issue, 'N05', `${field}.sections`, message)
      }),
  ]
}

function languageMessage(issue: NewsletterIssue, guide: Guide): string {
  return `"${guide.title}" is in "${guide.language}" but the issue is in "${issue.language}". Choose a guide in "${issue.language}".`
}

function discretionProblems(issue: NewsletterIssue, guide: Guide): Problem[] {
  return (['subject', 'preheader'] as const).flatMap((field) => {
    const name = namedCondition(issue[field], guide)
    if (name === undefined) return []
    const message = `Names "${name}". Others may see the inbox: say it without a condition.`
    return [issueProblem(issue, 'N04', field, message)]
  })
}

/** D01: advice whose review is overdue does not go out anew. What went out in time stands. */
function overdueProblems(issue: NewsletterIssue, {title, dates}: Guide): Problem[] {
  if (issue.date <= dates.reviewBy) return []
  const message = `The review of "${title}" was due on ${dates.reviewBy}. Have it reviewed, or take it out of this issue.`
  return [issueProblem(issue, 'N13', 'guides', message)]
}

function preheaderProblems(issue: NewsletterIssue): Problem[] {
  const {subject, preheader} = issue
  if (preheader.trim().toLowerCase() !== subject.trim().toLowerCase()) return []
  const message = 'Repeats the subject. Say something that the subject does not say.'
  return [issueProblem(issue, 'N06', 'preheader', message)]
}

function senderProblems({issue, brand}: NewsletterInput): Problem[] {
  if (brand.sender !== undefined) return []
  return [issueProblem(issue, 'N07', 'guides', 'A newsletter needs a clinic that sends it.')]
}

function markProblems(input: NewsletterInput): Problem[] {
  if (freeMark(materialOf(input)) !== undefined) return []
  const message = 'The texts use every private-use character there is. Remove some.'
  return [issueProblem(input.issue, 'N09', 'guides', message)]
}

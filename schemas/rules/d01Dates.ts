import type {Guide} from '../guide/guide.ts'
import {addYears} from './addYears.ts'
import {problemAt, type Rule} from './rule.ts'

/** D01: dates that can be true, and a review at most three years away. */
export const d01Dates: Rule = (guide, {asOf}) => {
  const {published, modified, lastReviewed, reviewBy, evidenceChecked} = guide.dates
  // All others stand on it where nothing was published yet: said alone.
  if (evidenceChecked > asOf)
    return [
      problemAt(guide, 'D01', 'dates.evidenceChecked', 'This date lies in the future. Correct it.'),
    ]
  // Whoever checks the evidence anew begins a review: nothing is published before a clinician has signed it (D02).
  const reviewed = evidenceChecked > lastReviewed ? evidenceChecked : lastReviewed
  const checks: readonly (readonly [boolean, keyof Guide['dates'], string])[] = [
    [
      published <= modified,
      'modified',
      'A guide cannot be changed before it was published. Correct one of the dates.',
    ],
    [modified <= asOf, 'modified', 'This date lies in the future. Correct it.'],
    [lastReviewed <= asOf, 'lastReviewed', 'This date lies in the future. Correct it.'],
    [reviewed < reviewBy, 'reviewBy', 'The next review must come after the last one.'],
    [
      reviewBy <= addYears(reviewed, 3),
      'reviewBy',
      'Plan the next review at most 36 months after the last one.',
    ],
  ]
  return checks
    .filter(([holds]) => !holds)
    .map(([, field, message]) => problemAt(guide, 'D01', `dates.${field}`, message))
}

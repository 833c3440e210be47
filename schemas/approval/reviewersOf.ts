import type {Guide, Reviewer} from '../guide/guide.ts'
import {countedSignOffs, type SignedText} from './coverage.ts'
import type {SignOff} from './records.ts'
import {hasSigned} from './rolesToSign.ts'

/**
 * The clinicians who vouch for exactly this text, each once, in order of signing, by the name on their newest signature. Whoever sent
 * it back afterwards is not among them, nor is anybody whose record is older than names on records.
 */
export function reviewersOf(
  guide: SignedText & Pick<Guide, 'authors'>,
  signOffs: readonly SignOff[],
): Reviewer[] {
  const reviews = countedSignOffs(guide, signOffs, 'clinical')
    .filter(({by}) => hasSigned(guide, signOffs, by))
    .toSorted(inOrder)
    .flatMap(reviewer)
  return [...new Map(reviews.map((one) => [one.key, one])).values()]
}

/** By day. Records know no hour: what was signed on one day stands in the same order everywhere all the same. */
function inOrder(one: SignOff, other: SignOff): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1
  return (one.seq ?? 1) - (other.seq ?? 1) || (one.id < other.id ? -1 : 1)
}

function reviewer({by, name, credentials}: SignOff): Reviewer[] {
  if (name === undefined) return []
  return [{key: by, name, ...(credentials === undefined ? {} : {credentials})}]
}

import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {problemAt} from '../rules/rule.ts'
import type {SignOffRole} from '../vocabulary.ts'
import type {SignOff} from './records.ts'

/** The sign-offs without which nothing is published, and what each asks for. */
const needed = {
  editorial: 'An editor must read and sign this text.',
  clinical: 'A clinical reviewer must read and sign this text.',
} as const satisfies {readonly [Role in SignOffRole]?: string}

/** What sign-offs are compared with. */
export type SignedText = Pick<Guide, 'id' | 'contentHash'> & {
  readonly dates: Pick<Guide['dates'], 'evidenceChecked'>
}

/**
 * The sign-offs that cover a text: same guide, same hash, and a clinical one no older than the last check of the evidence. So a review
 * of words that stay as they are is a signature too. To send it back is not to sign it.
 */
export function coveringSignOffs(guide: SignedText, signOffs: readonly SignOff[]): SignOff[] {
  return signOffsOn(guide, signOffs).filter(
    ({role, on, sentBack}) =>
      sentBack === undefined && (role !== 'clinical' || on >= guide.dates.evidenceChecked),
  )
}

/** Whether an author says of exactly this text that it is finished. */
export function isSubmitted(guide: SignedText, signOffs: readonly SignOff[]): boolean {
  return coveringSignOffs(guide, signOffs).some(({role}) => role === 'author')
}

/** Everything that people did with exactly this text. */
export function signOffsOn(
  {id, contentHash}: Pick<Guide, 'id' | 'contentHash'>,
  signOffs: readonly SignOff[],
): SignOff[] {
  return signOffs.filter((one) => one.guideId === id && one.contentHash === contentHash)
}

/** Those of one kind that count: nobody vouches for what they wrote. */
export function countedSignOffs(
  guide: SignedText & Pick<Guide, 'authors'>,
  signOffs: readonly SignOff[],
  role: SignOffRole,
): SignOff[] {
  const covering = coveringSignOffs(guide, signOffs)
  const authors = new Set([
    ...guide.authors.map(({key}) => key),
    ...covering.filter((one) => one.role === 'author').map(({by}) => by),
  ])
  return covering.filter((one) => one.role === role && !authors.has(one.by))
}

/**
 * D02, the approval law: the sign-offs on record cover exactly this text, by different people, neither of them its author.
 * Sign-offs of another text, even of one that differs in a comma, do not count.
 */
export function coverageProblems(
  guide: SignedText & Pick<Guide, 'authors'>,
  signOffs: readonly SignOff[],
): Problem[] {
  const by = (role: SignOffRole) => countedSignOffs(guide, signOffs, role).map((one) => one.by)
  const editors = by('editorial')
  const clinicians = by('clinical')
  const missing = [
    ...(editors.length > 0 ? [] : [needed.editorial]),
    ...(clinicians.length > 0 ? [] : [needed.clinical]),
  ]
  const twoPeople = editors.some((editor) => clinicians.some((clinician) => clinician !== editor))
  const same =
    missing.length > 0 || twoPeople
      ? []
      : ['Editor and clinical reviewer are the same person. Ask a second one to sign.']
  return [...missing, ...same].map((message) => problemAt(guide, 'D02', 'approval', message))
}

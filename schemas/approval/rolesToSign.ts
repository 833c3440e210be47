import type {Guide} from '../guide/guide.ts'
import {type PersonRole, type SignOffRole, signOffRoles} from '../vocabulary.ts'
import {coveringSignOffs, type SignedText} from './coverage.ts'
import type {SignOff} from './records.ts'
import {standingSendBacks} from './sentBack.ts'

/** Who may sign as what. */
export const signers: {readonly [Role in SignOffRole]: readonly PersonRole[]} = {
  author: ['author', 'translator'],
  editorial: ['editor'],
  clinical: ['clinicalReviewer'],
}

export interface Signer {
  readonly key: string
  readonly roles: readonly PersonRole[]
}

/**
 * As what a person can sign a text now: what their record allows and nobody has signed yet. Nobody signs twice, and authors vouch for
 * their own text as authors only.
 */
export function rolesToSign(
  guide: SignedText & Pick<Guide, 'authors'>,
  signOffs: readonly SignOff[],
  {key, roles}: Signer,
): SignOffRole[] {
  const covering = coveringSignOffs(guide, signOffs)
  if (hasSigned(guide, signOffs, key)) return []
  const isAuthor = guide.authors.some((author) => author.key === key)
  return signOffRoles.filter(
    (role) =>
      signers[role].some((needed) => roles.includes(needed)) &&
      (role === 'author' || !isAuthor) &&
      !covering.some((one) => one.role === role && one.by !== key),
  )
}

/** Whether somebody vouches for exactly this text: signed it, and did not send it back afterwards. */
export function hasSigned(guide: SignedText, signOffs: readonly SignOff[], key: string): boolean {
  const isBack = standingSendBacks(guide, signOffs).some(({by}) => by === key)
  return !isBack && coveringSignOffs(guide, signOffs).some(({by}) => by === key)
}

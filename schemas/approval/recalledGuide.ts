import type {Guide} from '../guide/guide.ts'
import type {GuideLink} from '../guide/portableText.ts'
import type {Severity, WithdrawalReason} from '../vocabulary.ts'

/**
 * What is left of a guide that is suspended or withdrawn: names and addresses, so that whoever holds it can be told, and not
 * one sentence of its advice.
 */
export interface RecalledGuide extends Pick<
  Guide,
  | 'id'
  | 'key'
  | 'language'
  | 'slug'
  | 'title'
  | 'shortTitle'
  | 'version'
  | 'contentHash'
  | 'syndication'
> {
  readonly kind: 'suspended' | 'withdrawn'
  readonly reason: WithdrawalReason
  readonly severity: Severity
  /** What readers are told, in the clinic's own words; absent means ours. */
  readonly notice?: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly removeBy: string
  /** The guide to read instead, if it stands. */
  readonly replacement?: GuideLink & {readonly id: string}
}

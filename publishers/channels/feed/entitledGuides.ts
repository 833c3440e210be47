import type {Guide, Partner} from '#schemas/guide/guide.ts'

type Shown = Pick<Guide, 'key' | 'language' | 'syndication'>

/** What a partner's record says of what it may show. */
export type Terms = Pick<Partner, 'status' | 'languages' | 'allow' | 'deny'>

/** The guides that a partner may show. */
export function entitledGuides<One extends Shown>(partner: Terms, guides: readonly One[]): One[] {
  return guides.filter((guide) => mayShow(partner, guide))
}

/**
 * Whether a partner may show a guide: both must agree. The guide may be for all partners, for those that name it, or for none;
 * the partner may take all that it is offered, or those it names. `deny` beats `allow`; a partner that is not active may show none.
 */
export function mayShow(
  {status, languages, allow, deny}: Terms,
  {key, language, syndication}: Shown,
): boolean {
  if (status !== 'active' || !languages.includes(language)) return false
  if (syndication === 'none' || deny.includes(key)) return false
  const mustBeNamed = syndication === 'listed' || allow.length > 0
  return !mustBeNamed || allow.includes(key)
}

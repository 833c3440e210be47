import type {Guide, Partner} from '#schemas/guide/guide.ts'

/** The guides that a partner may show. */
export function entitledGuides<One extends Pick<Guide, 'key' | 'language'>>(
  partner: Partner,
  guides: readonly One[],
): One[] {
  return guides.filter((guide) => mayShow(partner, guide))
}

/** Whether a partner may show a guide. `deny` beats `allow`; a partner that is not active may show none. */
export function mayShow(
  {status, languages, allow, deny}: Partner,
  {key, language}: Pick<Guide, 'key' | 'language'>,
): boolean {
  const isAllowed = allow.length === 0 || allow.includes(key)
  return status === 'active' && languages.includes(language) && isAllowed && !deny.includes(key)
}

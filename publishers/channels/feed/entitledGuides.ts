import type {Guide, Partner} from '#schemas/guide/guide.ts'

/** The guides that a partner may show. `deny` beats `allow`; a partner that is not active may show none. */
export function entitledGuides<One extends Pick<Guide, 'key' | 'language'>>(
  partner: Partner,
  guides: readonly One[],
): One[] {
  if (partner.status !== 'active') return []
  const {languages, allow, deny} = partner
  return guides.filter(
    ({key, language}) =>
      languages.includes(language) &&
      !deny.includes(key) &&
      (allow.length === 0 || allow.includes(key)),
  )
}

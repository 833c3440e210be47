import {copyPrefix} from './welcomeState.ts'

/** What belongs to the very guide that was approved, and to no copy of its text. */
export const ownToApproved: readonly string[] = [
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_originalId',
  'worksheet',
  'datePublished',
  'dateModified',
  'lastReviewed',
  'translatedVersion',
]

/** A guide as a new draft with a key, an address and a title of its own. Approval does not come along: its records name the other guide. */
export function copyGuide(
  guide: Readonly<Record<string, unknown>>,
  titleFor: (title: string) => string,
) {
  const text = Object.fromEntries(
    Object.entries(guide).filter(([name]) => !ownToApproved.includes(name)),
  )
  const key = `${copyPrefix}${String(guide['key'])}`
  const published = `guide-${key}-${String(guide['language'])}`
  return {
    ...text,
    _type: 'guide',
    _id: `drafts.${published}`,
    key,
    slug: {_type: 'slug', current: key},
    title: titleFor(String(guide['title'])),
    shortTitle: titleFor(String(guide['shortTitle'])),
  }
}

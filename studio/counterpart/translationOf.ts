import {type Language, languages} from '#schemas/vocabulary.ts'

import {ownToApproved} from '../welcome/copyGuide.ts'

/** How easy a text reads is overruled for one language. */
const ownToLanguage: readonly string[] = [...ownToApproved, 'overrides']

/**
 * A guide as a draft in another language, to be written over. Same key and names of sections and items, so that both can be compared.
 * @param version the newest published one of the guide
 */
export function translationOf(
  guide: Readonly<Record<string, unknown>>,
  language: Language,
  version: string | undefined,
) {
  const [first] = languages
  const text = Object.fromEntries(
    Object.entries(guide).filter(([name]) => !ownToLanguage.includes(name)),
  )
  return {
    ...text,
    _type: 'guide',
    _id: `drafts.guide-${String(guide['key'])}-${language}`,
    language,
    ...(version === undefined || language === first ? {} : {translatedVersion: version}),
  }
}

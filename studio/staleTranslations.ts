import type {SanityClient} from 'sanity'

import {newestSnapshot} from '#schemas/approval/guideState.ts'
import {languages} from '#schemas/vocabulary.ts'

interface Answer {
  readonly translations: readonly {
    readonly _id: string
    readonly key: string
    readonly translatedVersion: string | null
  }[]
  readonly versions: readonly {readonly key: string; readonly version: string}[]
}

const query = `{
  "translations": *[_type == "guide" && language != $first]{_id, key, translatedVersion},
  "versions": *[_type == "guideSnapshot" && language == $first]{key, version}
}`

/**
 * Ids of the guides that translate an older version than the newest published one. A filter would have to look through all versions for
 * each guide, which takes too long with thousands of them.
 */
export async function findStaleTranslations(client: SanityClient): Promise<readonly string[]> {
  const [first] = languages
  const {translations, versions} = await client.fetch<Answer>(
    query,
    {first},
    {perspective: 'drafts'},
  )
  const versionsOf = Map.groupBy(versions, ({key}) => key)
  return translations.flatMap(({_id, key, translatedVersion}) => {
    const newest = newestSnapshot(versionsOf.get(key) ?? [])
    return newest === undefined || newest.version === translatedVersion ? [] : _id
  })
}

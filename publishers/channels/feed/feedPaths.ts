import type {Guide} from '#schemas/guide/guide.ts'
import type {Language} from '#schemas/vocabulary.ts'

/** Paths of one partner's files below the public site's root. `/v1` is the contract's major version. */
export const feedPaths = {
  /** The feed of all languages, or of one; pages count from 1. */
  feed: (partner: string, {language, page}: {language?: Language; page: number}) => {
    const name = language === undefined ? 'feed' : `feed-${language}`
    return page === 1 ? `/v1/${partner}/${name}.json` : `/v1/${partner}/${name}/${page}.json`
  },
  guide: (partner: string, {key, language}: Pick<Guide, 'key' | 'language'>) =>
    `/v1/${partner}/guides/${key}.${language}.json`,
  changes: (partner: string, file: number) => `/v1/${partner}/changes/${file}.json`,
  manifest: (partner: string) => `/v1/${partner}/manifest.json`,
  schema: (name: SchemaName) => `/v1/schema/${name}.json`,
}

export type SchemaName = 'feed' | 'guide' | 'changes' | 'manifest' | 'tombstone'

/** Version of the contract: within a major version only additions. 1.1 names who reviewed a guide. */
export const contract = '1.1.0'

import type {Guide} from '#schemas/guide/guide.ts'
import type {GuideLink} from '#schemas/guide/portableText.ts'
import {hashText} from '#schemas/hash.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'

/** Where the public site lives. `trial` means that PUBLIC_URL is not set and outputs must say so. */
export interface Site {
  /** Without a slash at the end. */
  readonly url: string
  readonly trial: boolean
}

/** Paths below the site's root; the same paths lie below `out/site/`. */
export const paths = {
  guidePage: ({language, slug}: Pick<GuideLink, 'language' | 'slug'>) =>
    `/guides/${language}/${slug}/`,
  leaflet: ({key, language}: Pick<Guide, 'key' | 'language'>, paper: PaperSize) =>
    `/leaflets/${key}.${language}.${paper}.pdf`,
  edition: (key: string) => `/leaflets/editions/${key}.pdf`,
  leafletStatus: (code: string) => `/l/${code}/`,
  figure: (assetId: string) => `/figures/${assetId.replace(/-([a-z0-9]+)$/, '.$1')}`,
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The code printed on a leaflet and asked for at `/l/CODE`: eight characters without look-alikes (Crockford's base 32),
 * derived from guide and version, so that printing again gives the same code.
 */
export function leafletCode({id, version}: Pick<Guide, 'id' | 'version'>): string {
  return codeOf(`${id}@${version}`)
}

/** The code of a print run: it tells one run from another of the same version. */
export function editionCode(key: string): string {
  return codeOf(`edition:${key}`)
}

function codeOf(name: string): string {
  const hash = hashText(name)
  return Array.from(
    {length: 8},
    (_, index) => alphabet[Number.parseInt(hash.slice(index * 2, index * 2 + 2), 16) % 32],
  ).join('')
}

/** What the links at the foot of a mail open. */
export const mailPaths = {
  unsubscribe: '/mail/unsubscribe/',
  preferences: '/mail/preferences/',
} as const

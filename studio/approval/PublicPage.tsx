import {Text} from '@sanity/ui'
import type {SanityDocument} from 'sanity'

import {paths} from '#publishers/manuscript/addresses.ts'
import {languages} from '#schemas/vocabulary.ts'

import {SiteLink} from '../publishing/SiteLink.tsx'
import {member} from '../reading/storedPath.ts'
import {useSite} from '../useSite.ts'
import type {ApprovalWords} from './words.ts'

interface PublicPageProps {
  readonly document: SanityDocument
  readonly words: ApprovalWords
}

/** The way to the page that patients read, once a guide is published. */
export function PublicPage({document, words}: PublicPageProps) {
  const site = useSite()
  const language = languages.find((one) => one === document['language'])
  const slug = member(document['slug'], 'current')
  if (site === undefined || language === undefined || typeof slug !== 'string') return null
  return (
    <Text size={1}>
      <SiteLink url={site + paths.guidePage({language, slug})}>{words.publicPage}</SiteLink>
    </Text>
  )
}

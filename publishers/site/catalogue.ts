import {type PaperSize, paperSizes} from '#schemas/vocabulary.ts'

import {feedPaths} from '../channels/feed/feedPaths.ts'
import type {Content} from '../fetchContent.ts'
import {editionCode, paths} from '../manuscript/addresses.ts'
import type {Entry} from '../outputs/outFolder.ts'

/** What is published, by address below the site: what the index page lays side by side. */
export interface Catalogue {
  readonly issues: readonly {
    readonly subject: string
    readonly html: string
    readonly text: string
    readonly eml: string
  }[]
  readonly guides: readonly {
    readonly title: string
    readonly page: string
    readonly leaflets: readonly {readonly paper: PaperSize; readonly path: string}[]
    /** The issue that carries it, if there is one. */
    readonly issue?: {readonly subject: string; readonly html: string}
  }[]
  readonly feeds: readonly {
    readonly partner: string
    readonly feed: string
    readonly manifest: string
    readonly guides: readonly string[]
  }[]
  readonly editions: readonly {
    readonly key: string
    readonly path?: string
    readonly status: string
  }[]
  readonly recalled: readonly {
    readonly title: string
    readonly kind: string
    readonly page: string
  }[]
}

/** What of the content lies in the output folder, according to its list. */
export function catalogueOf(content: Content, entries: ReadonlyMap<string, Entry>): Catalogue {
  const issues = content.issues
    .filter(({issue}) => entries.has(`newsletter ${issue.key}`))
    .map(({issue}) => ({
      ids: issue.guides.map(({guideId}) => guideId),
      subject: issue.subject,
      html: `/newsletter/${issue.key}/issue.html`,
      text: `/newsletter/${issue.key}/issue.txt`,
      eml: `/newsletter/${issue.key}/issue.eml`,
    }))
  const partners = new Map(content.partners.map(({partner}) => [partner.key, partner]))
  return {
    issues: issues.map(({ids: _ids, ...issue}) => issue),
    guides: content.guides
      .filter(({id}) => entries.has(`page ${id}`))
      .toSorted((one, other) => one.title.localeCompare(other.title))
      .map((guide) => {
        const issue = issues.find(({ids}) => ids.includes(guide.id))
        return {
          title: guide.title,
          page: paths.guidePage(guide),
          leaflets: paperSizes
            .filter((paper) => entries.has(`leaflet ${guide.id} ${paper}`))
            .map((paper) => ({paper, path: paths.leaflet(guide, paper)})),
          ...(issue === undefined ? {} : {issue: {subject: issue.subject, html: issue.html}}),
        }
      }),
    feeds: [...partners.values()].flatMap(({key, name}) => {
      const entry = entries.get(`feed ${key}`)
      if (entry === undefined) return []
      const documents = [...entries].flatMap(([job, {files}]) =>
        job.startsWith(`document ${key} `) ? Object.keys(files) : [],
      )
      return {
        partner: name,
        feed: feedPaths.feed(key, {page: 1}),
        manifest: feedPaths.manifest(key),
        guides: documents.map((path) => path.slice('site'.length)),
      }
    }),
    editions: content.editions.map(({edition}) => ({
      key: edition.key,
      status: paths.leafletStatus(editionCode(edition.key)),
      ...(entries.has(`edition ${edition.key}`) ? {path: paths.edition(edition.key)} : {}),
    })),
    recalled: content.recalled.map((guide) => ({
      title: guide.title,
      kind: guide.kind,
      page: paths.guidePage(guide),
    })),
  }
}

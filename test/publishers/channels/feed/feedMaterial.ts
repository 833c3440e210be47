import type {FeedInput, Voice} from '#publishers/channels/feed/feedInput.ts'
import type {GuideDocument} from '#publishers/channels/feed/guideDocument.ts'
import {renderFeed, type RenderedFeed} from '#publishers/channels/feed/renderFeed.ts'
import {emptyFeedState} from '#publishers/channels/feed/state/feedState.ts'
import type {Guide, Partner} from '#schemas/guide/guide.ts'
import {readClinic, readPartner} from '#schemas/guide/readRecords.ts'
import type {Language} from '#schemas/vocabulary.ts'
import {documentMap} from '#test/support/documents.ts'
import {sampleAsOf, sampleGuide, sampleSite, secondGuide, valueOf} from '#test/support/guides.ts'

const documents = documentMap()

function voice(language: Language, more: Partial<Partner>): Voice {
  const partner = valueOf(readPartner('partner-sample-partner', documents, language))
  return {
    clinic: valueOf(readClinic('clinic-sample-clinic', documents, language)),
    partner: {...partner, ...more},
  }
}

/** What a test does not speak of: two sample guides for the sample partner, first publication. */
export function feedInput({
  partner = {},
  ...more
}: Partial<Omit<FeedInput, 'partner'>> & {partner?: Partial<Partner>} = {}): FeedInput {
  const en = voice('en', partner)
  return {
    partner: en.partner,
    voices: {en, es: voice('es', partner)},
    guides: [sampleGuide, secondGuide],
    recalled: [],
    today: more.asOf ?? sampleAsOf,
    leaflets: [
      {guideId: sampleGuide.id, paper: 'a4', sizeInBytes: 81_234},
      {guideId: sampleGuide.id, paper: 'us-letter'},
    ],
    site: sampleSite,
    authority: {name: 'clinic.example', date: '2026-01-01'},
    asOf: sampleAsOf,
    now: '2026-01-15T08:30:00.000Z',
    previous: emptyFeedState,
    ...more,
  }
}

export function render(input: FeedInput): RenderedFeed {
  return valueOf(renderFeed(input))
}

/** The files as text, by path. */
export function filesOf({artifacts}: RenderedFeed): Map<string, string> {
  const decoder = new TextDecoder()
  return new Map(artifacts.map(({path, bytes}) => [path, decoder.decode(bytes)]))
}

// What follows parses files that the test itself has just written: their forms are checked against the schemas elsewhere.
export interface ReadItem {
  id: string
  url?: string
  title: string
  summary: string
  content_html: string
  content_text: string
  date_modified: string
  language: string
  attachments?: {url: string; title: string; mime_type: string; size_in_bytes?: number}[]
  _clinic: {
    seq: number
    class: string
    careAdvice: {urgency: string; label: string; items: {text: string}[]}[]
    citations: {number: number; key: string}[]
    documentHash: string
    document_url: string
    aspects: {healthAspect?: string; aspect: string}[]
  }
}

export interface ReadPage {
  feed_url: string
  next_url?: string
  expired?: boolean
  language: string
  items: ReadItem[]
  _clinic: {seq: number}
}

export function readJson(files: ReadonlyMap<string, string>, path: string): unknown {
  const text = files.get(path)
  if (text === undefined)
    throw new Error(`no file ${path}; there are ${[...files.keys()].join(' ')}`)
  return JSON.parse(text)
}

export function readPage(files: ReadonlyMap<string, string>, path: string): ReadPage {
  return readJson(files, path) as ReadPage
}

export function readDocument(files: ReadonlyMap<string, string>): GuideDocument {
  return readJson(files, documentPath) as GuideDocument
}

export function firstPage(rendered: RenderedFeed): ReadPage {
  return readPage(filesOf(rendered), 'site/v1/sample-partner/feed.json')
}

export function firstItem(rendered: RenderedFeed, key = 'muscle-spasm'): ReadItem {
  const item = firstPage(rendered).items.find(({id}) => id.includes(`/${key}/`))
  if (item === undefined) throw new Error(`no item of ${key}`)
  return item
}

export const documentPath = 'site/v1/sample-partner/guides/muscle-spasm.en.json'
export const manifestPath = 'site/v1/sample-partner/manifest.json'

/** A guide like the sample, in another version of its words. */
export function revised(guide: Guide, more: Partial<Guide>): Guide {
  return {...guide, ...more}
}

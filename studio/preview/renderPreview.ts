import {entitledGuides} from '#publishers/channels/feed/entitledGuides.ts'
import {type FeedItem, feedItem, itemSource} from '#publishers/channels/feed/feedItem.ts'
import {renderGuideDocument} from '#publishers/channels/feed/guideDocument.ts'
import {emptyFeedState} from '#publishers/channels/feed/state/feedState.ts'
import {planFeed} from '#publishers/channels/feed/state/planFeed.ts'
import {shownPart} from '#publishers/channels/feed/state/shownPart.ts'
import type {MailSize} from '#publishers/channels/newsletter/checkSize.ts'
import {renderNewsletter} from '#publishers/channels/newsletter/renderNewsletter.ts'
import {renderPage} from '#publishers/channels/page/renderPage.ts'
import {mailPaths, type Site} from '#publishers/manuscript/addresses.ts'
import {clinicBrand} from '#publishers/manuscript/brand.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import type {Clinic, Guide, NewsletterIssue, Partner} from '#schemas/guide/guide.ts'
import type {Result} from '#schemas/problem.ts'
import {type Language, requiredAspects} from '#schemas/vocabulary.ts'

/** One output of what is being typed, as it would leave. */
export interface Preview {
  readonly markup: string
  /** The part of a mail for programs that show no markup; the record of a feed. */
  readonly text?: string
  readonly facts: readonly (readonly [label: PreviewFact, value: string])[]
  readonly size?: MailSize
  readonly note?: 'shortened'
  /** It has looks of its own for a dark screen. */
  readonly hasDark: boolean
}

export type PreviewFact = 'subject' | 'preheader' | 'title' | 'summary' | 'tags'

/** The words of a newsletter around one guide. They name no condition, because others may see the inbox. */
const letters: {
  readonly [L in Language]: Pick<NewsletterIssue, 'subject' | 'preheader' | 'intro'>
} = {
  en: {
    subject: 'News from your clinic',
    preheader: 'The preview line of the newsletter stands here.',
    intro: 'The introduction of the newsletter stands here.',
  },
  es: {
    subject: 'Noticias de su clínica',
    preheader: 'Aquí va la línea de vista previa del boletín.',
    intro: 'Aquí va la introducción del boletín.',
  },
}

/** A guide in a newsletter of its own: with all its sections, or those that every guide has where all are too long for a mail. */
export function previewMail(guide: Guide, clinic: Clinic, asOf: string): Result<Preview> {
  const whole = previewMailOf(guide, clinic, {asOf, sections: guide.sections})
  const isTooLong = !whole.ok && whole.problems.every(({rule}) => rule === 'N11')
  if (!isTooLong) return whole
  const needed: readonly string[] = requiredAspects
  const sections = guide.sections.filter(({aspect}) => needed.includes(aspect))
  const short = previewMailOf(guide, clinic, {asOf, sections})
  return short.ok ? {ok: true, value: {...short.value, note: 'shortened'}} : short
}

function previewMailOf(
  guide: Guide,
  clinic: Clinic,
  {asOf, sections}: {readonly asOf: string; readonly sections: Guide['sections']},
): Result<Preview> {
  const {id, language, dates} = guide
  const issue: NewsletterIssue = {
    key: 'preview',
    language,
    ...letters[language],
    // An issue refuses a guide that is overdue on its day. Here it is to be seen, with its notice.
    date: asOf < dates.reviewBy ? asOf : dates.reviewBy,
    guides: [{guideId: id, sections: sections.map(({key}) => key)}],
  }
  return previewIssue(issue, [guide], {clinic, asOf})
}

/** A newsletter as it is being put together. */
export function previewIssue(
  issue: NewsletterIssue,
  guides: readonly Guide[],
  {clinic, asOf}: {readonly clinic: Clinic; readonly asOf: string},
): Result<Preview> {
  const site = siteOf(clinic)
  const rendered = renderNewsletter({
    issue,
    guides,
    brand: clinicBrand(clinic),
    site,
    asOf,
    addresses: {
      unsubscribeUrl: site.url + mailPaths.unsubscribe,
      preferencesUrl: site.url + mailPaths.preferences,
    },
  })
  if (!rendered.ok) return rendered
  const {subject, webHtml, text, size} = rendered.value
  const facts = [
    ['subject', subject],
    ['preheader', issue.preheader],
  ] as const
  return {ok: true, value: {markup: webHtml, text, facts, size, hasDark: true}}
}

/** The page of a guide on the public site. */
export function previewPage(guide: Guide, clinic: Clinic, asOf: string): Preview {
  const brand = clinicBrand(clinic)
  const manuscript = composeGuide(guide, {output: 'page', brand, site: siteOf(clinic), asOf})
  return {markup: renderPage(manuscript, {brand, leaflets: []}), facts: [], hasDark: true}
}

/** A guide as one partner gets it; nothing when it does not. */
export function renderItem(
  guide: Guide,
  voice: {readonly clinic: Clinic; readonly partner: Partner},
  asOf: string,
): FeedItem | undefined {
  if (entitledGuides(voice.partner, [guide]).length === 0) return undefined
  const [name = '', date = ''] = voice.clinic.authority.split(',')
  const input = {site: siteOf(voice.clinic), authority: {name, date}, asOf, leaflets: []}
  const source = itemSource(renderGuideDocument(guide, {input, voice, entitled: [guide]}))
  const [event] = planFeed(emptyFeedState, [shownPart(source)], `${asOf}T00:00:00Z`).events
  if (event === undefined) throw new Error('BUG: a first guide without an event')
  return feedItem(source, event)
}

export function previewItem(item: FeedItem): Preview {
  return {
    markup: item.content_html,
    text: JSON.stringify(item, undefined, 2),
    hasDark: false,
    facts: [
      ['title', item.title],
      ['summary', item.summary],
      ['tags', item.tags.join(', ')],
    ],
  }
}

/** Studio does not know where the public site will lie: the clinic's own address stands for it. */
function siteOf({url}: Clinic): Site {
  return {url: url.replace(/\/+$/, ''), trial: false}
}

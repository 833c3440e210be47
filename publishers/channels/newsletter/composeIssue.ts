import type {CallToAction, Guide, NewsletterItem} from '#schemas/guide/guide.ts'
import type {Result} from '#schemas/problem.ts'
import {type Language, languageFacts} from '#schemas/vocabulary.ts'

import type {Site} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import {composeGuide, type Manuscript, noticesOf} from '../../manuscript/composeGuide.ts'
import {createNumbering, type Reference} from '../../manuscript/numbering.ts'
import {checkIssue, issueGuides} from './checkIssue.ts'
import {type IssueCard, mergeCareAdvice, type Owned} from './mergeCareAdvice.ts'
import type {NewsletterInput} from './newsletterInput.ts'

/** The text of one newsletter, in reading order. HTML and text part are both set from it, so they say the same. */
export interface NewsletterManuscript {
  readonly key: string
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly subject: string
  readonly preheader: string
  /** What a reader must know before the first word of advice. */
  readonly notices: readonly (Owned & {readonly text: string})[]
  readonly intro: string
  /** The care advice of all guides; stands before everything but title, notices and introduction. */
  readonly careAdvice: readonly IssueCard[]
  readonly guides: readonly IssueGuide[]
  readonly callToAction: CallToAction
  readonly references: readonly Reference[]
  readonly legalNotice: string
  readonly colour: string
  readonly sender: NonNullable<Brand['sender']>
  readonly site: Site
}

/** One guide of an issue. Its own care advice stands in the block of the issue. */
export interface IssueGuide {
  readonly manuscript: Manuscript
  /** Notices that hold for this guide but not for every guide of the issue. */
  readonly notices: readonly string[]
  /** Sections that are named only, with what they are about. */
  readonly omitted: readonly {readonly heading: string; readonly teaser?: string}[]
}

/** Composes a newsletter, or says everything that stands in its way. Pure: same input, same text. */
export function composeIssue(input: NewsletterInput): Result<NewsletterManuscript> {
  const problems = checkIssue(input)
  const {issue, brand, site} = input
  const {sender} = brand
  if (problems.length > 0 || sender === undefined) return {ok: false, problems}

  const guides = issueGuides(issue, input.guides)
  const numbering = createNumbering()
  const settingOf = ({citations, language}: Guide) =>
    ({brand, numbering, citations, site, language}) as const
  const {key, language, subject, preheader, intro} = issue
  // Members are evaluated in reading order, and reading order numbers the citations.
  return {
    ok: true,
    value: {
      key,
      language,
      direction: languageFacts[language].dir,
      subject,
      preheader,
      notices: issueNotices(guides, input),
      intro,
      careAdvice: mergeCareAdvice(guides.map((guide) => ({guide, setting: settingOf(guide)}))),
      guides: guides.map((guide, index) => {
        const sections = sectionsOf(issue.guides[index])
        const edition = {
          output: 'mail',
          brand,
          site,
          asOf: input.asOf,
          sections,
          numbering,
        } as const
        return {
          manuscript: composeGuide(guide, edition),
          notices: ownNotices(guide, guides, input),
          omitted: omittedOf(guide, sections),
        }
      }),
      callToAction: sender.callToAction,
      references: numbering.references(),
      legalNotice: brand.legalNotice,
      colour: brand.colour,
      sender,
      site,
    },
  }
}

function sectionsOf(item: NewsletterItem | undefined): readonly string[] {
  if (item === undefined) throw new Error('BUG: a guide that the issue does not name')
  return item.sections
}

/** Every notice once. One that does not hold for all guides names those for which it holds. */
function issueNotices(guides: readonly Guide[], input: NewsletterInput) {
  const all = guides.map((guide) => ({title: guide.shortTitle, notices: noticesOf(guide, input)}))
  return [...new Set(all.flatMap(({notices}) => notices))].map((text) => {
    const titles = all.flatMap(({title, notices}) => (notices.includes(text) ? title : []))
    return {text, guides: titles.length === guides.length ? [] : titles}
  })
}

function ownNotices(guide: Guide, guides: readonly Guide[], input: NewsletterInput): string[] {
  return noticesOf(guide, input).filter(
    (notice) => !guides.every((other) => noticesOf(other, input).includes(notice)),
  )
}

function omittedOf({sections}: Guide, shown: readonly string[]) {
  return sections
    .filter(({key}) => !shown.includes(key))
    .map(({heading, teaser}) => ({heading, ...(teaser === undefined ? {} : {teaser})}))
}

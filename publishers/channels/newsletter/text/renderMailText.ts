import {glossaryOf} from '../../../manuscript/glossary.ts'
import {referenceUrl, referenceWords} from '../../../manuscript/referenceWords.ts'
import {words} from '../../../manuscript/words.ts'
import type {IssueGuide, NewsletterManuscript} from '../composeIssue.ts'
import type {IssueCard, Owned} from '../mergeCareAdvice.ts'
import {slot} from '../slots.ts'
import {
  addressText,
  blocksText,
  deeperText,
  entry,
  headingText,
  inlineText,
  itemsText,
  joinBlocks,
  linesText,
  type TextSetting,
} from './blocks.ts'
import {wrap} from './wrap.ts'

/** Six characters below the 78 that RFC 5322 advises: room for the marks of a quoted reply. */
const width = 72

/**
 * The text part of a newsletter, set from its manuscript and not from its HTML: the same words in the same order. Its slots are
 * still marked with `mark`.
 */
export function renderMailText(manuscript: NewsletterManuscript, mark: string): string {
  const {language, subject, notices, intro, careAdvice, guides, callToAction} = manuscript
  const setting: TextSetting = {language, width, level: 2, links: true}
  const text = words[language]
  const named = guides.length > 1
  const body = joinBlocks([
    headingText(subject, {...setting, level: 1}),
    ...notices.map((notice) => wrap(owned(notice.text, notice, setting, ' '), width)),
    wrap(intro, width),
    careAdvice.length === 0 ? '' : headingText(text.careAdvice, setting),
    ...careAdvice.map((card) => cardText(card, {...deeperText(setting), links: false})),
    ...guides.map((guide) => guideText(guide, setting)),
    wrap(`${callToAction.label}: ${addressText(callToAction.url)}`, width),
    referencesText(manuscript, setting),
    guides.length === 0 ? '' : headingText(text.mail.facts, setting),
    ...guides.map((guide) => factsText(guide, named, deeperText(setting))),
    headingText(text.legalNotice, setting),
    wrap(manuscript.legalNotice, width),
    footerText(manuscript, mark),
  ])
  return `${body}\n`
}

function cardText({label, headings, lines, afterTexts}: IssueCard, setting: TextSetting): string {
  const heading = headings.map((line) => inlineText(line, setting)).join('\n')
  const items = lines.map((line) => owned(inlineText(line.children, setting), line, setting, '\n'))
  return joinBlocks([
    headingText(`${label}: ${heading}`, setting),
    linesText(items, setting),
    ...afterTexts.map((after) => wrap(owned(after.text, after, setting, '\n'), setting.width)),
  ])
}

/** A text and the guides that it belongs to, where the issue has several. */
function owned(text: string, {guides}: Owned, {language}: TextSetting, between: string): string {
  return guides.length === 0 ? text : `${text}${between}${words[language].forGuides(guides)}`
}

function guideText({manuscript, notices, omitted}: IssueGuide, setting: TextSetting): string {
  const {title, mainMessage, keyPoints, sections, language, url} = manuscript
  const text = words[language]
  const below = deeperText(setting)
  const terms = glossaryOf(manuscript)
  return joinBlocks([
    headingText(title, setting),
    ...notices.map((notice) => wrap(notice, width)),
    wrap(mainMessage, width),
    ...(keyPoints.length === 0
      ? []
      : [headingText(text.keyPoints, below), itemsText(keyPoints, below)]),
    ...sections.flatMap(({heading, body}) => [
      headingText(heading, below),
      blocksText(body, deeperText(below)),
    ]),
    ...(terms.length === 0
      ? []
      : [
          headingText(text.glossary, below),
          linesText(
            terms.map(({name, definition}) => `${name}: ${definition}`),
            below,
          ),
        ]),
    ...(omitted.length === 0
      ? []
      : [
          headingText(text.moreInGuide, below),
          linesText(
            omitted.map(({heading, teaser}) =>
              teaser === undefined ? heading : `${heading}\n${teaser}`,
            ),
            below,
          ),
        ]),
    wrap(`${text.readOnline}: ${title} ${addressText(url)}`, width),
  ])
}

function referencesText({references, language}: NewsletterManuscript, setting: TextSetting) {
  if (references.length === 0) return ''
  const lines = references.map((reference) => {
    const url = referenceUrl(reference)
    const text = referenceWords(reference, language)
    return entry(
      `[${reference.number}] `,
      url === undefined ? text : `${text} ${addressText(url)}`,
      setting,
    )
  })
  return joinBlocks([headingText(words[language].references, setting), lines.join('\n')])
}

function factsText({manuscript}: IssueGuide, named: boolean, setting: TextSetting): string {
  const lines = manuscript.facts.map(({label, value}) => wrap(`${label}: ${value}`, width))
  return joinBlocks([named ? headingText(manuscript.title, setting) : '', lines.join('\n')])
}

/** Addresses of slots stand on lines of their own, because nobody knows their length yet. */
function footerText({sender, language}: NewsletterManuscript, mark: string): string {
  const {name, address, phone, url} = sender
  const {why, unsubscribe, preferences} = words[language].mail
  const link = (label: string, href: string) => `${label}:\n${addressText(href)}`
  return joinBlocks([
    [wrap(name, width), wrap(address, width), phone, addressText(url)].join('\n'),
    wrap(why(name), width),
    link(preferences, slot('preferencesUrl', mark)),
    link(unsubscribe, slot('unsubscribeUrl', mark)),
  ])
}

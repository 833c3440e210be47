import type {PaperSize} from '#schemas/vocabulary.ts'

import {paths} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {glossaryOf} from '../../manuscript/glossary.ts'
import {referenceUrl, referenceWords} from '../../manuscript/referenceWords.ts'
import {dateWords, words} from '../../manuscript/words.ts'
import {blocksOf, itemsOf} from './blocks.ts'
import {contactOf} from './contact.ts'
import {wordForWord} from './inlines.ts'
import type {LeafletCard, LeafletData, LeafletSection, Running} from './leafletData.ts'
import {validityOf} from './validity.ts'

/** Whose leaflet it is and what it is printed on. */
export interface LeafletSetting {
  readonly brand: Brand
  readonly paper: PaperSize
}

/** Renders one leaflet: its text as layout data for the press. Pure; compose the manuscript for the output `leaflet`. */
export function renderLeaflet(manuscript: Manuscript, setting: LeafletSetting): LeafletData {
  const {guide, language, direction, title, notices, mainMessage} = manuscript
  const {brand, paper} = setting
  const text = words[language]
  return {
    form: 'leaflet/1',
    paper,
    language,
    direction,
    colour: brand.colour,
    title,
    document: {
      author: brand.words.name,
      // The file changes when the guide does, not when somebody prints it.
      date: guide.dates.modified,
      about: guide.metaDescription,
    },
    sender: brand.words.name,
    logo: logoOf(brand),
    running: runningOf(manuscript, brand),
    notices,
    mainMessage,
    careAdvice: {heading: text.careAdvice, cards: cardsOf(manuscript)},
    sections: sectionsOf(manuscript),
    glossary: {heading: text.glossary, entries: glossaryOf(manuscript)},
    references: {
      heading: text.references,
      entries: manuscript.references.map((reference) => ({
        number: reference.number,
        text: referenceWords(reference, language),
        url: referenceUrl(reference) ?? '',
      })),
    },
    contact: contactOf(manuscript, brand),
    validity: validityOf(manuscript),
    legal: {heading: text.legalNotice, text: manuscript.legalNotice},
  }
}

function logoOf({sender}: Brand): LeafletData['logo'] {
  if (sender?.logo === undefined) return {file: '', ratio: 1}
  const {assetId, width, height} = sender.logo
  return {file: paths.figure(assetId), ratio: width / height}
}

function cardsOf({careAdvice}: Manuscript): LeafletCard[] {
  return careAdvice.map(({key, urgency, label, heading, items, afterText}) => ({
    key,
    urgency,
    label,
    heading: wordForWord(heading),
    items: items.map(({children}) => wordForWord(children)),
    afterText: afterText ?? '',
  }))
}

function sectionsOf(manuscript: Manuscript): LeafletSection[] {
  const {language, keyPoints, ledeHeading, lede, sections} = manuscript
  const parts = [
    {
      key: 'key-points',
      heading: words[language].keyPoints,
      body: keyPoints.length === 0 ? [] : [itemsOf(keyPoints, 'plain')],
    },
    // Without a heading of its own the lede would read as part of the care advice.
    {key: 'lede', heading: ledeHeading, body: blocksOf(lede, language)},
    ...sections.map(({key, heading, body}) => ({key, heading, body: blocksOf(body, language)})),
  ]
  return parts.filter(({body}) => body.length > 0)
}

function runningOf({guide, language, shortTitle, leaflet}: Manuscript, brand: Brand): Running {
  const text = words[language]
  const {lastReviewed, reviewBy} = guide.dates
  return {
    header: `${shortTitle} · ${brand.words.shortName}`,
    footer: [
      `${shortTitle} · ${text.version} ${guide.version} · ${text.code} ${leaflet.code}`,
      [
        `${text.lastReviewed}: ${dateWords(lastReviewed, language)}`,
        `${text.reviewBy}: ${dateWords(reviewBy, language)}`,
      ].join(' · '),
    ],
    page: text.page('{page}', '{pages}'),
  }
}

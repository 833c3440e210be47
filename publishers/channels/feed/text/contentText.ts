import type {CareCard, Manuscript} from '../../../manuscript/composeGuide.ts'
import {glossaryOf} from '../../../manuscript/glossary.ts'
import {referenceUrl, referenceWords} from '../../../manuscript/referenceWords.ts'
import {words} from '../../../manuscript/words.ts'
import {type Frame, withoutLinks} from '../frame.ts'
import {blocksText, bullet, inlineText, itemsText, type TextSetting} from './blockText.ts'

/** A whole guide without markup, in the order of its markup. */
export function contentText(manuscript: Manuscript, frame: Frame, credit: string): string {
  const {language, notices, mainMessage, keyPoints, lede, sections} = manuscript
  const setting: TextSetting = {frame, language}
  const text = words[language]
  return [
    ...notices,
    mainMessage,
    text.careAdvice,
    ...manuscript.careAdvice.map((card) => cardText(card, setting)),
    ...(keyPoints.length === 0 ? [] : [`${text.keyPoints}\n\n${itemsText(keyPoints, setting)}`]),
    manuscript.shortTitle,
    blocksText(lede, setting),
    ...sections.map(({heading, body}) => `${heading}\n\n${blocksText(body, setting)}`),
    ...glossaryText(manuscript),
    ...referencesText(manuscript),
    `${text.legalNotice}\n\n${manuscript.legalNotice}`,
    manuscript.facts.map(({label, value}) => `${label}: ${value}`).join('\n'),
    credit,
  ].join('\n\n')
}

/** A care card: its urgency in words, all its lines, what to do after. */
export function cardText(
  {label, heading, items, afterText}: CareCard,
  {frame, language}: TextSetting,
): string {
  const setting = {frame: withoutLinks(frame), language}
  const card = `${label}: ${inlineText(heading, setting)}\n${itemsText(items, setting)}`
  return afterText === undefined ? card : `${card}\n${afterText}`
}

function glossaryText(manuscript: Manuscript): string[] {
  const terms = glossaryOf(manuscript)
  if (terms.length === 0) return []
  const lines = terms.map(({name, definition}) => bullet('- ', `${name}: ${definition}`))
  return [`${words[manuscript.language].glossary}\n\n${lines.join('\n')}`]
}

function referencesText({references, language}: Manuscript): string[] {
  if (references.length === 0) return []
  const lines = references.map((reference) =>
    [`[${reference.number}] ${referenceWords(reference, language)}`, referenceUrl(reference)]
      .filter((part) => part !== undefined)
      .join(' '),
  )
  return [`${words[language].references}\n\n${lines.join('\n')}`]
}

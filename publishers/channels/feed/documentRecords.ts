import type {CareCard} from '../../manuscript/composeGuide.ts'
import {type ItemNode, plainText} from '../../manuscript/nodes.ts'
import type {Reference} from '../../manuscript/numbering.ts'
import {referenceUrl} from '../../manuscript/referenceWords.ts'
import type {Frame} from './frame.ts'
import {sourceAnchor} from './text/blockHtml.ts'
import {citedNumbers} from './text/citedNumbers.ts'

/** Care cards as data. The urgency is there twice: as a word for programs and as the word that readers must see. */
export function cardRecords(cards: readonly CareCard[]) {
  return cards.map(({key, urgency, label, heading, items, afterText}) => ({
    key,
    urgency,
    label,
    heading: plainText(heading),
    items: itemRecords(items),
    ...(afterText === undefined ? {} : {afterText}),
  }))
}

/** Lines as plain words with the numbers of the sources behind them. */
export function itemRecords(items: readonly ItemNode[]) {
  return items.map(({key, children}) => ({
    key,
    text: plainText(children),
    citations: citedNumbers(children),
  }))
}

export function citationRecords(references: readonly Reference[], frame: Frame) {
  return references.map((reference) => {
    const {number, key, title, authors, publisher, siteName, doi, issued, accessedOn} = reference
    const url = referenceUrl(reference)
    return {
      number,
      key,
      anchor: sourceAnchor(frame, key),
      title,
      authors,
      publisher,
      ...(siteName === undefined ? {} : {siteName}),
      ...(url === undefined ? {} : {url}),
      ...(doi === undefined ? {} : {doi}),
      ...(issued === undefined ? {} : {issued}),
      ...(accessedOn === undefined ? {} : {accessedOn}),
    }
  })
}

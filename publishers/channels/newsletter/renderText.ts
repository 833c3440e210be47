import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {
  type BlockNode,
  type InlineNode,
  type ListNode,
  type NodeTable,
  renderNode,
} from '../../manuscript/nodes.ts'
import {referenceUrl, referenceWords} from '../../manuscript/referenceWords.ts'
import {words} from '../../manuscript/words.ts'
import type {IssueManuscript, UrgencyBlock} from './issueManuscript.ts'
import type {Slots} from './recipientSlots.ts'
import {bulleted, heading, joinBlocks, numbered, paragraph} from './textLines.ts'

/** The text part of a mail, from the same manuscript as its HTML: safety first, at most 78 columns. */
export function renderText(
  manuscript: IssueManuscript,
  slots: Slots,
  mailWords: {readonly unsubscribe: string; readonly preferences: string},
): string {
  const {
    subject,
    notices,
    careAdvice,
    intro,
    guides,
    callToAction,
    glossary,
    references,
    legalNotice,
    language,
    brand,
  } = manuscript
  const text = words[language]
  const {sender} = brand
  return joinBlocks([
    heading(subject, '='),
    ...notices.map((notice) => paragraph(`* ${notice}`)),
    heading(text.careAdvice, '='),
    ...careAdvice.flatMap((block) => careLines(block, manuscript)),
    paragraph(intro),
    ...guides.flatMap(guideLines),
    ...(callToAction === undefined
      ? []
      : [paragraph(`${callToAction.label}: <${callToAction.url}>`)]),
    ...(glossary.length === 0
      ? []
      : [
          heading(text.glossary, '='),
          bulleted(glossary.map(({name, definition}) => `${name}: ${definition}`)),
        ]),
    ...(references.length === 0
      ? []
      : [
          heading(text.references, '='),
          numbered(
            references.map((reference) =>
              `${referenceWords(reference, language)} ${address(referenceUrl(reference))}`.trim(),
            ),
          ),
        ]),
    heading(text.legalNotice, '='),
    paragraph(legalNotice),
    ...(sender === undefined
      ? []
      : [
          [sender.name, sender.address, sender.phone, `<${sender.url}>`]
            .map((line) => paragraph(line))
            .join('\n'),
        ]),
    `${mailWords.unsubscribe}:\n<${slots.mark('unsubscribeUrl')}>`,
    `${mailWords.preferences}:\n<${slots.mark('preferencesUrl')}>`,
  ])
}

function careLines({label, groups}: UrgencyBlock, {language}: IssueManuscript): string[] {
  return groups.flatMap(({heading: act, signs, afterTexts}) => [
    paragraph(`${label.toUpperCase()}: ${inlineText(act)}`),
    bulleted(
      signs.map(
        ({children, guides}) =>
          `${inlineText(children)}${guides.length === 0 ? '' : ` (${words[language].forGuides(guides)})`}`,
      ),
    ),
    ...afterTexts.map((after) => paragraph(after)),
  ])
}

function guideLines({
  language,
  title,
  mainMessage,
  keyPoints,
  sections,
  omitted,
  url,
  facts,
}: Manuscript): string[] {
  const text = words[language]
  return [
    heading(title, '='),
    paragraph(mainMessage),
    ...(keyPoints.length === 0
      ? []
      : [
          heading(text.keyPoints, '-'),
          bulleted(keyPoints.map(({children}) => inlineText(children))),
        ]),
    ...sections.flatMap((section) => [
      heading(section.heading, '-'),
      ...section.body.map((node) => renderNode(blocks, node, language)),
    ]),
    ...(omitted.length === 0 ? [] : [heading(text.moreInGuide, '-'), bulleted(omitted)]),
    paragraph(`${text.readOnline}: ${title} <${url}>`),
    paragraph(facts.map(({label, value}) => `${label}: ${value}`).join(' · ')),
  ]
}

const blocks: NodeTable<BlockNode, string, [language: Manuscript['language']]> = {
  paragraph: ({children}) => paragraph(inlineText(children)),
  heading: ({children}) => paragraph(inlineText(children)),
  list: (list) => listLines(list, ''),
  symptoms: ({items}) => bulleted(items.map(({children}) => inlineText(children))),
  riskFactors: ({items}) => bulleted(items.map(({children}) => inlineText(children))),
  tips: ({items}) => bulleted(items.map(({children}) => inlineText(children))),
  causes: ({items}, language) =>
    joinBlocks(
      items.map(({label, body}) =>
        joinBlocks([
          paragraph(inlineText(label)),
          ...body.map((node) => renderNode(blocks, node, language)),
        ]),
      ),
    ),
  callout: ({tone, body}, language) =>
    joinBlocks([
      paragraph(`${words[language].callout[tone]}:`),
      ...body.map((node) => renderNode(blocks, node, language)),
    ]),
  figure: ({figure}, language) => figureText(figure, language),
  exercise: ({name, goal, citations, figures, steps, doseText, stopIf}, language) => {
    const text = words[language]
    return joinBlocks([
      paragraph(name),
      paragraph(`${goal}${inlineText(citations)}`),
      ...figures.map((figure) => figureText(figure, language)),
      paragraph(`${text.steps}:`),
      numbered(steps),
      ...(doseText === '' ? [] : [paragraph(`${text.dose}: ${doseText}`)]),
      paragraph(`${text.stopIf}:`),
      bulleted(stopIf),
    ])
  },
  table: ({caption, header, rows}) =>
    joinBlocks([
      ...(caption === undefined ? [] : [paragraph(caption)]),
      bulleted(
        rows.map((row) =>
          row
            .map((cell, column) => `${inlineText(header[column] ?? [])}: ${inlineText(cell)}`)
            .join('; '),
        ),
      ),
    ]),
}

function listLines({ordered, items}: ListNode, indent: string): string {
  const lines = items.map(({children, nested}) => ({
    words: inlineText(children),
    below: nested.map((list) => listLines(list, `${indent}  `)),
  }))
  const print = ordered ? numbered : bulleted
  return lines
    .map(({words: line, below}, index) => [print([line], indent, index + 1), ...below].join('\n'))
    .join('\n')
}

function figureText(
  {alt, caption, credit, decorative}: Extract<BlockNode, {type: 'figure'}>['figure'],
  language: Manuscript['language'],
): string {
  const seen = decorative ? '' : `[${words[language].picture}: ${alt}]`
  return paragraph(
    [seen, caption, credit].filter((part) => part !== undefined && part !== '').join(' '),
  )
}

/** Running text: emphasis is lost, addresses follow their words. */
function inlineText(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => renderNode(inlines, node)).join('')
}

const inlines: NodeTable<InlineNode, string> = {
  text: ({text}) => text,
  break: () => ' ',
  strong: ({children}) => inlineText(children),
  em: ({children}) => inlineText(children),
  link: ({href, children}) => `${inlineText(children)} ${address(href)}`,
  term: ({children}) => inlineText(children),
  citation: ({number}) => ` [${number}]`,
}

function address(url: string | undefined): string {
  return url === undefined ? '' : `<${url}>`
}

import type {
  Block,
  Figure,
  Inline,
  InlineText,
  Item,
  MarkDef,
  TextBlock,
} from '#schemas/guide/portableText.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {paths} from '../../manuscript/addresses.ts'
import type {Brand} from '../../manuscript/brand.ts'
import type {Reference} from '../../manuscript/numbering.ts'
import {doseWords} from '../../manuscript/words.ts'
import type {Frame} from './frame.ts'
import type {GuideFinder} from './relatedGuide.ts'

/** JSON as partners get it. */
export type Json = string | number | boolean | readonly Json[] | {readonly [member: string]: Json}

/** What turns the text of a guide into the text of a partner: whose words, which numbers, which links. */
export interface PartnerText {
  readonly brand: Brand
  readonly references: readonly Reference[]
  readonly language: Language
  readonly frame: Frame
  readonly relate: GuideFinder['relate']
}

/**
 * Portable Text for partners: `_key` and `_type` are `key` and `type`, because JSON Feed keeps the underscore for extensions;
 * brand tokens are words, citations carry their number, and links of ours name the other guide by its permanent id.
 * @see https://www.portabletext.org
 */
export function partnerBlocks(blocks: readonly Block[], setting: PartnerText): Json[] {
  return blocks.map((block) => partnerBlock(block, setting))
}

type BlockTable = {
  [Type in Block['_type']]: (block: Extract<Block, {_type: Type}>, setting: PartnerText) => Json
}

const blockTable: BlockTable = {
  block: textBlock,
  symptomList: ({_type, _key, items}, setting) => list(_type, _key, items, setting),
  riskFactorList: ({_type, _key, items}, setting) => list(_type, _key, items, setting),
  tipList: ({_type, _key, items}, setting) => list(_type, _key, items, setting),
  causeList: ({_key, items}, setting) => ({
    type: 'causeList',
    key: _key,
    items: items.map(({key, category, label, body}) => ({
      key,
      category,
      label: textBlock(label, setting),
      body: partnerBlocks(body, setting),
    })),
  }),
  callout: ({_key, tone, body}, setting) => ({
    type: 'callout',
    key: _key,
    tone,
    body: partnerBlocks(body, setting),
  }),
  figure: ({_key, figure}, setting) => ({
    type: 'figure',
    key: _key,
    figure: partnerFigure(figure, setting.frame),
  }),
  exercise: ({_key, exercise}, setting) => ({
    type: 'exercise',
    key: _key,
    exercise: {
      key: exercise.key,
      name: exercise.name,
      goal: exercise.goal,
      steps: exercise.steps,
      dose: {...exercise.dose},
      doseText: doseWords(exercise.dose, setting.language),
      stopIf: exercise.stopIf,
      figures: exercise.figures.map((figure) => partnerFigure(figure, setting.frame)),
      citations: exercise.sources.map((source) => numberOf(source, setting)),
    },
  }),
  simpleTable: ({_key, caption, rows}, setting) => ({
    type: 'table',
    key: _key,
    ...(caption === undefined ? {} : {caption}),
    rows: rows.map(({_key: key, cells}) => ({
      key,
      cells: cells.map((cell: InlineText) => textBlock(cell, setting)),
    })),
  }),
}

function partnerBlock(block: Block, setting: PartnerText): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this member of the union
  const print = blockTable[block._type] as (block: Block, setting: PartnerText) => Json
  return print(block, setting)
}

function textBlock(block: TextBlock, setting: PartnerText): Json {
  const {_key, style, listItem, level, children, markDefs} = block
  const kept = markDefs.filter((mark) => isKept(mark, setting))
  const lost = new Set(markDefs.filter((mark) => !kept.includes(mark)).map((mark) => mark._key))
  return {
    type: 'block',
    key: _key,
    style,
    ...(listItem === undefined ? {} : {listItem}),
    ...(level === undefined ? {} : {level}),
    children: children.map((child) => inlineChild(child, lost, setting)),
    markDefs: kept.map((mark) => markDef(mark, setting)),
  }
}

function isKept(mark: MarkDef, {frame}: PartnerText): boolean {
  return mark._type !== 'link' || frame.keepsLink(mark.href)
}

function inlineChild(child: Inline, lost: ReadonlySet<string>, setting: PartnerText): Json {
  if (child._type === 'span') {
    const marks = child.marks.filter((mark) => !lost.has(mark))
    return {type: 'span', key: child._key, text: child.text, marks}
  }
  if (child._type === 'brandRef')
    return {type: 'span', key: child._key, text: setting.brand.words[child.field], marks: []}
  const {_key, source} = child
  return {
    type: 'citation',
    key: _key,
    source,
    number: numberOf(source, setting),
  }
}

function markDef(mark: MarkDef, {relate}: PartnerText): Json {
  if (mark._type === 'link') return {type: 'link', key: mark._key, href: mark.href}
  if (mark._type === 'termRef') return {type: 'term', key: mark._key, term: {...mark.term}}
  const anchor = mark.anchor === undefined ? {} : {section: mark.anchor}
  return {type: 'guideLink', key: mark._key, guide: {...relate(mark.guide)}, ...anchor}
}

function list(type: string, key: string, items: readonly Item[], setting: PartnerText): Json {
  return {
    type,
    key,
    items: items.map((item) => ({key: item.key, text: textBlock(item.text, setting)})),
  }
}

function partnerFigure(figure: Figure, {site}: Frame): Json {
  const {assetId, width, height, mediaType, alt, decorative, caption, credit} = figure
  return {
    url: `${site.url}${paths.figure(assetId)}`,
    mediaType,
    width,
    height,
    alt,
    decorative,
    ...(caption === undefined ? {} : {caption}),
    ...(credit === undefined ? {} : {credit}),
  }
}

function numberOf(source: string, {references}: PartnerText): number {
  const reference = references.find(({key}) => key === source)
  if (reference === undefined) throw new Error(`BUG: "${source}" is cited but has no number`)
  return reference.number
}

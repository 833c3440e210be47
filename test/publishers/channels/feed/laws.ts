import type {Voice} from '#publishers/channels/feed/feedInput.ts'
import {type Brand, partnerBrand} from '#publishers/manuscript/brand.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import {plainText} from '#publishers/manuscript/nodes.ts'
import {words} from '#publishers/manuscript/words.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {brandFields} from '#schemas/vocabulary.ts'
import {sampleAsOf, sampleSite} from '#test/support/guides.ts'

/** The laws as functions that answer what is wrong with a text: an empty list means that the law holds. */

/** Words only: no citation marks, no list marks, one space between. */
export function bare(text: string): string {
  return text
    .replaceAll(/^\s*- /gm, '')
    .replaceAll(/\s*\[\d+\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** What a reader of the markup sees, alt texts included. */
export function seen(markup: string): string {
  return markup
    .replaceAll(/<img [^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<(br|\/?(p|li|ul|ol|h[1-6]|div|td|th|tr|table|caption|dt|dd|aside))[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}

/** Safety law: notices and main message, then every care card in full, nothing between and nothing before. */
export function safetyFaults(guide: Guide, voice: Voice, text: string): string[] {
  const brand = partnerBrand(voice.clinic, voice.partner)
  const edition = {output: 'feedItem', brand, site: sampleSite, asOf: sampleAsOf} as const
  const {notices, mainMessage, careAdvice, language} = composeGuide(guide, edition)
  const start = [
    ...notices,
    mainMessage,
    words[language].careAdvice,
    ...careAdvice.flatMap(({label, heading, items, afterText}) => [
      `${label}: ${plainText(heading)}`,
      ...items.map(({children}) => plainText(children)),
      ...(afterText === undefined ? [] : [afterText]),
    ]),
  ]
  const expected = bare(start.join('\n'))
  const got = bare(text).slice(0, expected.length)
  return got === expected ? [] : [`starts with "${got}", not "${expected}"`]
}

/** Names of members that hold words of the model: what a reader must find. */
const wordMembers = new Set(
  (
    'text alt caption credit name goal steps stopIf definition ' +
    'heading afterText title publisher siteName authors mainMessage'
  ).split(' '),
)

/** Every piece of text of the model that a feed item shows in its content, found by walking the model, not the renderer. */
export function wordsOfModel(guide: Guide, brand: Brand): string[] {
  const {mainMessage, keyPoints, careAdvice, lede, sections, citations} = guide
  const shown = {mainMessage, keyPoints, careAdvice, lede, sections, citations}
  const people = [...guide.authors, ...guide.reviewers].map(({name}) => name)
  return [...collect(shown, brand), ...people].filter((text) => bare(text) !== '')
}

function collect(value: unknown, brand: Brand): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => collect(member, brand))
  if (typeof value !== 'object' || value === null) return []
  const object: Readonly<Record<string, unknown>> = {...value}
  if (object['_type'] === 'brandRef')
    return brandFields
      .filter((field) => field === object['field'])
      .map((field) => brand.words[field])
  if (object['_type'] === 'guideLink' || object['term'] !== undefined)
    return collect({definition: definitionOf(object)}, brand)
  return Object.entries(object).flatMap(([name, member]) => {
    if (!wordMembers.has(name)) return collect(member, brand)
    if (typeof member === 'string') return [member]
    if (Array.isArray(member) && member.every((line) => typeof line === 'string')) return member
    return collect(member, brand)
  })
}

function definitionOf({term}: Readonly<Record<string, unknown>>): unknown {
  return typeof term === 'object' && term !== null && 'definition' in term ? term.definition : ''
}

/** Loss law. */
export function lossFaults(guide: Guide, voice: Voice, text: string): string[] {
  const all = bare(text)
  return wordsOfModel(guide, partnerBrand(voice.clinic, voice.partner)).filter(
    (piece) => !all.includes(bare(piece)),
  )
}

/** Evidence law, on markup: numbers rise by one at their first appearance, each leads to its source, none is unused. */
export function evidenceFaults(markup: string): string[] {
  const marks = [...markup.matchAll(/<sup><a href="#([^"]+)">\[(\d+)\]<\/a><\/sup>/g)]
  const cited = new Map(marks.map(([, anchor = '', number = '']) => [anchor, Number(number)]))
  const listed = [...markup.matchAll(/<li id="([^"]+-source-[^"]+)">/g)].map(([, id = '']) => id)
  return [
    ...[...cited.values()].flatMap((number, index) =>
      number === index + 1 ? [] : [`${number} comes at place ${index + 1}`],
    ),
    ...[...cited.keys()].flatMap((anchor, index) =>
      listed[index] === anchor ? [] : [`${anchor} is not source ${index + 1}`],
    ),
    ...(listed.length === cited.size ? [] : ['a source is listed that nothing cites']),
  ]
}

/** Privacy law, on markup: what it loads and where it leads. */
export function privacyFaults(markup: string, allowed: readonly string[]): string[] {
  const addresses = [...markup.matchAll(/ (?:src|href|srcset|action|poster|data)="([^"]*)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('#'))
    .filter((address) => !allowed.some((start) => address.startsWith(start)))
  const active = [
    ...markup.matchAll(
      /<(script|style|link|iframe|object|embed|form)\b|<[^>]* (style|on\w+|class)=/g,
    ),
  ]
  return [...addresses, ...active.map(([found]) => found)]
}

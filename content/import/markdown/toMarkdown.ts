import type {Paragraph, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {stringify} from 'yaml'

import {keyOf} from '../ids.ts'
import type {WantedDocument} from '../importSet.ts'
import {container, inlineOf, itemOf, paragraph} from './build.ts'
import {frontMatterKeys, frontMatterLinks} from './dialect.ts'
import {printBlocks, printItems} from './printBlocks.ts'
import {isRecord, records, type StoredRecord, text} from './stored.ts'
import {printMarkdown} from './syntax.ts'

/**
 * Writes a stored guide in the canonical form of the dialect `guide/1`: the inverse of `fromMarkdown`. Sources are named by key;
 * their records stand in the library, so there are no footnote definitions.
 */
export function toMarkdown(guide: WantedDocument): string {
  const children: RootContent[] = [
    {type: 'yaml', value: printFrontMatter(guide)},
    ...records(guide['careAdvice']).map(printCard),
    ...(guide['keyPoints'] === undefined
      ? []
      : [container('key-points', {}, [printItems(guide['keyPoints'])])]),
    ...printBlocks(guide['lede']),
    ...records(guide['sections']).flatMap(printSection),
  ]
  return printMarkdown({type: 'root', children})
}

function printFrontMatter(guide: WantedDocument): string {
  const values: Record<string, unknown> = {schema: 'guide/1'}
  for (const name of frontMatterKeys) {
    const value = guide[name]
    if (name === 'sources') values[name] = citedSources(guide)
    else if (value === undefined) continue
    else if (name === 'slug') values[name] = isRecord(value) ? value['current'] : undefined
    else if (name in frontMatterLinks) values[name] = printLinks(name, value)
    else values[name] = value
  }
  const filled = Object.entries(values).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  )
  return stringify(Object.fromEntries(filled), {schema: 'core', lineWidth: 0}).trimEnd()
}

function printLinks(name: string, value: unknown): unknown {
  const {type} = Object.entries(frontMatterLinks).find(([field]) => field === name)?.[1] ?? {
    type: '',
  }
  const key = ({_ref}: StoredRecord) => {
    const found = keyOf(type, text(_ref))
    return type === 'guide' ? found.replace(/-[a-z]{2}$/, '') : found
  }
  return Array.isArray(value) ? records(value).map(key) : key(isRecord(value) ? value : {})
}

/** Keys of cited sources in order of first appearance. */
function citedSources(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(citedSources))]
  if (!isRecord(value)) return []
  if (value['_type'] === 'citationRef' && isRecord(value['source']))
    return [keyOf('source', text(value['source']['_ref']))]
  const order = ['careAdvice', 'keyPoints', 'lede', 'sections']
  const members = Object.entries(value).toSorted(
    ([one], [other]) => order.indexOf(one) - order.indexOf(other),
  )
  return [...new Set(members.flatMap(([, member]) => citedSources(member)))]
}

function printCard(card: StoredRecord): ContainerDirective {
  const flags = records(card['flags']).map((flag) =>
    itemOf({
      type: 'textDirective',
      name: 'flag',
      attributes: {id: keyOf('redFlag', text(flag['_ref']))},
      children: [],
    }),
  )
  const items = card['items'] === undefined ? [] : printItems(card['items']).children
  const after: Paragraph[] =
    card['afterText'] === undefined
      ? []
      : [paragraph([{type: 'text', value: text(card['afterText'])}])]
  return container(
    'care-advice',
    {urgency: text(card['urgency'])},
    [{type: 'list', ordered: false, spread: false, children: [...flags, ...items]}, ...after],
    inlineOf(card['heading']),
  )
}

function printSection(section: StoredRecord): RootContent[] {
  const {key, aspect, teaser, heading, body} = section
  const attributes = {
    id: text(key),
    aspect: text(aspect),
    ...(teaser === undefined ? {} : {teaser: text(teaser)}),
  }
  return [
    {type: 'heading', depth: 2, children: [{type: 'text', value: text(heading)}]},
    {type: 'leafDirective', name: 'section', attributes, children: []},
    ...printBlocks(body),
  ]
}

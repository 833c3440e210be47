import type {Block, Exercise, Term} from '../guide/portableText.ts'
import {type PlacedBlock, textBlocksOf} from '../guide/textBlocksOf.ts'
import {plainText} from '../guide/textsOf.ts'
import type {View} from './readApprovedGuide.ts'

/** What kind of thing a guide says, as far as it matters to whoever holds the old text. */
export type PartKind = 'sign' | 'exercise' | 'section' | 'item' | 'text' | 'source' | 'term'

/** One thing that a guide says or shows, comparable between two versions by `id`. */
export interface Part {
  readonly id: string
  readonly kind: PartKind
  /** In words, for a list of changes: `the sign "cauda-equina"`. */
  readonly name: string
  /** What it says; equal text, nothing changed. */
  readonly text: string
  /** Id of the shared document that it comes from. */
  readonly shared?: string
}

/** The parts of a guide: what changed, what a change class must be and whose change reopened it all follow from comparing these. */
export function partsOf(view: View): Part[] {
  const blocks = textBlocksOf({...view, approval: 'draft', reviewers: [], version: ''})
  return [
    ...signs(view),
    {id: 'title', kind: 'text', name: 'the title', text: view.title},
    {id: 'shortTitle', kind: 'text', name: 'the short title', text: view.shortTitle},
    {id: 'mainMessage', kind: 'text', name: 'the main message', text: view.mainMessage},
    {id: 'metaDescription', kind: 'text', name: 'the summary', text: view.metaDescription},
    ...view.keyPoints.map(({key, text}): Part => ({
      id: `keyPoints/${key}`,
      kind: 'item',
      name: `the key point "${key}"`,
      text: said({path: '', block: text}),
    })),
    {id: 'lede', kind: 'text', name: 'the opening', text: running(blocks, 'lede')},
    ...view.sections.flatMap((section, index) => sectionParts(section, blocks, index)),
    ...exercises(view),
    ...figures(view),
    ...view.citations.map(({accessedOn: _visited, ...citation}): Part => ({
      id: `sources/${citation.key}`,
      kind: 'source',
      name: `the source "${citation.key}"`,
      text: JSON.stringify(citation),
      shared: `source-${citation.key}`,
    })),
    ...terms(blocks),
  ]
}

function signs({careAdvice}: View): Part[] {
  return careAdvice.flatMap(({urgency, heading, afterText = '', items}) => [
    {
      id: `careAdvice/${urgency}`,
      kind: 'sign' as const,
      name: `the ${urgency} card`,
      text: [said({path: '', block: heading}), afterText].join('\n'),
    },
    ...items.map(({key, shared, text}) => ({
      id: `careAdvice/${urgency}/${key}`,
      kind: 'sign' as const,
      name: `the ${urgency} sign "${key}"`,
      text: said({path: '', block: text}),
      ...(shared ? {shared: `redFlag-${key}`} : {}),
    })),
  ])
}

function sectionParts(
  {key, aspect, heading, teaser = '', body}: View['sections'][number],
  blocks: readonly PlacedBlock[],
  index: number,
): Part[] {
  const items = body.flatMap((block, place) =>
    'items' in block
      ? block.items.map((item, number) => ({
          key: item.key,
          path: `sections[${index}].body[${place}].items[${number}]`,
        }))
      : [],
  )
  return [
    {
      id: `sections/${key}`,
      kind: 'section',
      name: `the section "${heading}"`,
      text: [aspect, heading, teaser].join('\n'),
    },
    {
      id: `sections/${key}/text`,
      kind: 'text',
      name: `the text of "${heading}"`,
      text: running(blocks, `sections[${index}].body`),
    },
    ...items.map((item): Part => ({
      id: `sections/${key}/${item.key}`,
      kind: 'item',
      name: `the item "${item.key}" of "${heading}"`,
      text: blocks
        .filter(({path}) => path.startsWith(item.path))
        .map(said)
        .join('\n'),
    })),
  ]
}

function exercises({lede, sections}: View): Part[] {
  const shown = [...lede, ...sections.flatMap(({body}) => body)].flatMap(
    (block: Block): Exercise[] => (block._type === 'exercise' ? [block.exercise] : []),
  )
  return shown.map(({key, name, steps, dose, stopIf, goal, figures}) => ({
    id: `exercises/${key}`,
    kind: 'exercise',
    name: `the exercise "${name}"`,
    text: JSON.stringify({steps, dose, stopIf, goal, figures}),
    shared: `exercise-${key}`,
  }))
}

/** Pictures of the guide itself; those of an exercise belong to it. */
function figures({lede, sections}: View): Part[] {
  return [...lede, ...sections.flatMap(({body}) => body)].flatMap((block): Part[] => {
    if (block._type !== 'figure') return []
    const {assetId, alt, caption = '', credit = ''} = block.figure
    const name = `the picture "${alt || caption}"`
    return [{id: `figures/${assetId}`, kind: 'item', name, text: [alt, caption, credit].join('\n')}]
  })
}

function terms(blocks: readonly PlacedBlock[]): Part[] {
  const shown = blocks.flatMap(({block}) =>
    block.markDefs.flatMap((mark): Term[] => (mark._type === 'termRef' ? [mark.term] : [])),
  )
  return shown.map(({key, name, definition = ''}) => ({
    id: `terms/${key}`,
    kind: 'term',
    name: `the term "${name}"`,
    text: [name, definition].join('\n'),
    shared: `concept-${key}`,
  }))
}

/** The paragraphs under a path that are no item of a typed list. */
function running(blocks: readonly PlacedBlock[], start: string): string {
  return blocks
    .filter(({path, within}) => path.startsWith(`${start}[`) && within?.endsWith('List') !== true)
    .map(said)
    .join('\n')
}

/** The words of a block, its citations and links named. */
function said({block}: PlacedBlock): string {
  const cited = block.children.flatMap((child) =>
    child._type === 'citationRef' ? `[${child.source}]` : [],
  )
  const links = block.markDefs.flatMap((mark) => (mark._type === 'link' ? `<${mark.href}>` : []))
  return [plainText(block, (field) => `{${field}}`), ...cited, ...links].join(' ')
}

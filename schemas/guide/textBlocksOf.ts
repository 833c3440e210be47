import type {Guide} from './guide.ts'
import type {Block, TextBlock} from './portableText.ts'

/** A text block and where it stands, for a message: `sections[2].body[0]`. */
export interface PlacedBlock {
  readonly path: string
  readonly block: TextBlock
  /** The list, callout or table that holds it, if it does not stand by itself. */
  readonly within?: Block['_type']
  /** For an item, the paragraph that leads into its list; for the text of a cause, the name of the cause. */
  readonly leadIn?: TextBlock
}

/** Every paragraph of a guide in reading order, those inside lists, causes, callouts and tables included. */
export function textBlocksOf(guide: Guide): PlacedBlock[] {
  return [
    ...guide.careAdvice.flatMap(({heading, items}, index) => [
      {path: `careAdvice[${index}].heading`, block: heading},
      ...items.map(({text}, place) => ({
        path: `careAdvice[${index}].items[${place}]`,
        block: text,
      })),
    ]),
    ...guide.keyPoints.map(({text}, index) => ({path: `keyPoints[${index}]`, block: text})),
    ...inBlocks(guide.lede, 'lede'),
    ...guide.sections.flatMap(({body}, index) => inBlocks(body, `sections[${index}].body`)),
  ]
}

type Inside = {
  [Type in Block['_type']]: (block: Extract<Block, {_type: Type}>, path: string) => PlacedBlock[]
}

const inside: Inside = {
  block: (block, path) => [{path, block}],
  symptomList: ({items}, path) => inItems(items, path),
  riskFactorList: ({items}, path) => inItems(items, path),
  tipList: ({items}, path) => inItems(items, path),
  causeList: ({items}, path) =>
    items.flatMap(({label, body}, index) => [
      {path: `${path}.items[${index}].label`, block: label},
      ...body.map((block, place) => ({
        path: `${path}.items[${index}].body[${place}]`,
        block,
        leadIn: label,
      })),
    ]),
  callout: ({body}, path) => body.map((block, index) => ({path: `${path}.body[${index}]`, block})),
  figure: () => [],
  exercise: () => [],
  simpleTable: ({rows}, path) =>
    rows.flatMap(({cells}, row) =>
      cells.map((block, column) => ({path: `${path}.rows[${row}].cells[${column}]`, block})),
    ),
}

function inBlocks(blocks: readonly Block[], path: string): PlacedBlock[] {
  let paragraph: TextBlock | undefined
  return blocks.flatMap((block, index) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this member of the union
    const find = inside[block._type] as (block: Block, path: string) => PlacedBlock[]
    const found = find(block, `${path}[${index}]`)
    if (block._type === 'block' && block.listItem === undefined) {
      paragraph = block
      return found
    }
    const list = block._type === 'block' ? {} : {within: block._type}
    const led = isList(block) && paragraph !== undefined ? {leadIn: paragraph} : {}
    if (!isList(block)) paragraph = undefined
    return found.map((placed) => ({...list, ...led, ...placed}))
  })
}

function isList({_type}: Block): boolean {
  return _type === 'block' || _type.endsWith('List')
}

function inItems(items: readonly {readonly text: TextBlock}[], path: string): PlacedBlock[] {
  return items.map(({text}, index) => ({path: `${path}.items[${index}]`, block: text}))
}

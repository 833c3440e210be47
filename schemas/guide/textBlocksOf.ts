import type {Guide} from './guide.ts'
import type {Block, TextBlock} from './portableText.ts'

/** A text block and where it stands, for a message: `sections[2].body[0]`. */
export interface PlacedBlock {
  readonly path: string
  readonly block: TextBlock
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
      ...inBlocks(body, `${path}.items[${index}].body`),
    ]),
  callout: ({body}, path) => inBlocks(body, `${path}.body`),
  figure: () => [],
  exercise: () => [],
  simpleTable: ({rows}, path) =>
    rows.flatMap(({cells}, row) =>
      cells.map((block, column) => ({path: `${path}.rows[${row}].cells[${column}]`, block})),
    ),
}

function inBlocks(blocks: readonly Block[], path: string): PlacedBlock[] {
  return blocks.flatMap((block, index) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this member of the union
    const find = inside[block._type] as (block: Block, path: string) => PlacedBlock[]
    return find(block, `${path}[${index}]`)
  })
}

function inItems(items: readonly {readonly text: TextBlock}[], path: string): PlacedBlock[] {
  return items.map(({text}, index) => ({path: `${path}.items[${index}]`, block: text}))
}

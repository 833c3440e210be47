import type {Guide} from './guide.ts'
import type {Block, Figure} from './portableText.ts'

/** Every figure of a guide, those of its exercises included, each asset once. */
export function figuresOf(guide: Guide): Figure[] {
  const figures = [...guide.lede, ...guide.sections.flatMap(({body}) => body)].flatMap(inBlock)
  return [...new Map(figures.map((figure) => [figure.assetId, figure])).values()]
}

function inBlock(block: Block): readonly Figure[] {
  if (block._type === 'figure') return [block.figure]
  if (block._type === 'exercise') return block.exercise.figures
  return []
}

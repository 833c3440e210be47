import type {BrandField} from '../vocabulary.ts'
import type {Guide} from './guide.ts'
import type {Block, Exercise, Figure, TextBlock} from './portableText.ts'
import {textBlocksOf} from './textBlocksOf.ts'

/** A text that a reader of the guide sees, and where it stands, for a message: `sections[2].body[0]`. */
export interface PlacedText {
  readonly path: string
  /** Citations are nothing; each brand token is one U+FFFC, the object replacement character. */
  readonly text: string
}

/** Every text of a guide: headings, paragraphs, items, exercises, and what stands at figures and tables. */
export function textsOf(guide: Guide): PlacedText[] {
  const {title, shortTitle, mainMessage, metaDescription, lede, sections, careAdvice} = guide
  return [
    ...Object.entries({title, shortTitle, mainMessage, metaDescription}).map(([path, text]) => ({
      path,
      text,
    })),
    ...careAdvice.flatMap(({afterText: text}, index) =>
      text === undefined ? [] : {path: `careAdvice[${index}].afterText`, text},
    ),
    ...sections.flatMap(({heading, teaser}, index) => [
      {path: `sections[${index}].heading`, text: heading},
      ...(teaser === undefined ? [] : [{path: `sections[${index}].teaser`, text: teaser}]),
    ]),
    ...textBlocksOf(guide).map(({path, block}) => ({path, text: plainText(block)})),
    ...besideText(lede, 'lede'),
    ...sections.flatMap(({body}, index) => besideText(body, `sections[${index}].body`)),
  ]
}

/** The words of a block as a reader sees them. `brandWord` says what stands for a brand token. */
export function plainText(
  block: TextBlock,
  brandWord: (field: BrandField) => string = () => '\uFFFC',
) {
  return block.children
    .map((child) => {
      if (child._type === 'span') return child.text
      return child._type === 'brandRef' ? brandWord(child.field) : ''
    })
    .join('')
}

/** What a block says outside its paragraphs. */
function besideText(blocks: readonly Block[], path: string): PlacedText[] {
  return blocks.flatMap((block, index) => {
    const at = `${path}[${index}]`
    if (block._type === 'exercise') return exerciseTexts(block.exercise, `${at}.exercise`)
    if (block._type === 'figure') return figureTexts(block.figure, at)
    if (block._type === 'simpleTable' && block.caption !== undefined)
      return [{path: `${at}.caption`, text: block.caption}]
    return []
  })
}

function exerciseTexts({name, goal, steps, stopIf, figures}: Exercise, path: string): PlacedText[] {
  return [
    {path: `${path}.name`, text: name},
    {path: `${path}.goal`, text: goal},
    ...steps.map((text, index) => ({path: `${path}.steps[${index}]`, text})),
    ...stopIf.map((text, index) => ({path: `${path}.stopIf[${index}]`, text})),
    ...figures.flatMap((figure, index) => figureTexts(figure, `${path}.figures[${index}]`)),
  ]
}

function figureTexts({alt, caption}: Figure, path: string): PlacedText[] {
  return [
    ...(alt === '' ? [] : [{path: `${path}.alt`, text: alt}]),
    ...(caption === undefined ? [] : [{path: `${path}.caption`, text: caption}]),
  ]
}

import {figuresOf} from '../guide/figuresOf.ts'
import type {Guide} from '../guide/guide.ts'
import type {Block} from '../guide/portableText.ts'
import {textsOf} from '../guide/textsOf.ts'
import {measureGuide} from '../readability/measureGuide.ts'
import {checkGuide} from '../rules/index.ts'
import type {WorksheetAnswer} from '../vocabulary.ts'

/** What a machine can see of an item. Without an answer it only shows where to look. */
export interface Proposal {
  readonly answer?: WorksheetAnswer
  readonly evidence: string
}

type Propose = (seen: Seen) => Proposal

/** What is looked at for several items, once. */
interface Seen {
  readonly guide: Guide
  readonly blocks: readonly Block[]
  readonly texts: readonly string[]
  /** Hints of the rules by their first words: hard words, passive voice, numbers. */
  readonly hints: {readonly hard: number; readonly passive: number; readonly numbers: number}
}

const yesIf = (holds: boolean, evidence: string): Proposal => ({
  answer: holds ? 'yes' : 'no',
  evidence,
})

const readability: Propose = ({guide, hints}) => {
  const {scale, score} = measureGuide(guide)
  const easy = scale === 'FK' ? score <= 6 : score >= 65
  const said = scale === 'FK' ? `grade ${score.toFixed(1)}` : `INFLESZ ${score.toFixed(0)}`
  return {
    ...(easy && hints.hard === 0 ? {answer: 'yes'} : {}),
    evidence: `Reads at ${said}; ${count(hints.hard, 'hard word')} with a simpler choice.`,
  }
}

const passive: Propose = ({guide, hints}) =>
  guide.language === 'en'
    ? {
        ...(hints.passive === 0 ? {answer: 'yes'} : {}),
        evidence: `${count(hints.passive, 'sentence')} in the passive voice found.`,
      }
    : {evidence: 'No machine here can tell the voice of a Spanish sentence.'}

const numbers: Propose = ({texts, hints}) => {
  const some = texts.filter((text) => /\d/u.test(text)).length
  if (some === 0) return {answer: 'notApplicable', evidence: 'It holds no numbers.'}
  return {
    ...(hints.numbers > 0 ? {answer: 'no'} : {}),
    evidence: `${count(some, 'text')} with a number; ${count(hints.numbers, 'fraction or lone percentage', 'fractions or lone percentages')}.`,
  }
}

const sections: Propose = ({guide}) => {
  const longest = Math.max(0, ...measureGuide(guide).sections.map(({words}) => words))
  return yesIf(
    guide.sections.length > 2 && longest <= 400,
    `${count(guide.sections.length, 'section')}; the longest has ${longest} words.`,
  )
}

const lists: Propose = ({blocks}) => {
  const found = blocks.filter(
    (block) => 'items' in block || (block._type === 'block' && block.listItem !== undefined),
  ).length
  return yesIf(found > 0, `${count(found, 'list or list item', 'lists or list items')}.`)
}

const captions: Propose = ({guide}) => {
  const figures = figuresOf(guide)
  if (figures.length === 0) return {answer: 'notApplicable', evidence: 'It has no picture.'}
  const without = figures.filter(({caption}) => caption === undefined).length
  return yesIf(without === 0, `${count(figures.length, 'picture')}, ${without} without a caption.`)
}

const tables: Propose = ({blocks}) => {
  const found = blocks.filter(({_type}) => _type === 'simpleTable').length
  return found === 0
    ? {answer: 'notApplicable', evidence: 'It has no table.'}
    : {evidence: `${count(found, 'table')}; rule A02 asks for a name for each column.`}
}

const addresses: Propose = ({guide, texts}) => {
  const form =
    guide.language === 'en' ? /\byou(?:r|rself)?\b/iu : /(?<!\p{L})(?:usted|su|sus)(?!\p{L})/iu
  const found = texts.filter((text) => form.test(text)).length
  return yesIf(found >= 10, `${found} of ${texts.length} texts speak to the reader.`)
}

const exercises: Propose = ({blocks}) => {
  const steps = blocks.flatMap((block) => (block._type === 'exercise' ? block.exercise.steps : []))
  return steps.length > 0
    ? {answer: 'yes', evidence: `${count(steps.length, 'step')} of exercises.`}
    : {evidence: 'It has no exercise; look for steps in the text.'}
}

const tips: Propose = ({blocks}) => {
  const found = blocks.flatMap((block) => (block._type === 'tipList' ? block.items : [])).length
  return yesIf(found > 0, `${count(found, 'tip')}.`)
}

const mainMessage: Propose = ({guide}) => ({answer: 'yes', evidence: `"${guide.mainMessage}"`})

/** By item. What is missing here only a person can judge. */
const proposals: Readonly<Record<string, Propose>> = {
  'pemat-1': ({guide}) => ({
    evidence: `Title: "${guide.title}". Main message: "${guide.mainMessage}"`,
  }),
  'pemat-3': readability,
  'pemat-4': ({texts, hints}) => ({
    evidence: `${count(hints.hard, 'hard word')} that the guide does not explain, in ${texts.length} texts.`,
  }),
  'pemat-5': passive,
  'pemat-6': numbers,
  'pemat-8': sections,
  'pemat-9': ({guide}) => ({
    answer: 'yes',
    evidence: guide.sections.map(({heading}) => `"${heading}"`).join(', '),
  }),
  'pemat-11': ({guide}) =>
    yesIf(guide.keyPoints.length >= 3, `${count(guide.keyPoints.length, 'key point')}.`),
  'pemat-12': () => ({
    answer: 'yes',
    evidence: 'Care cards and key points stand in boxes in every output.',
  }),
  'pemat-17': captions,
  'pemat-19': tables,
  'pemat-20': tips,
  'pemat-21': addresses,
  'pemat-22': exercises,
  'cci-1': mainMessage,
  'cci-2': () => ({answer: 'yes', evidence: 'Every output opens with it, after the care advice.'}),
  'cci-5': ({guide}) =>
    yesIf(
      guide.careAdvice.length > 0,
      `${count(guide.careAdvice.length, 'care card')} that say whom to call.`,
    ),
  'cci-6': passive,
  'cci-7': readability,
  'cci-8': lists,
  'cci-9': sections,
  'cci-12': tips,
  'cci-14': exercises,
  'cci-15': numbers,
  'cci-16': numbers,
  'cci-17': numbers,
}

/** Looks at a guide for every item that a machine can say something about, by item id. Pure. */
export function proposeAnswers(guide: Guide): ReadonlyMap<string, Proposal> {
  const problems = checkGuide(guide, {asOf: guide.dates.modified, guides: []})
  const counted = (rule: string, words: RegExp) =>
    problems.filter((problem) => problem.rule === rule && words.test(problem.message)).length
  const seen: Seen = {
    guide,
    blocks: [...guide.lede, ...guide.sections.flatMap(({body}) => body)],
    texts: textsOf(guide).map(({text}) => text),
    hints: {
      hard: counted('L02', /simpler word/u),
      passive: counted('L02', /passive voice/u),
      numbers: counted('L04', /./u),
    },
  }
  return new Map(Object.entries(proposals).map(([id, propose]) => [id, propose(seen)]))
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

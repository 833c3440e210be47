import type {FlatText} from './flatText.ts'
import {numberOf} from './textLines.ts'

/** A mark that names entries of the list of sources. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly numbers: readonly number[]
  readonly confidence: number
}

const list = String.raw`\d{1,2}(?:\s?[,–-]\s?\d{1,2})*`

/** How marks are typed, surest first. Group 1 holds the numbers. */
const forms: readonly {readonly form: RegExp; readonly confidence: number}[] = [
  {form: new RegExp(String.raw`\s?\[(${list})\]`, 'g'), confidence: 0.95},
  {form: /([⁰¹²³⁴-⁹](?:[⁰¹²³⁴-⁹,⁻]*[⁰¹²³⁴-⁹])?)/g, confidence: 0.95},
  // `cramp,1 which` and `Dehydration:2 Lack`: no blank between the mark and what stands before it.
  {
    form: new RegExp(String.raw`(?<=[\p{L})%"”’'][.,;:!?]["”’']?)(${list})(?=[\s)"”]|$)`, 'gu'),
    confidence: 0.9,
  },
  {form: new RegExp(String.raw`(?<=\p{L}["”’)])(${list})(?=[\s.,;:]|$)`, 'gu'), confidence: 0.8},
  {form: new RegExp(String.raw`\s\((${list})\)(?=[.,;:]|$)`, 'g'), confidence: 0.6},
  {form: /(?<=\p{Ll}{4})(\d{1,2})(?=[\s.,;:)]|$)/gu, confidence: 0.6},
]

/** The marks in a text that name a known source, and those that look like one and name none. */
export function findCitations(
  flat: FlatText,
  known: ReadonlySet<number>,
): {bound: Mark[]; loose: Mark[]} {
  if (known.size === 0) return {bound: [], loose: []}
  const typed = forms.flatMap(({form, confidence}) =>
    [...flat.text.matchAll(form)].map((match): Mark => ({
      from: match.index,
      to: match.index + match[0].length,
      numbers: numbersIn(match[1] ?? ''),
      confidence,
    })),
  )
  const marks = withoutOverlaps([...raisedMarks(flat), ...typed])
  const isKnown = ({numbers}: Mark) =>
    numbers.length > 0 && numbers.every((number) => known.has(number))
  return {
    bound: marks.filter(isKnown),
    loose: marks.filter((mark) => !isKnown(mark) && mark.confidence > 0.85),
  }
}

/** Digits that the file itself sets high. */
function raisedMarks({text, looks}: FlatText): Mark[] {
  const marks: Mark[] = []
  for (let start = 0; start < text.length; start += 1) {
    if (looks[start]?.marks.includes('sup') !== true) continue
    let end = start + 1
    while (end < text.length && looks[end]?.marks.includes('sup') === true) end += 1
    const words = text.slice(start, end).replaceAll(/[[\]()\s]/g, '')
    if (/^\d{1,2}([,–-]\d{1,2})*$/.test(words))
      marks.push({from: start, to: end, numbers: numbersIn(words), confidence: 0.97})
    start = end
  }
  return marks
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  return marks.reduce<Mark[]>(
    (kept, mark) =>
      kept.some(({from, to}) => from < mark.to && mark.from < to) ? kept : [...kept, mark],
    [],
  )
}

/** `1,3-5` is 1, 3, 4 and 5. */
function numbersIn(text: string): number[] {
  const plain = text
    .split('')
    .map((sign) => (/[⁰¹²³⁴-⁹]/.test(sign) ? String(numberOf(sign)) : sign))
    .join('')
    .replaceAll(/[⁻–]/g, '-')
  const numbers = plain.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    const count = last - first + 1
    return count >= 1 && count <= 20 ? Array.from({length: count}, (_, index) => first + index) : []
  })
  return [...new Set(numbers)]
}

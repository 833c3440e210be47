/** A line of plain text, or several that were wrapped, by what stands at its start. */
export interface Line {
  readonly kind: 'blank' | 'text' | 'item' | 'heading' | 'row'
  /** Counted from 1. */
  readonly number: number
  readonly indent: number
  readonly text: string
  readonly ordered?: boolean
  /** The number before an item. */
  readonly marker?: number | undefined
  readonly level?: number
  readonly cells?: readonly string[]
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Bullets as people and programs type them; a dash counts with a blank behind it. */
const bullet = /^(?:[•●◦▪▫■‣⁃∙·*+›»✓✔➤]\s*|[-–—]\s+|o\s{1,3}(?=\p{Lu}))(?=\S)/u
const numbered = /^(?:\((\d{1,2})\)|(\d{1,2})[.)]|\[(\d{1,2})\])\s+(?=\S)/
const raised = new RegExp(`^([${superscripts}]{1,2})\\s*(?=\\S)`)
/** A line that only draws: `-----`, `=====`, `* * *`. */
const drawn = /^[-=_*~#.·•\s]{3,}$/

/** The lines of a text, with wrapped ones joined, underlined ones as headings, and without drawn ones. */
export function readLines(text: string): Line[] {
  const raw = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?|[\u2028\f\v]/g, '\n')
    .split('\n')
  const lines = raw.map((one, index) => readLine(one.replaceAll('\u00A0', ' '), index + 1))
  return joinWrapped(withRows(withUnderlines(lines, raw)), widthOf(raw))
}

function readLine(raw: string, number: number): Line {
  const expanded = raw.replaceAll(/^[ \t]+/g, (blanks) => blanks.replaceAll('\t', '    '))
  const text = expanded.trim()
  const indent = expanded.length - expanded.trimStart().length
  if (text === '') return {kind: 'blank', number, indent, text}
  const marked = /^(#{1,6})\s+(\S.*?)\s*#*$/.exec(text)
  if (marked !== null)
    return {kind: 'heading', number, indent, text: marked[2] ?? '', level: marked[1]?.length ?? 2}
  const order = numbered.exec(text)
  if (order !== null)
    return {
      kind: 'item',
      number,
      indent,
      text: text.slice(order[0].length),
      ordered: true,
      marker: Number(order[1] ?? order[2] ?? order[3]),
    }
  const high = raised.exec(text)
  if (high !== null)
    return {
      kind: 'item',
      number,
      indent,
      text: text.slice(high[0].length),
      ordered: true,
      marker: numberOf(high[1] ?? ''),
    }
  const dot = bullet.exec(text)
  if (dot !== null && !drawn.test(text))
    return {kind: 'item', number, indent, text: text.slice(dot[0].length), ordered: false}
  return {kind: 'text', number, indent, text}
}

/** The number that raised digits are. */
export function numberOf(raised: string): number {
  return Number(
    raised
      .split('')
      .map((digit) => superscripts.indexOf(digit))
      .join(''),
  )
}

function withUnderlines(lines: readonly Line[], raw: readonly string[]): Line[] {
  return lines.flatMap((line, index): Line[] => {
    const below = lines[index + 1]
    const isDrawn = drawn.test(raw[index]?.trim() ?? '') && line.kind !== 'blank'
    if (isDrawn) return [{...line, kind: 'blank', text: ''}]
    const underline = /^(={3,}|-{3,}|~{3,})$/.exec(below?.kind === 'text' ? below.text : '')
    if (line.kind !== 'text' || underline === null || line.text.length > 90) return [line]
    return [{...line, kind: 'heading', level: underline[1]?.startsWith('=') === true ? 1 : 2}]
  })
}

/** Two or more lines below each other with tabs or upright bars in them. */
function withRows(lines: readonly Line[]): Line[] {
  const cells = lines.map(({kind, text}) =>
    kind === 'text'
      ? text
          .replace(/^\|/, '')
          .replace(/\|$/, '')
          .split(/\t+|\s\|\s/)
          .map((cell) => cell.trim())
      : [],
  )
  const isRow = (index: number) => (cells[index]?.length ?? 0) > 1
  return lines.map((line, index) =>
    isRow(index) && (isRow(index - 1) || isRow(index + 1))
      ? {...line, kind: 'row', cells: cells[index] ?? []}
      : line,
  )
}

/** The width at which a text was wrapped; undefined where each paragraph is one line. */
function widthOf(raw: readonly string[]): number | undefined {
  const lengths = raw.map((one) => one.trimEnd().length).filter((length) => length > 0)
  const longest = Math.max(0, ...lengths)
  if (longest > 120) return undefined
  const full = raw.filter(
    (one, index) => one.length > longest * 0.7 && (raw[index + 1]?.trim() ?? '') !== '',
  )
  return full.length >= 3 ? longest : undefined
}

/** A line that reaches the margin goes on in the next one. */
function joinWrapped(lines: readonly Line[], width: number | undefined): Line[] {
  if (width === undefined) return [...lines]
  const joined: Line[] = []
  let reach = 0
  for (const line of lines) {
    const last = joined.at(-1)
    const [word = ''] = line.text.split(' ')
    // The first word of this line found no room in the line above.
    const wasFull = reach + 1 + word.length > width - 8
    const goesOn =
      last !== undefined &&
      line.kind === 'text' &&
      (last.kind === 'text' || last.kind === 'item') &&
      (wasFull || (last.kind === 'item' && /^\p{Ll}/u.test(line.text)))
    if (goesOn) joined[joined.length - 1] = {...last, text: `${last.text} ${line.text}`}
    else joined.push(line)
    reach = line.indent + line.text.length
  }
  return joined
}

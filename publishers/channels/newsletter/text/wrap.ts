/**
 * Breaks text at spaces so that no line is longer than `width`, unless one word is. Addresses and long words are never broken
 * inside: a broken address does not open, a broken red flag is not word for word. A `\n` stays a line break.
 */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n')
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  // Other white space than the space (a no-break space, for one) is part of a word.
  for (const word of text.split(/[ \t\r]+/).filter((word) => word !== '')) {
    if (line === '') line = word
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line = `${line} ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].join('\n')
}

/** A heading, underlined over its longest line. */
export function underline(text: string, level: number, width: number): string {
  const lines = wrap(text, width)
  const longest = Math.max(...lines.split('\n').map(lengthOf))
  return `${lines}\n${(rules[level] ?? '.').repeat(Math.min(longest, width))}`
}

/** Deeper headings than these get dots. */
const rules: {readonly [level: number]: string} = {1: '=', 2: '=', 3: '-'}

/** A list line: what follows the first line stands below its first word. */
export function hang(mark: string, text: string): string {
  return `${mark}${text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length)}`)}`
}

/** In characters, not in UTF-16 units. */
function lengthOf(text: string): number {
  return Array.from(text).length
}

/** Plain text set in at most 78 columns (RFC 5322 section 2.1.1). Only an address may be longer: broken it would not work. */
const columns = 76

export function paragraph(text: string): string {
  return wrap(text, '', '')
}

/** A heading with a line below it. */
export function heading(text: string, line: '=' | '-'): string {
  const lines = wrap(text, '', '')
  const width = Math.max(...lines.split('\n').map((part) => part.length))
  return `${lines}\n${line.repeat(Math.min(width, columns))}`
}

export function bulleted(items: readonly string[], indent = ''): string {
  return items.map((item) => wrap(item, `${indent}- `, `${indent}  `)).join('\n')
}

export function numbered(items: readonly string[], indent = '', start = 1): string {
  return items
    .map((item, index) => wrap(item, `${indent}${index + start}. `, `${indent}   `))
    .join('\n')
}

/** Blocks with an empty line between; empty blocks leave none behind. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block.trim() !== '').join('\n\n')
}

function wrap(text: string, first: string, rest: string): string {
  const lines: string[] = []
  let line = first
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const part of pieces(word, columns - rest.length)) {
      const isStart = line === first || line === rest
      if (!isStart && line.length + 1 + part.length > columns) {
        lines.push(line)
        line = rest + part
      } else line = isStart ? line + part : `${line} ${part}`
    }
  }
  return [...lines, line].join('\n')
}

/** A word longer than a line is broken, an address never. */
function pieces(word: string, width: number): string[] {
  if (word.length <= width || /^<?\w+:\/\//.test(word)) return [word]
  return [...(word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])]
}

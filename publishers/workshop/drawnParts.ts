import {createHash} from 'node:crypto'

/** What the pages of a drawing share, or a page: by a name that says what is in it, and without that for whoever has it. */
export interface DrawnPart {
  readonly name: string
  readonly markup?: string
}

const pageStart = /(?=<g class="typst-page")/
/** Names of the press for its own use, another on every page after each keystroke, and what a drawing says without them. */
const idle = / data-tid="[^"]*"| y="0"(?= href=)/g
/** Outlines of letters, in an order by chance. */
const outlines = /(?:<path [^>]*\/>)+/g

/**
 * Takes the drawing of the press apart: what its pages share comes first, then each page. A part whose words stay is the same text,
 * so that a keystroke costs a screen no more than what it changes.
 * @param known names of parts that the asker has
 */
export function drawnParts(drawing: string, known: readonly string[]): DrawnPart[] {
  const [shared = '', ...pages] = drawing
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(idle, '')
    .split(pageStart)
  return [shared.replaceAll(outlines, inOrder), ...pages].map((markup) => {
    const name = createHash('sha256').update(markup).digest('base64url')
    return known.includes(name) ? {name} : {name, markup}
  })
}

function inOrder(paths: string): string {
  return paths
    .split(/(?=<path )/)
    .toSorted()
    .join('')
}

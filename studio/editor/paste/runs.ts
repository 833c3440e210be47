/** Words that look alike. A `\n` in them is a line break. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
  readonly em?: boolean
  readonly href?: string
}

/** Characters that are meant not to be seen: a typesetter refuses them. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g

/** White space of a document is one blank each; without those at the ends and around line breaks. Alike neighbours are one run. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  let before = '\n'
  for (const run of runs) {
    let text = run.text.replaceAll(unseen, '').replaceAll(/[^\S\n]+/g, ' ')
    text = text.replaceAll(/ ?\n ?/g, '\n')
    if (/[ \n]$/.test(before)) text = text.replace(/^ /, '')
    if (text === '') continue
    if (text.startsWith('\n')) trimEnd(tidy)
    before = text
    const last = tidy.at(-1)
    if (last !== undefined && isAlike(last, run))
      tidy.splice(-1, 1, {...last, text: last.text + text})
    else tidy.push({...run, text})
  }
  trimEnd(tidy)
  const [first, ...rest] = tidy
  if (first === undefined) return []
  const text = first.text.replace(/^\n+/, '')
  return text === '' ? tidyRuns(rest) : [{...first, text}, ...rest]
}

function trimEnd(runs: Run[]): void {
  for (;;) {
    const last = runs.at(-1)
    if (last === undefined) return
    const text = last.text.replace(/[ \n]+$/, '')
    if (text === last.text) return
    runs.pop()
    if (text !== '') runs.push({...last, text})
  }
}

function isAlike(one: Run, other: Run): boolean {
  return (
    (one.strong ?? false) === (other.strong ?? false) &&
    (one.em ?? false) === (other.em ?? false) &&
    one.href === other.href
  )
}

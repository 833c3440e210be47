import type {Guide} from '#schemas/guide/guide.ts'
import type {InlineText} from '#schemas/guide/portableText.ts'

/**
 * Signs to which the guides of one issue answer differently: shared red flags by their key, other lines by their words. A reader
 * who is told "call now" and "get help today" for the same sign is not safe, and the sign could not be printed once under its
 * urgency (safety law).
 */
export function mixedUrgencies(guides: readonly Guide[]): string[] {
  const lines = guides.flatMap(({careAdvice, shortTitle}) =>
    careAdvice.flatMap(({urgency, items}) =>
      items.map(({key, shared, text}) => ({
        urgency,
        title: shortTitle,
        words: wordsOf(text),
        ...(shared ? {flag: `red flag "${key}"`} : {}),
      })),
    ),
  )
  // A line that a guide words itself like a shared flag is that flag.
  const flags = new Map(
    lines.flatMap(({words, flag}) => (flag === undefined ? [] : [[words, flag]])),
  )
  const uses = lines.map(({words, flag, ...use}) => ({
    ...use,
    sign: flag ?? flags.get(words) ?? `sign "${words}"`,
  }))
  return [...new Set(uses.map(({sign}) => sign))].flatMap((sign) => {
    const same = uses.filter((use) => use.sign === sign)
    if (new Set(same.map(({urgency}) => urgency)).size === 1) return []
    const list = same.map(({title, urgency}) => `${urgency} in "${title}"`).join(', ')
    return `The ${sign} is ${list}. Give it one urgency, or send these guides in separate issues.`
  })
}

/** What a line says. Brand tokens stand as their names: all guides of an issue speak for one clinic. */
function wordsOf({children}: InlineText): string {
  return children
    .map((child) => {
      if (child._type === 'span') return child.text
      return child._type === 'brandRef' ? `{${child.field}}` : ''
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

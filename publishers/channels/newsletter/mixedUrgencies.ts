import type {Guide} from '#schemas/guide/guide.ts'

/**
 * Shared red flags to which the guides of one issue answer differently. A reader who is told "call now" and "get help today"
 * for the same sign is not safe, and the sign could not be printed once under its urgency (safety law).
 */
export function mixedUrgencies(guides: readonly Guide[]): string[] {
  const shared = guides.flatMap((guide) =>
    guide.careAdvice.flatMap(({urgency, items}) =>
      items.flatMap(({key, shared}) => (shared ? {key, urgency, title: guide.shortTitle} : [])),
    ),
  )
  return [...new Set(shared.map(({key}) => key))].flatMap((flag) => {
    const uses = shared.filter(({key}) => key === flag)
    if (new Set(uses.map(({urgency}) => urgency)).size === 1) return []
    const list = uses.map(({title, urgency}) => `${urgency} in "${title}"`).join(', ')
    return `The red flag "${flag}" is ${list}. Give it one urgency, or send these guides in separate issues.`
  })
}

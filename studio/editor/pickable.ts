/** Something that can be picked for a text. */
export interface Pickable {
  /** Published id. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Guides that show it already. */
  readonly used: number
  /** Everything that it may be looked for by. */
  readonly words: string
  /** A reference to what is a draft only has to be weak until both are published. */
  readonly isPublished: boolean
}

/** What the store has, drafts and published documents alike. */
interface StoredPickable {
  readonly _id: string
  readonly title: string | null
  readonly details: readonly (string | null)[] | null
  readonly words: readonly (string | null)[] | null
  /** Guides, drafts and published ones. */
  readonly users: readonly string[]
}

/** One of each, as editors see it: most used first. */
export function readPickables(stored: readonly StoredPickable[]): Pickable[] {
  const found = new Map<string, Pickable>()
  for (const {_id, title, details, words, users} of stored) {
    const id = publishedId(_id)
    const known = found.get(id)
    const isDraft = id !== _id
    const own = {
      id,
      title: title ?? id,
      subtitle: told(details).join(' · '),
      words: fold([title ?? '', ...told(details), ...told(words)].join(' ')),
    }
    found.set(id, {
      ...(isDraft || known === undefined ? own : known),
      used: Math.max(new Set(users.map(publishedId)).size, known?.used ?? 0),
      isPublished: !isDraft || known?.isPublished === true,
    })
  }
  return [...found.values()].sort(
    (one, other) => other.used - one.used || one.title.localeCompare(other.title),
  )
}

/** Every word that was typed begins a word of it, in any order, with or without accents and capitals. */
export function isLookedFor({words}: Pick<Pickable, 'words'>, query: string): boolean {
  return fold(query)
    .split(/\s+/)
    .every((word) => ` ${words}`.includes(` ${word}`))
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function told(parts: readonly (string | null)[] | null): string[] {
  return (parts ?? []).flatMap((part) => (part === null || part === '' ? [] : part))
}

function publishedId(id: string): string {
  return id.replace(/^drafts\./, '')
}

import {withoutKeys} from '#schemas/guide/withoutKeys.ts'

/**
 * Gives fresh items the `_key`s of the stored items that they are: by their own key, else by equal content, else by place.
 * The Studio assigns keys of its own, and comments and presence hang on them, so an import must not shuffle them.
 */
export function alignKeys(fresh: unknown, stored: unknown): unknown {
  if (Array.isArray(fresh)) return alignArray(fresh, Array.isArray(stored) ? stored : [])
  if (!isObject(fresh)) return fresh
  const other = isObject(stored) ? stored : {}
  const aligned = Object.fromEntries(
    Object.entries(fresh).map(([name, value]) => [name, alignKeys(value, other[name])]),
  )
  return renameMarks(aligned, fresh)
}

type JsonObject = Readonly<Record<string, unknown>>

function alignArray(fresh: readonly unknown[], stored: readonly unknown[]): unknown[] {
  const free = new Set(stored.filter(isObject))
  const partners = new Map<unknown, JsonObject>()
  const pairUp = (find: (item: JsonObject, index: number) => JsonObject | undefined) => {
    for (const [index, item] of fresh.entries()) {
      if (!isObject(item) || partners.has(item)) continue
      const partner = find(item, index)
      if (partner === undefined || !free.delete(partner)) continue
      partners.set(item, partner)
    }
  }
  const byContent = new Map([...free].map((item) => [contentOf(item), item]))
  pairUp((item) =>
    item['key'] === undefined ? undefined : [...free].find(({key}) => key === item['key']),
  )
  pairUp((item) => byContent.get(contentOf(item)))
  pairUp((item, index) => {
    const candidate = stored[index]
    return isObject(candidate) && free.has(candidate) && candidate['_type'] === item['_type']
      ? candidate
      : undefined
  })
  return withUniqueKeys(
    fresh.map((item) => {
      const partner = partners.get(item)
      const aligned = alignKeys(item, partner)
      return isObject(aligned) && typeof partner?.['_key'] === 'string'
        ? {...aligned, _key: partner['_key']}
        : aligned
    }),
  )
}

/** Marks of spans name mark definitions by key: they follow when a definition has been given another one. */
function renameMarks(aligned: JsonObject, fresh: JsonObject): JsonObject {
  const before = keysOf(fresh['markDefs'])
  const after = keysOf(aligned['markDefs'])
  if (before.join() === after.join() || !Array.isArray(aligned['children'])) return aligned
  const renamed = new Map(before.map((key, index) => [key, after[index]]))
  const rename = (mark: unknown) => renamed.get(String(mark)) ?? mark
  const children = aligned['children'].map((child: unknown) =>
    isObject(child) && Array.isArray(child['marks'])
      ? {...child, marks: child['marks'].map(rename)}
      : child,
  )
  return {...aligned, children}
}

function keysOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.map((item: unknown) => (isObject(item) ? String(item['_key']) : ''))
    : []
}

/** What an item says, as text to compare. */
export function contentOf(value: unknown): string {
  return JSON.stringify(withoutKeys(value))
}

/** Two items must not end up with one key, which a stored key and a fresh one could. */
function withUniqueKeys(items: readonly unknown[]): unknown[] {
  const seen = new Set<string>()
  return items.map((item) => {
    if (!isObject(item) || typeof item['_key'] !== 'string') return item
    let key = item['_key']
    while (seen.has(key)) key = `${key}x`
    seen.add(key)
    return key === item['_key'] ? item : {...item, _key: key}
  })
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

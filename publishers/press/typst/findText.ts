/** Paths of the strings in JSON data that match. Things with a key are named by it: `sections[self-care].body[0].text`. */
export function findText(
  data: unknown,
  matches: (text: string, path: string) => boolean,
  path = '',
): string[] {
  if (typeof data === 'string') return matches(data, path) ? [path] : []
  if (typeof data !== 'object' || data === null) return []
  if (Array.isArray(data))
    return data.flatMap((value, index) =>
      findText(value, matches, `${path}[${keyOf(value) ?? index}]`),
    )
  return Object.entries(data).flatMap(([name, value]) =>
    findText(value, matches, path === '' ? name : `${path}.${name}`),
  )
}

function keyOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('key' in value)) return undefined
  return typeof value.key === 'string' ? value.key : undefined
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * What Portable Text says, without the `_key`s that only editors' tools read: marks are replaced by what they mark, members are
 * sorted. Two texts that read the same give the same value, whoever wrote them.
 */
export function withoutKeys(value: unknown): unknown {
  return strip(value, new Map())
}

function strip(value: unknown, marks: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => strip(item, marks))
  if (!isObject(value)) return value
  const definitions: readonly unknown[] = Array.isArray(value['markDefs']) ? value['markDefs'] : []
  const own = definitions
    .filter(isObject)
    .map((item) => [String(item['_key']), strip(item, marks)] as const)
  const inner = new Map([...marks, ...own])
  const members = Object.entries(value)
    .filter(([name]) => name !== '_key' && name !== 'markDefs')
    .map(([name, member]): [string, unknown] => [
      name,
      name === 'marks' ? markedBy(member, inner) : strip(member, inner),
    ])
  return Object.fromEntries(members.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function markedBy(member: unknown, marks: ReadonlyMap<string, unknown>): unknown {
  return Array.isArray(member)
    ? member.map((mark: unknown) => marks.get(String(mark)) ?? mark)
    : member
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An attribute of documents by which they are sorted. */
export interface Key {
  readonly name: string
  readonly sign: 1 | -1
}

/**
 * Sorts documents by plain attributes as `order()` does: numbers, strings, booleans, then all else as it came.
 * @see https://www.sanity.io/docs/specifications/groq-pipeline-components order()
 */
export function sortDocuments(
  documents: readonly object[],
  keys: readonly Key[],
): readonly object[] {
  const rows = documents.map((document) => ({
    document,
    values: keys.map(({name}): unknown => Reflect.get(document, name)),
  }))
  rows.sort((one, other) => {
    for (const [index, {sign}] of keys.entries()) {
      const compared = compare(one.values[index], other.values[index])
      if (compared !== 0) return sign * compared
    }
    return 0
  })
  return rows.map(({document}) => document)
}

const ranks: ReadonlyMap<string, number> = new Map([
  ['number', 1],
  ['string', 2],
  ['boolean', 3],
])

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string')
    return one < other ? -1 : Number(one > other)
  const [rank = 4, otherRank = 4] = [ranks.get(typeof one), ranks.get(typeof other)]
  if (rank !== otherRank) return rank - otherRank
  return rank === 4 ? 0 : Number(one) - Number(other)
}

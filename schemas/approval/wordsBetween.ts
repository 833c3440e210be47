/** Some words that stand in both texts, or in one of them. */
export interface Stretch {
  readonly how: 'same' | 'removed' | 'added'
  readonly text: string
}

/** More comparisons than this take too long to type beside: then the whole middle counts as changed. */
const mostComparisons = 4_000_000

/**
 * Two texts word by word: read without what was added it is the old one, without what was removed the new one. What stands between two
 * changes and is only space belongs to them, so that a reworded sentence is not cut into crumbs.
 */
export function wordsBetween(before: string, after: string): Stretch[] {
  const [old, fresh] = [tokens(before), tokens(after)]
  const start = sharedStart(old, fresh)
  const end = sharedStart(old.slice(start).toReversed(), fresh.slice(start).toReversed())
  const [oldMiddle, freshMiddle] = [old, fresh].map((all) => all.slice(start, all.length - end))
  return joined([
    ...old.slice(0, start).map(same),
    ...middle(oldMiddle ?? [], freshMiddle ?? []),
    ...old.slice(old.length - end).map(same),
  ])
}

function tokens(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|./gsu) ?? []
}

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const length = one.findIndex((token, index) => token !== other[index])
  return length === -1 ? one.length : length
}

const same = (text: string): Stretch => ({how: 'same', text})
const removed = (text: string): Stretch => ({how: 'removed', text})
const added = (text: string): Stretch => ({how: 'added', text})

/** The longest common subsequence, read from its table of lengths. */
function middle(old: readonly string[], fresh: readonly string[]): Stretch[] {
  if (old.length * fresh.length > mostComparisons) return [...old.map(removed), ...fresh.map(added)]
  const lengths = lengthsOf(old, fresh)
  const width = fresh.length + 1
  const found: Stretch[] = []
  let [left, right] = [0, 0]
  while (left < old.length || right < fresh.length) {
    const [was, is] = [old[left], fresh[right]]
    const skip = lengths[(left + 1) * width + right] ?? -1
    const take = lengths[left * width + right + 1] ?? -1
    if (was !== undefined && was === is) {
      found.push(same(was))
      left += 1
      right += 1
    } else if (was !== undefined && (is === undefined || skip >= take)) {
      found.push(removed(was))
      left += 1
    } else {
      found.push(added(is ?? ''))
      right += 1
    }
  }
  return found
}

/** At `left * width + right`: how many tokens the rests from there have in common. */
function lengthsOf(old: readonly string[], fresh: readonly string[]): Uint32Array {
  const width = fresh.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let left = old.length - 1; left >= 0; left -= 1)
    for (let right = fresh.length - 1; right >= 0; right -= 1) {
      const at = left * width + right
      lengths[at] =
        old[left] === fresh[right]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  return lengths
}

/** Neighbours as one stretch, what was removed before what was added. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  let [gone, come] = ['', '']
  const settle = () => {
    if (gone !== '') found.push(removed(gone))
    if (come !== '') found.push(added(come))
    gone = ''
    come = ''
  }
  for (const [index, {how, text}] of stretches.entries()) {
    const isBetween =
      how === 'same' &&
      /^\s+$/.test(text) &&
      gone !== '' &&
      come !== '' &&
      (stretches[index + 1]?.how ?? 'same') !== 'same'
    if (how === 'same' && !isBetween) {
      settle()
      const last = found.at(-1)
      if (last?.how === 'same') found[found.length - 1] = same(last.text + text)
      else found.push(same(text))
      continue
    }
    if (how !== 'added') gone += text
    if (how !== 'removed') come += text
  }
  settle()
  return found
}

/** A part of two lists: what stands in both, only in the older or only in the newer one. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly values: readonly string[]
}

/** The shortest way from one list to another, in order; what is gone stands before what is new in its place. */
export function diffLists(old: readonly string[], next: readonly string[]): Stretch[] {
  let start = 0
  while (start < old.length && start < next.length && old[start] === next[start]) start += 1
  let end = 0
  const room = Math.min(old.length, next.length) - start
  while (end < room && old.at(-1 - end) === next.at(-1 - end)) end += 1
  const middle = walk(old.slice(start, old.length - end), next.slice(start, next.length - end))
  return joined([
    ...old.slice(0, start).map((value) => ({kind: 'same' as const, value})),
    ...middle,
    ...old.slice(old.length - end).map((value) => ({kind: 'same' as const, value})),
  ])
}

interface Step {
  readonly kind: Stretch['kind']
  readonly value: string
}

/** Walks along the longest common subsequence. */
function walk(old: readonly string[], next: readonly string[]): Step[] {
  const common = commonLengths(old, next)
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < next.length) {
    const [gone, come] = [old[row], next[column]]
    if (gone !== undefined && gone === come) {
      steps.push({kind: 'same', value: gone})
      row += 1
      column += 1
    } else if (come === undefined || (gone !== undefined && below(common, row, column))) {
      steps.push({kind: 'gone', value: gone ?? ''})
      row += 1
    } else {
      steps.push({kind: 'new', value: come})
      column += 1
    }
  }
  return steps
}

/** Whether as much is common when the older list goes on as when the newer one does. */
function below(common: readonly (readonly number[])[], row: number, column: number): boolean {
  return (common[row + 1]?.[column] ?? 0) >= (common[row]?.[column + 1] ?? 0)
}

/** `lengths[row][column]`: how much the rests of both lists have in common. */
function commonLengths(old: readonly string[], next: readonly string[]): number[][] {
  const lengths = Array.from({length: old.length + 1}, () =>
    Array.from({length: next.length + 1}, () => 0),
  )
  for (let row = old.length - 1; row >= 0; row -= 1) {
    const [here, after] = [lengths[row] ?? [], lengths[row + 1] ?? []]
    for (let column = next.length - 1; column >= 0; column -= 1)
      here[column] =
        old[row] === next[column]
          ? (after[column + 1] ?? 0) + 1
          : Math.max(after[column] ?? 0, here[column + 1] ?? 0)
  }
  return lengths
}

function joined(steps: readonly Step[]): Stretch[] {
  const stretches: {kind: Stretch['kind']; values: string[]}[] = []
  for (const {kind, value} of steps) {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.values.push(value)
    else stretches.push({kind, values: [value]})
  }
  return stretches
}

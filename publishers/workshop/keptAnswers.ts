/** Asks, or gives what was answered under this name before. */
export type Keep = <Answer>(name: string, ask: () => Promise<Answer>) => Promise<Answer>

/** For how many pages of Studio answers are kept, and for how long. Milliseconds. */
const most = 8
const longest = 10_000

/**
 * Keeps answers of the store for pages of Studio that type: each keystroke asks for the same again. A page names the edition of all that
 * guides share, as it hears of changes; under another edition, and after a while, everything is asked anew.
 * @returns where the answers of an edition are kept; without a name of one nothing is
 */
export function createKeptAnswers(clock: () => number = Date.now) {
  const editions = new Map<string, Map<string, {answer: Promise<unknown>; until: number}>>()
  return (edition: string | undefined): Keep => {
    if (edition === undefined) return (_name, ask) => ask()
    const kept = editions.get(edition) ?? new Map()
    editions.delete(edition)
    editions.set(edition, kept)
    for (const old of [...editions.keys()].slice(0, -most)) editions.delete(old)
    return <Answer>(name: string, ask: () => Promise<Answer>) => {
      const found = kept.get(name)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each name has one kind of answer
      if (found !== undefined && found.until > clock()) return found.answer as Promise<Answer>
      const answer = ask()
      kept.set(name, {answer, until: clock() + longest})
      answer.catch(() => kept.delete(name))
      return answer
    }
  }
}

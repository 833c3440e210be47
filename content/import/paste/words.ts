/** The words of a text for comparing: small letters without accents and apostrophes. */
export function wordsOf(text: string): string[] {
  return normal(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

export function normal(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
}

/** Words with a weight each. A word that ends in `*` stands for every word that starts so. */
export type WordTable = readonly {readonly word: string; readonly weight: number}[]

/** Reads `word:weight word*:weight …`, the form in which the tables here are written. */
export function wordTable(text: string): WordTable {
  return text
    .split(/\s+/)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [word = '', weight = '1'] = entry.split(':')
      return {word: normal(word), weight: Number(weight)}
    })
}

function isLike(word: string, entry: string): boolean {
  return entry.endsWith('*') ? word.startsWith(entry.slice(0, -1)) : word === entry
}

/** The sum of the weights of all entries that occur, each once. */
export function weigh(words: readonly string[], table: WordTable): number {
  return table
    .filter(({word}) => words.some((one) => isLike(one, word)))
    .reduce((sum, {weight}) => sum + weight, 0)
}

/** How many of the words stand in the table. */
export function countLike(words: readonly string[], table: WordTable): number {
  return words.filter((one) => table.some(({word}) => isLike(one, word))).length
}

const common = new Set(
  'a an the of to for and or in on at with from by el la los las un una de del al y o en con por para'.split(
    ' ',
  ),
)

/** Articles and the like, in any language of ours. */
export function isCommon(word: string): boolean {
  return common.has(normal(word))
}

/** Words as a key: small letters and hyphens, at most sixty of them. */
export function keyFrom(text: string): string {
  const key = wordsOf(text)
    .join('-')
    .replaceAll(/[^a-z0-9-]/g, '')
  const short = key.length <= 60 ? key : key.slice(0, 60).replace(/-[^-]*$/, '')
  const trimmed = short.replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '')
  return trimmed.length >= 3 ? trimmed : ''
}

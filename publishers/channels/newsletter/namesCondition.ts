import type {Guide} from '#schemas/guide/guide.ts'

/**
 * The name of a guide's condition that a text gives away, if it does: whole words, whatever their case, accents, hyphens or
 * number. An inbox is read over shoulders, and being on a list about a condition is health data.
 */
export function namedCondition(text: string, guide: Guide): string | undefined {
  const said = ` ${stems(text)} `
  const {about, shortTitle, title} = guide
  return [about.name, ...about.synonyms, shortTitle, title].find((name) => {
    const words = stems(name)
    return words !== '' && said.includes(` ${words} `)
  })
}

function stems(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(stem)
    .join(' ')
}

/**
 * A word without the letters that English and Spanish plurals change: "headache" and "headaches", "injury" and "injuries",
 * "diagnosis" and "diagnoses" are one name, whichever of them is on record. Some other words look the same then ("HIV" and
 * "hives"): an editor who must reword a subject loses less than a patient whose condition is read aloud.
 */
function stem(word: string): string {
  return word.replace(/(?<=.{3})[eisy]+$/u, '')
}

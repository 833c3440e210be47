import type {Guide} from '#schemas/guide/guide.ts'

/**
 * The name of a guide's condition that a text gives away, if it does: whole words, whatever their case, accents, hyphens or
 * plural. An inbox is read over shoulders, and being on a list about a condition is health data.
 */
export function namedCondition(text: string, guide: Guide): string | undefined {
  const said = ` ${bareWords(text)} `
  const {about, shortTitle, title} = guide
  return [about.name, ...about.synonyms, shortTitle, title].find((name) => {
    const word = bareWords(name)
    return word !== '' && ['', 's', 'es'].some((ending) => said.includes(` ${word}${ending} `))
  })
}

function bareWords(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

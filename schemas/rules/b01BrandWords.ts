import {textsOf} from '../guide/textsOf.ts'
import {problemAt, type Rule} from './rule.ts'

/** Emergency numbers of the world's large regions: which one a reader must call depends on who hands out the guide. */
const emergencyNumbers = ['911', '112', '999', '000', '111']
const phoneForm = /(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/

/**
 * B01: what belongs to a clinic is never typed. A typed name, phone or emergency number would be wrong in every feed that speaks
 * for somebody else, and in another country the number would kill.
 */
export const b01BrandWords: Rule = (guide, {brandWords = []}) => {
  const words = brandWords.filter((word) => word.length > 2)
  return textsOf(guide).flatMap(({path, text}) => {
    const number = emergencyNumbers.find((one) =>
      new RegExp(`(?<![\\d.,:/-])${one}(?![\\d.,:/%-]*\\d|%)`).test(text),
    )
    const found = [
      ...words.filter((word) => text.toLowerCase().includes(word.toLowerCase())),
      ...(phoneForm.exec(text)?.slice(0, 1) ?? []),
      ...(number === undefined ? [] : [number]),
    ]
    return found
      .slice(0, 1)
      .map((word) =>
        problemAt(
          guide,
          'B01',
          path,
          `"${word}" is typed. Put the brand token in its place, so that each reader gets the right one.`,
        ),
      )
  })
}

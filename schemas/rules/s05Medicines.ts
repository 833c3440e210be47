import type {Guide} from '../guide/guide.ts'
import {textBlocksOf} from '../guide/textBlocksOf.ts'
import {textsOf} from '../guide/textsOf.ts'
import {medicineIn} from './medicineIn.ts'
import {problemAt, type Rule} from './rule.ts'

/**
 * S05: a medicine or a dose is proved where it stands, and the section tells the reader to ask first. Care cards are free of it:
 * their signs are shared and proved on their own.
 */
export const s05Medicines: Rule = (guide) => {
  const cited = new Set(
    textBlocksOf(guide)
      .filter(({block}) => block.children.some(({_type}) => _type === 'citationRef'))
      .map(({path}) => path),
  )
  return textsOf(guide)
    .filter(({path}) => !path.startsWith('careAdvice'))
    .flatMap(({path, text}) => {
      const found = medicineIn(text, guide.language)
      if (found === undefined || isAdvice(guide, path)) return []
      return [
        ...(cited.has(path)
          ? []
          : [
              problemAt(
                guide,
                'S05',
                path,
                `"${found}" is a medicine or a dose without evidence. Put a citation behind it in the same paragraph, or take it out.`,
              ),
            ]),
        ...(hasAdvice(guide, path)
          ? []
          : [
              problemAt(
                guide,
                'S05',
                path,
                `"${found}" is a medicine or a dose. Add a callout “Important” to this section: it tells readers whom to ask before they take it.`,
              ),
            ]),
      ]
    })
}

/** The callout that gives the advice may name what it speaks of. */
function isAdvice(guide: Guide, path: string): boolean {
  const [, section, block] = /^sections\[(\d+)\]\.body\[(\d+)\]/.exec(path) ?? []
  const found = guide.sections[Number(section)]?.body[Number(block)]
  return found?._type === 'callout' && found.tone === 'important'
}

function hasAdvice(guide: Guide, path: string): boolean {
  const [, section] = /^sections\[(\d+)\]/.exec(path) ?? []
  const body = guide.sections[Number(section)]?.body ?? guide.lede
  return body.some((block) => block._type === 'callout' && block.tone === 'important')
}

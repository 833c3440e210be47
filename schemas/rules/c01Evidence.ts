import type {Guide} from '../guide/guide.ts'
import type {TextBlock} from '../guide/portableText.ts'
import {type PlacedBlock, textBlocksOf} from '../guide/textBlocksOf.ts'
import {plainText} from '../guide/textsOf.ts'
import type {Problem} from '../problem.ts'
import {problemAt, type Rule} from './rule.ts'
import {claims} from './words/claims.ts'

/**
 * C01: what a reader may ask proof for has its source where it stands. Every cause and risk factor is a claim, and so is every
 * sentence with a statistic or the effect of a treatment. For an item of a list the proof may also stand in the paragraph that
 * leads into the list, for the text of a cause behind its name. Care cards are proved on their flags, an exercise by its form.
 */
export const c01Evidence: Rule = (guide) => {
  const unproved = textBlocksOf(guide).filter(
    ({path, block, leadIn}) =>
      !path.startsWith('careAdvice') &&
      !isCited(block) &&
      (leadIn === undefined || !isCited(leadIn)),
  )
  return [
    ...causes(guide),
    ...unproved.flatMap((placed) => {
      if (placed.within === 'riskFactorList') return riskFactor(guide, placed)
      return placed.path.endsWith('.label') ? [] : claim(guide, placed)
    }),
  ]
}

function causes(guide: Guide): Problem[] {
  return guide.sections.flatMap(({body}, section) =>
    body.flatMap((block, index) =>
      block._type === 'causeList'
        ? block.items.flatMap(({label, body: reasons}, item) => {
            if ([label, ...reasons].some(isCited)) return []
            const path = `sections[${section}].body[${index}].items[${item}]`
            const message = `The cause "${plainText(label)}" has no evidence. Put a citation behind its name or in its text.`
            return problemAt(guide, 'C01', path, message)
          })
        : [],
    ),
  )
}

function riskFactor(guide: Guide, {path, block}: PlacedBlock): Problem {
  const message = `The risk factor "${plainText(block)}" has no evidence. Put a citation behind it, or behind the sentence that leads into the list.`
  return problemAt(guide, 'C01', path, message)
}

function claim(guide: Guide, {path, block, within}: PlacedBlock): Problem[] {
  const {statistic, effect} = claims[guide.language]
  const text = plainText(block)
  // "Pain that eases with rest" is what a patient feels, not what a treatment does.
  const found = statistic.exec(text) ?? (within === 'symptomList' ? null : effect.exec(text))
  if (found === null) return []
  const [words] = found
  const message = `"${words}" makes this a claim. Put a citation behind it in the same paragraph, or say it without the claim.`
  const range = {start: found.index, end: found.index + words.length}
  return [problemAt(guide, 'C01', path, message, {range})]
}

function isCited({children}: TextBlock): boolean {
  return children.some(({_type}) => _type === 'citationRef')
}

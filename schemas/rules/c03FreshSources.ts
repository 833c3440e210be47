import {addYears} from './addYears.ts'
import {warningAt, type Rule} from './rule.ts'

const linkMessages = {
  broken: 'was not found at the last check. Find its new address or another source.',
  moved: 'has moved. Read it at its new address and correct the record.',
} as const

/** C03: sources age, move and vanish, and one publisher alone is one opinion. Warnings, because only a person can judge them. */
export const c03FreshSources: Rule = (guide, {asOf, linkChecks}) => {
  const {citations} = guide
  const old = citations
    .filter(
      ({issued}) => issued !== undefined && issued < addYears(asOf, -5).slice(0, issued.length),
    )
    .map(({key, title, issued}) =>
      warningAt(
        guide,
        'C03',
        `source "${key}"`,
        `"${title}" was published in ${issued ?? ''}, more than five years ago. Look for a newer edition.`,
      ),
    )
  const gone = citations.flatMap(({key, title}) => {
    const status = linkChecks?.get(key)
    return status === 'broken' || status === 'moved'
      ? warningAt(guide, 'C03', `source "${key}"`, `The page of "${title}" ${linkMessages[status]}`)
      : []
  })
  const publishers = new Set(citations.map(({publisher}) => publisher.toLowerCase()))
  const alone =
    publishers.size === 1
      ? [
          warningAt(
            guide,
            'C03',
            'citations',
            `Every source is from ${citations[0]?.publisher ?? ''}. Check the main points against another publisher and cite it.`,
          ),
        ]
      : []
  return [...old, ...gone, ...alone]
}

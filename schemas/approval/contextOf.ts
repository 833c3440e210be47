import type {Guide} from '../guide/guide.ts'
import {plainText} from '../guide/textsOf.ts'
import {claimsOf} from './claimsOf.ts'
import type {Part, PartKind} from './partsOf.ts'

const token = (field: string) => `{${field}}`

/** The words of a guide among which a shared document shows, by what kind of part it is. */
const contexts: {
  readonly [Kind in PartKind]?: (guide: Guide, key: string) => readonly string[]
} = {
  sign: ({careAdvice}, key) =>
    careAdvice
      .filter(({items}) => items.some((item) => item.key === key))
      .map(({heading}) => plainText(heading, token)),
  exercise: ({sections}, key) =>
    sections
      .filter(({body}) =>
        body.some((block) => block._type === 'exercise' && block.exercise.key === key),
      )
      .map(({heading}) => heading),
  source: (guide, key) =>
    claimsOf(guide, token)
      .filter(({citation}) => citation.key === key)
      .flatMap(({claims}) => claims),
}

/** Where in a guide a part stands, in the guide's own words: the heading above it, or the claim that rests on it. */
export function contextOf(guide: Guide, {id, kind}: Part): readonly string[] {
  return contexts[kind]?.(guide, id.split('/').at(-1) ?? '') ?? []
}

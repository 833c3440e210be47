import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {type KnownGuide, problemAt, type Rule} from './rule.ts'

/** G02: keys and web addresses name one thing each: links, ids and anchors depend on it. */
export const g02UniqueNames: Rule = (guide, {guides}) => {
  const sameLanguage = guides.filter(
    ({id, language}) => id !== guide.id && language === guide.language,
  )
  const clashes = sameLanguage.flatMap((other) => [
    ...(other.slug === guide.slug
      ? [
          problemAt(
            guide,
            'G02',
            'slug',
            `The web address "${guide.slug}" is also that of ${other.id}. Change one.`,
          ),
        ]
      : []),
    ...(other.key === guide.key
      ? [
          problemAt(
            guide,
            'G02',
            'key',
            `The key "${guide.key}" is also that of ${other.id}. Change one.`,
          ),
        ]
      : []),
  ])
  const keys = guide.sections.map(({key}) => key)
  const repeated = keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) =>
      problemAt(guide, 'G02', 'sections', `Two sections have the key "${key}". Change one.`),
    )
  return [...clashes, ...repeated, ...renamed(guide, guides)]
}

/** Partners and printed codes know a guide by its key. */
function renamed(guide: Guide, guides: readonly KnownGuide[]): Problem[] {
  const before = guides.find(({id}) => id === guide.id)?.publishedKey
  if (before === undefined || before === guide.key) return []
  const message = `This guide was published as "${before}". Give it that key again: partners know it by it.`
  return [problemAt(guide, 'G02', 'key', message)]
}

import {problemAt, type Rule} from './rule.ts'

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
  return [...clashes, ...repeated]
}

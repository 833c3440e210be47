import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import {problemAt, type Rule, warningAt} from './rule.ts'

/**
 * T01: a translation says what its base says. The same sections, flags and exercises, and the same evidence at the same items; and it is looked at
 * again when a newer version of the base is out: at once when advice changed.
 */
export const t01Translation: Rule = (guide, {guides}) => {
  const base = guides.find(({id}) => id === guide.id)?.base
  if (base === undefined) return []
  return [
    ...(base.view === undefined ? [] : differences(guide, base.view)),
    ...newerVersions(guide, base.versions),
  ]
}

/** What must be equal, by the word for it. */
const parts: Readonly<Record<string, (guide: Guide) => readonly string[]>> = {
  section: ({sections}) => sections.map(({key, aspect}) => `${key} (${aspect})`),
  'care advice': ({careAdvice}) =>
    careAdvice.flatMap(({urgency, items}) => items.map(({key}) => `${key} (${urgency})`)),
  citation: citedItems,
  exercise: ({sections}) =>
    sections.flatMap(({key, body}) =>
      body.flatMap((block) =>
        block._type === 'exercise' ? `${block.exercise.key} in ${key}` : [],
      ),
    ),
}

function differences(guide: Guide, base: Guide): Problem[] {
  return Object.entries(parts).flatMap(([what, list]) => {
    const [here, there] = [new Set(list(guide)), new Set(list(base))]
    return [
      ...there
        .difference(here)
        .values()
        .map(
          (one) =>
            `The ${what} "${one}" of the guide in "${base.language}" is missing here. Add it.`,
        ),
      ...here
        .difference(there)
        .values()
        .map(
          (one) =>
            `The ${what} "${one}" is not in the guide in "${base.language}". Take it out, or add it there first.`,
        ),
    ].map((message) =>
      problemAt(guide, 'T01', what === 'care advice' ? 'careAdvice' : 'sections', message),
    )
  })
}

/** `source at section/item` for every typed item that cites: items keep their keys in every language. */
function citedItems({sections}: Guide): string[] {
  return sections.flatMap(({key: section, body}) =>
    body.flatMap((block) => {
      const items = 'items' in block ? block.items : []
      return items.flatMap((item) => {
        const blocks = 'label' in item ? [item.label, ...item.body] : [item.text]
        return blocks
          .flatMap(({children}) => children)
          .flatMap((child) =>
            child._type === 'citationRef' ? `${child.source} at ${section}/${item.key}` : [],
          )
      })
    }),
  )
}

function newerVersions(
  guide: Guide,
  versions: readonly {version: string; class: string}[],
): Problem[] {
  const translated = guide.translatedVersion
  const place = versions.findIndex(({version}) => version === translated)
  // Without a version on record, the first one was translated.
  const newer = versions.slice(Math.max(place, 0) + 1)
  const last = newer.at(-1)
  if (last === undefined) return []
  const message = `Version ${last.version} of its base is out; this is a translation of ${translated ?? 'an earlier one'}. Bring it up to date and set the version that it translates.`
  return newer.some((one) => one.class === 'major')
    ? [problemAt(guide, 'T01', 'translatedVersion', message)]
    : [warningAt(guide, 'T01', 'translatedVersion', message)]
}

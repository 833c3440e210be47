import {warningAt, type Rule} from './rule.ts'

/** L03: a condition keeps its name through the headings, and the headings either ask or tell. */
export const l03OneName: Rule = (guide) => {
  const headings = guide.sections.map(({heading}) => heading)
  const names = [guide.about.name, ...guide.about.synonyms].filter((name) =>
    headings.some((heading) => heading.toLowerCase().includes(name.toLowerCase())),
  )
  const questions = headings.filter((heading) => heading.endsWith('?'))
  const fewer =
    questions.length * 2 <= headings.length
      ? questions
      : headings.filter((heading) => !heading.endsWith('?'))
  return [
    ...(names.length > 2
      ? [
          warningAt(
            guide,
            'L03',
            'sections',
            `The headings call the condition ${names.map((name) => `"${name}"`).join(', ')}. Keep to one name.`,
          ),
        ]
      : []),
    ...(questions.length > 0 && questions.length < headings.length
      ? [
          warningAt(
            guide,
            'L03',
            'sections',
            `Some headings ask and some tell. Change ${fewer.map((heading) => `"${heading}"`).join(', ')} so that all do the same.`,
          ),
        ]
      : []),
  ]
}

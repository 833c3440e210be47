import type {z} from 'zod'

import type {Problem, Result} from '../problem.ts'
import {type ConceptKind, type Urgency, urgencies} from '../vocabulary.ts'
import {contentHash} from './contentHash.ts'
import type {Citation, Concept, Guide, GuideDates, Person} from './guide.ts'
import {checkForm, Reading} from './reading.ts'
import {createTextReader, readGuideLink, withoutUndefined} from './readText.ts'
import {storedConcept, storedGuide, storedPerson, storedRedFlag, storedSource} from './stored.ts'

/**
 * The only door from unknown JSON to `Guide`. Takes the id of a guide and the documents that it reaches (see
 * `collectDocuments`), keyed by published id; gives the validated view or every problem at once.
 */
export function readGuide(id: string, documents: ReadonlyMap<string, unknown>): Result<Guide> {
  const form = checkForm(storedGuide, documents.get(id), id)
  if (!form.ok) return form
  const stored = form.value
  const reading = new Reading({subject: id, documents, language: stored.language})
  const citations = new Map<string, Citation>()
  const cite = (reference: {_ref: string}, path: string) =>
    readCitation(reading, citations, reference, path)
  const text = createTextReader(reading, cite)

  const careAdvice = stored.careAdvice.map((card, index) => {
    const path = `careAdvice[${index}]`
    const heading = text.inline(card.heading, `${path}.heading`)
    const shared = (card.flags ?? []).flatMap(
      (flag, place) => readFlag(flag, card.urgency, `${path}.flags[${place}]`) ?? [],
    )
    const own = text
      .items(card.items ?? [], `${path}.items`)
      .map((item) => ({...item, shared: false}))
    return {
      key: card.key ?? card.urgency,
      urgency: card.urgency,
      heading,
      items: [...shared, ...own],
      ...withoutUndefined({afterText: card.afterText}),
    }
  })
  careAdvice.sort((one, other) => urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency))

  function readFlag(reference: {_ref: string}, urgency: Urgency, path: string) {
    const flag = reading.follow(storedRedFlag, reference, path)
    if (flag === undefined) return undefined
    const words = flag.text[reading.language]
    if (words === undefined) {
      reading.fail(
        'S01',
        path,
        `The red flag "${flag.key}" has no text in "${reading.language}". Write it before this guide goes out.`,
      )
      return undefined
    }
    if (urgencies.indexOf(urgency) > urgencies.indexOf(flag.minUrgency)) {
      reading.fail(
        'S01',
        path,
        `The red flag "${flag.key}" is at least ${flag.minUrgency}. Move it to that card.`,
      )
    }
    return {key: flag.key, shared: true, text: text.inline(words, `${path}.text`)}
  }

  const keyPoints = text.items(stored.keyPoints, 'keyPoints')
  const lede = text.body(stored.lede, 'lede')
  const sections = stored.sections.map(({key, aspect, heading, body, teaser}, index) => ({
    key,
    aspect,
    heading,
    body: text.body(body, `sections[${index}].body`),
    ...withoutUndefined({teaser}),
  }))
  const authors = stored.authors.flatMap(
    (author, index) => readPerson(reading, author, `authors[${index}]`) ?? [],
  )
  const concepts = (references: readonly {_ref: string}[], path: string, kind: ConceptKind) =>
    references.flatMap(
      (reference, index) =>
        readConcept(reading, {reference, kind, path: `${path}[${index}]`}) ?? [],
    )
  const [about] = concepts([stored.about], 'about', 'condition')
  const [audience] = concepts([stored.audience], 'audience', 'audience')
  const bodyRegions = concepts(stored.bodyRegions, 'bodyRegions', 'bodyRegion')
  const topics = concepts(stored.topics, 'topics', 'topic')
  const mandatoryFlags = readMandatoryFlags(reading, [stored.about, ...stored.bodyRegions])
  const related = (stored.relatedGuides ?? []).flatMap(
    (guide, index) => readGuideLink(reading, guide, `relatedGuides[${index}]`) ?? [],
  )

  const problems: Problem[] = reading.problems
  if (problems.length > 0 || about === undefined || audience === undefined)
    return {ok: false, problems}

  const {title, shortTitle, mainMessage, metaDescription} = stored
  const words = {
    title,
    shortTitle,
    mainMessage,
    metaDescription,
    keyPoints,
    careAdvice,
    lede,
    sections,
  }
  return {
    ok: true,
    value: {
      schema: 'guide-view/1',
      id,
      key: stored.key,
      language: stored.language,
      slug: stored.slug.current,
      about,
      bodyRegions,
      topics,
      audience,
      ...words,
      citations: [...citations.values()],
      authors,
      dates: readDates(stored),
      related,
      ...withoutUndefined({
        syndication: stored.syndication === 'all' ? undefined : stored.syndication,
        translatedVersion: stored.translatedVersion,
        overrides: stored.overrides.length === 0 ? undefined : stored.overrides,
      }),
      approval: authors.some(({sample}) => sample) ? 'sample' : 'draft',
      reviewers: [],
      version: '0.0.0-draft',
      mandatoryFlags,
      ...withoutUndefined({openGuesses: openGuesses(stored.guesses)}),
      contentHash: contentHash({...words, citations: [...citations.values()]}),
    },
  }
}

/** The day on which the evidence was checked stands for what only publishing can tell. */
function readDates(stored: z.infer<typeof storedGuide>): GuideDates {
  const {datePublished, dateModified, lastReviewed, reviewBy, evidenceCheckedOn} = stored
  return {
    published: datePublished ?? dateModified ?? evidenceCheckedOn,
    modified: dateModified ?? datePublished ?? evidenceCheckedOn,
    lastReviewed: lastReviewed ?? evidenceCheckedOn,
    reviewBy,
    evidenceChecked: evidenceCheckedOn,
  }
}

function openGuesses(guesses: z.infer<typeof storedGuide>['guesses']): Guide['openGuesses'] {
  const open = guesses.filter(({confirmed}) => !confirmed)
  return open.length === 0 ? undefined : open.map(({path, text, guess}) => ({path, text, guess}))
}

/** The shared red flags that the guide's condition and body regions ask for, by key. */
function readMandatoryFlags(reading: Reading, references: readonly {_ref: string}[]): string[] {
  const keys = references.flatMap((reference) => {
    const concept = reading.follow(storedConcept, reference, 'about')
    return (concept?.mandatoryFlags ?? []).flatMap(
      (flag) => reading.follow(storedRedFlag.pick({key: true}), flag, 'about')?.key ?? [],
    )
  })
  return [...new Set(keys)]
}

function readCitation(
  reading: Reading,
  citations: Map<string, Citation>,
  reference: {_ref: string},
  path: string,
): string | undefined {
  const stored = reading.follow(storedSource, reference, path)
  if (stored === undefined) return undefined
  const {key, title, authors, publisher, siteName, url, doi, issued, accessedOn} = stored
  if (!citations.has(key)) {
    citations.set(key, {
      key,
      title,
      authors,
      publisher,
      ...withoutUndefined({siteName, url, doi, issued, accessedOn}),
    })
  }
  return key
}

/** A concept of the kind that its field is for: a condition that stands as a body region would be a partner's tag. */
function readConcept(
  reading: Reading,
  {reference, kind, path}: {reference: {_ref: string}; kind: ConceptKind; path: string},
): Concept | undefined {
  const stored = reading.follow(storedConcept, reference, path)
  if (stored === undefined) return undefined
  const name = reading.localized(stored.name, `${path}.name`)
  if (stored.kind !== kind)
    reading.fail(
      'G03',
      path,
      `"${name || stored.key}" is of the kind "${kindWords[stored.kind]}". Choose one of the kind "${kindWords[kind]}" here.`,
    )
  return {
    key: stored.key,
    name,
    synonyms: (stored.synonyms ?? []).flatMap((synonym) => synonym[reading.language] ?? []),
    codes: stored.codes ?? [],
    ...withoutUndefined({targetGrade: stored.targetGrade}),
  }
}

const kindWords: {readonly [K in ConceptKind]: string} = {
  condition: 'condition',
  symptom: 'symptom',
  bodyRegion: 'body region',
  topic: 'topic',
  term: 'explained term',
  audience: 'audience',
}

function readPerson(reading: Reading, reference: {_ref: string}, path: string): Person | undefined {
  const stored = reading.follow(storedPerson, reference, path)
  if (stored === undefined) return undefined
  const {key, name, credentials, sample} = stored
  return {key, name, sample, ...withoutUndefined({credentials})}
}

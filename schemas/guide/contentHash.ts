import {hashJson} from '../hash.ts'
import type {Citation, Guide} from './guide.ts'
import {withoutKeys} from './withoutKeys.ts'

/** The part of a guide that a clinician approves. */
export type ApprovedPart = Pick<
  Guide,
  | 'title'
  | 'shortTitle'
  | 'mainMessage'
  | 'metaDescription'
  | 'keyPoints'
  | 'careAdvice'
  | 'lede'
  | 'sections'
  | 'citations'
>

/**
 * The SHA-256 that a sign-off names: over everything that the guide says and what it cites, brand tokens unresolved. People,
 * dates and related guides are not in it, so a new review date reopens nothing; a shared red flag is, so that a change there
 * asks for new sign-offs of every guide that shows it.
 */
export function contentHash(guide: ApprovedPart): string {
  const {title, shortTitle, mainMessage, metaDescription, keyPoints} = guide
  const {careAdvice, lede, sections, citations} = guide
  return hashJson(
    withoutKeys({
      title,
      shortTitle,
      mainMessage,
      metaDescription,
      keyPoints,
      careAdvice,
      lede,
      sections,
      citations: citations.map(approvedPart),
    }),
  )
}

/** A link check or a new visit to a source does not reopen a sign-off; any other change of its record does. */
function approvedPart(citation: Citation): Omit<Citation, 'accessedOn'> {
  const {accessedOn: _visited, ...approved} = citation
  return approved
}

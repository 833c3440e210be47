import {withApproval} from '#schemas/approval/approvalOf.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import type {Guide, NewsletterIssue} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {readNewsletterIssue} from '#schemas/guide/readRecords.ts'
import type {Problem, Result} from '#schemas/problem.ts'

import type {Library} from '../reading/library.ts'
import {fetchRecords} from '../reading/readDraft.ts'
import type {GuideDraft} from '../reading/storedPath.ts'

/** A newsletter as it is being put together, with its guides as editors see them now. */
export interface IssueDraft {
  readonly issue: NewsletterIssue
  readonly guides: readonly Guide[]
}

/** Reads an issue and its guides, or says what stands in the way of any of them. */
export async function readIssueDraft(
  library: Library,
  draft: GuideDraft,
): Promise<Result<IssueDraft>> {
  const read = readNewsletterIssue(draft._id, new Map([[draft._id, draft]]))
  if (!read.ok) return read
  const issue = read.value
  const ids = issue.guides.map(({guideId}) => guideId)
  const documents = await collectDocuments(ids, library.fetchDocuments)
  const results = ids.map((id) => readGuide(id, documents))
  const problems: Problem[] = results.flatMap((result) => (result.ok ? [] : result.problems))
  if (problems.length > 0) return {ok: false, problems}
  const guides = await Promise.all(
    results.flatMap((result) =>
      result.ok
        ? fetchRecords(library, result.value.id).then((records) =>
            withApproval(result.value, records),
          )
        : [],
    ),
  )
  return {ok: true, value: {issue, guides}}
}

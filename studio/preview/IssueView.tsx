import {useMemo} from 'react'
import type {UserViewComponent} from 'sanity/structure'

import type {GuideDraft} from '../reading/storedPath.ts'
import {useKept} from '../reading/useKept.ts'
import {today} from '../surroundings.ts'
import {useWords} from '../words.ts'
import {Hindrance, Waiting} from './Hindrance.tsx'
import {PreviewPane} from './PreviewPane.tsx'
import {readIssueDraft} from './readIssueDraft.ts'
import {previewIssue} from './renderPreview.ts'
import {useVoices} from './useVoices.ts'

/** A newsletter as its readers get it, from the texts of its guides as they are now. */
export const IssueView: UserViewComponent = ({document: {displayed}, documentId}) => {
  const words = useWords()
  const draft = useMemo<GuideDraft>(
    () => ({_type: 'newsletterIssue', ...displayed, _id: documentId}),
    [displayed, documentId],
  )
  const read = useKept(readIssueDraft, draft)
  const voices = useVoices(read?.ok === true ? read.value.issue.language : undefined)
  if (read?.ok === false) return <Hindrance problems={read.problems} draft={draft} />
  if (read === undefined || voices === undefined) return <Waiting />
  if (!voices.clinic.ok) return <Hindrance problems={voices.clinic.problems} draft={draft} />
  const {issue, guides} = read.value
  const rendered = previewIssue(issue, guides, {clinic: voices.clinic.value, asOf: today()})
  if (!rendered.ok) return <Hindrance problems={rendered.problems} draft={draft} />
  return <PreviewPane title={words.mail} preview={rendered.value} />
}

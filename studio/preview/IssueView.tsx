import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import type {UserViewComponent} from 'sanity/structure'

import type {Result} from '#schemas/problem.ts'

import {libraryOf} from '../reading/library.ts'
import {apiVersion, today} from '../surroundings.ts'
import {useWords} from '../words.ts'
import {Hindrance, Waiting} from './Hindrance.tsx'
import {PreviewPane} from './PreviewPane.tsx'
import {type IssueDraft, readIssueDraft} from './readIssueDraft.ts'
import {previewIssue} from './renderPreview.ts'
import {useVoices} from './useVoices.ts'

/** A newsletter as its readers get it, from the texts of its guides as they are now. */
export const IssueView: UserViewComponent = ({document: {displayed}, documentId}) => {
  const words = useWords()
  const library = libraryOf(useClient({apiVersion}))
  const [read, setRead] = useState<Result<IssueDraft>>()
  const voices = useVoices(read?.ok === true ? read.value.issue.language : undefined)
  useEffect(() => {
    let isCurrent = true
    const readAgain = async () => {
      const draft = {_type: 'newsletterIssue', ...displayed, _id: documentId}
      const next = await readIssueDraft(library, draft)
      if (isCurrent) setRead(next)
    }
    void readAgain()
    const stop = library.subscribe(() => void readAgain())
    return () => {
      isCurrent = false
      stop()
    }
  }, [library, displayed, documentId])
  const draft = {_type: 'newsletterIssue', ...displayed, _id: documentId}
  if (read?.ok === false) return <Hindrance problems={read.problems} draft={draft} />
  if (read === undefined || voices === undefined) return <Waiting />
  if (!voices.clinic.ok) return <Hindrance problems={voices.clinic.problems} draft={draft} />
  const {issue, guides} = read.value
  const rendered = previewIssue(issue, guides, {clinic: voices.clinic.value, asOf: today()})
  if (!rendered.ok) return <Hindrance problems={rendered.problems} draft={draft} />
  return <PreviewPane title={words.mail} preview={rendered.value} />
}

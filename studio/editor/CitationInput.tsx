import type {ObjectInputProps} from 'sanity'

import {sourceTemplate} from '../sourceTemplate.ts'
import {Picker} from './Picker.tsx'
import {useTextLanguage} from './useTextLanguage.ts'
import {useEditorWords} from './words.ts'

const sourcesQuery = `*[_type == "source"]{
  _id,
  title,
  "details": [publisher, issued],
  "words": [siteName, key, doi] + coalesce(authors, []),
  "users": *[_type == "guide" && references([^._id, string::split(^._id, "drafts.")[1]])]._id
}`

/** Picks the source of a claim: by title, publisher or year, those that guides cite most first. */
export function CitationInput(props: ObjectInputProps) {
  const words = useEditorWords()
  return (
    <Picker
      input={props}
      field="source"
      type="source"
      query={sourcesQuery}
      language={useTextLanguage(props.path)}
      label={words.chooseSource}
      placeholder={words.searchSources}
      createLabel={words.newSource}
      start={(title) => ({id: sourceTemplate.id, params: {title}})}
      showsUse
    />
  )
}

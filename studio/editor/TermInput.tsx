import type {ObjectInputProps} from 'sanity'

import {Picker} from './Picker.tsx'
import {useTextLanguage} from './useTextLanguage.ts'
import {useEditorWords} from './words.ts'

const termsQuery = `*[_type == "concept"]{
  _id,
  "title": coalesce(name[$language], key),
  "details": [definition[$language]],
  "words": [key] + coalesce(synonyms[][$language], []) + coalesce(avoid[][$language], []),
  "users": []
}`

/** Picks the word that a text explains: by itself, or by what else people call it. */
export function TermInput(props: ObjectInputProps) {
  const words = useEditorWords()
  return (
    <Picker
      input={props}
      field="concept"
      type="concept"
      query={termsQuery}
      language={useTextLanguage(props.path)}
      label={words.chooseTerm}
      placeholder={words.searchTerms}
      createLabel={words.newTerm}
      showsUse={false}
    />
  )
}

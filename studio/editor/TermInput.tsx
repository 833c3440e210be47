import type {ObjectInputProps} from 'sanity'

import {conceptTemplate, type ConceptStart} from '../conceptTemplate.ts'
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

/** What is made here explains a word. */
const term = {kind: 'term'} as const satisfies ConceptStart

/** Picks the word that a text explains: by itself, or by what else people call it. */
export function TermInput(props: ObjectInputProps) {
  const words = useEditorWords()
  const language = useTextLanguage(props.path)
  return (
    <Picker
      input={props}
      field="concept"
      type="concept"
      query={termsQuery}
      language={language}
      label={words.chooseTerm}
      placeholder={words.searchTerms}
      createLabel={words.newTerm}
      start={(name) => ({
        id: conceptTemplate.id,
        params: {...term, ...(name === '' ? {} : {name, language})},
      })}
      showsUse={false}
    />
  )
}

import type {BlockProps} from 'sanity'

import {brandFields} from '#schemas/vocabulary.ts'

import {useVoices} from '../preview/useVoices.ts'
import {member} from '../reading/storedPath.ts'
import {InlineMark} from './InlineMark.tsx'
import {useTextLanguage} from './useTextLanguage.ts'
import {useEditorWords} from './words.ts'

/** A clinic word in a text, as patients of this clinic read it. */
export function BrandWord(props: BlockProps) {
  const words = useEditorWords()
  const clinic = useVoices(useTextLanguage(props.path))?.clinic
  const stored = member(props.value, 'field')
  const field = brandFields.find((known) => known === stored)
  const name = field === undefined ? words.noValue : words.clinicWords[field]
  const value = field !== undefined && clinic?.ok === true ? clinic.value[field] : ''
  const title = value === '' && clinic !== undefined ? `${name}. ${words.noValue}` : name
  return (
    <InlineMark block={props} title={title}>
      {value === '' ? `[${name}]` : value}
    </InlineMark>
  )
}

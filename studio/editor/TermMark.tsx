import type {BlockAnnotationProps} from 'sanity'

import {joined} from '#schemas/blocks/previewText.ts'

import {member} from '../reading/storedPath.ts'
import {useStored} from '../reading/useStored.ts'
import {useTextLanguage} from './useTextLanguage.ts'
import {useEditorWords} from './words.ts'

/** A word that the guide explains, with its explanation. */
export function TermMark(props: BlockAnnotationProps) {
  const words = useEditorWords()
  const language = useTextLanguage(props.path)
  const concept = useStored(member(member(props.value, 'concept'), '_ref'))
  const name = joined(member(member(concept, 'name'), language))
  const definition = joined(member(member(concept, 'definition'), language))
  const said = concept === undefined ? words.chooseTerm : definition || words.noDefinition
  const title = name === '' ? said : `${name}: ${said}`
  return props.renderDefault({
    ...props,
    textElement: (
      <span data-testid="term" title={title}>
        {props.textElement}
      </span>
    ),
  })
}

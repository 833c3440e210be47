import {type Editor, type PortableTextBlock, useEditor} from '@portabletext/editor'
import {useEffect, useRef} from 'react'
import type {BlockProps} from 'sanity'

import {joined} from '#schemas/blocks/previewText.ts'

import {member} from '../reading/storedPath.ts'
import {useStored} from '../reading/useStored.ts'
import {useEditing} from './EditingProvider.tsx'
import {takeFresh} from './freshCitations.ts'
import {InlineMark} from './InlineMark.tsx'
import {useEditorWords} from './words.ts'

/** A citation in a text, with the number that it will have on the guide page. */
export function CitationMark(props: BlockProps) {
  const words = useEditorWords()
  const editing = useEditing()
  const id = member(member(props.value, 'source'), '_ref')
  const source = useStored(id)
  useOpening(props)
  useClosing(props, id)
  if (typeof id !== 'string')
    return (
      <InlineMark block={props} title={words.noSource}>
        [?]
      </InlineMark>
    )
  const number = editing?.numbers.get(id)
  const name = number === undefined ? words.citationElsewhere : words.citation(number)
  const parts = ['title', 'publisher', 'issued'].map((field) => member(source, field))
  return (
    <InlineMark block={props} title={`${name}: ${joined(...parts)}`}>
      [{number ?? '·'}]
    </InlineMark>
  )
}

/** A citation that was just typed opens by itself, as soon as Studio has its form. */
function useOpening({value, children, onOpen}: BlockProps): void {
  const {_key: key} = value
  const hasForm = children !== undefined
  useEffect(() => {
    if (hasForm && takeFresh(key)) onOpen()
  }, [key, hasForm, onOpen])
}

/** Picking a source closes the form; once it is gone, typing goes on behind the citation. */
function useClosing({value, open, onClose}: BlockProps, id: unknown): void {
  const editor = useEditor()
  const before = useRef(id)
  const isLeaving = useRef(false)
  const {_key: key} = value
  useEffect(() => {
    const wasPicked = open && before.current === undefined && id !== undefined
    before.current = id
    if (wasPicked) {
      isLeaving.current = true
      onClose()
    } else if (!open && isLeaving.current) {
      isLeaving.current = false
      // After the form has given the focus back to where it came from.
      setTimeout(() => goBehind(editor, key))
    }
  }, [editor, key, open, onClose, id])
}

function goBehind(editor: Editor, key: string): void {
  const at = placeBehind(editor.getSnapshot().context.value, key)
  if (at !== undefined) editor.send({type: 'select', at: {anchor: at, focus: at}})
  editor.send({type: 'focus'})
}

/** The editor keeps a span behind each piece of a paragraph. */
function placeBehind(blocks: readonly PortableTextBlock[], key: string) {
  for (const block of blocks) {
    const children: unknown = member(block, 'children')
    if (!Array.isArray(children)) continue
    const index = children.findIndex((child) => member(child, '_key') === key)
    const next = index < 0 ? undefined : member(children[index + 1], '_key')
    if (typeof next === 'string')
      return {path: [{_key: block._key}, 'children', {_key: next}], offset: 0}
  }
  return undefined
}

import {Button, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type ClipboardEvent, type KeyboardEvent, useId, useState} from 'react'
import {type ArrayOfObjectsInputProps, insert, setIfMissing} from 'sanity'

import {sentenceTypeAmong} from '../reading/sentences.ts'
import {linesOf} from './linesOf.ts'
import {useEditorWords} from './words.ts'

/**
 * A list of sentences, with a place to type the next ones in place of a button for each: a sentence and Enter, and the next. What is pasted
 * is an item for each of its lines.
 */
export function LinesInput(props: ArrayOfObjectsInputProps) {
  const words = useEditorWords()
  const id = useId()
  const [typed, setTyped] = useState('')
  const type = sentenceTypeAmong(props.schemaType.of.map(({name}) => name))
  const add = (text: string) => {
    const lines = type === undefined ? [] : linesOf(text, type)
    if (lines.length > 0) props.onChange([setIfMissing([]), insert(lines, 'after', [-1])])
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    add(typed)
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!text.trim().includes('\n')) return
    event.preventDefault()
    add(`${typed}${text}`)
  }
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {props.readOnly !== true && (
        <Stack gap={2} data-testid="next-lines">
          <Text as="label" size={1} muted {...{htmlFor: id}}>
            {words.nextLine}
            {type === 'causeItem' ? `. ${words.causesAsk}` : ''}
          </Text>
          <Flex gap={2}>
            <div style={{flex: 1}}>
              <TextInput
                id={id}
                fontSize={1}
                value={typed}
                data-testid="next-line"
                onChange={({currentTarget}) => setTyped(currentTarget.value)}
                onKeyDown={onKeyDown}
                onPaste={onPaste}
              />
            </div>
            <Button
              mode="ghost"
              fontSize={1}
              text={words.addLine}
              disabled={typed.trim() === ''}
              onClick={() => add(typed)}
            />
          </Flex>
        </Stack>
      )}
    </Stack>
  )
}

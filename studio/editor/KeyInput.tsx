import {Box, Button, Stack} from '@sanity/ui'
import {set, type StringInputProps, useFormValue} from 'sanity'

import {keyForm} from '#schemas/vocabulary.ts'

import {useEditorWords} from './words.ts'

/** The key of a guide, which is offered from its short title while there is none. */
export function KeyInput(props: StringInputProps) {
  const words = useEditorWords()
  const key = keyFrom(useFormValue(['shortTitle']))
  const isOffered = key !== undefined && (props.value ?? '') === '' && props.readOnly !== true
  return (
    <Stack gap={2}>
      {props.renderDefault(props)}
      {isOffered ? (
        <Box>
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text={words.keyFrom(key)}
            onClick={() => props.onChange(set(key))}
          />
        </Box>
      ) : null}
    </Stack>
  )
}

/** A key made of the letters and digits of a title; none where that gives no key. */
function keyFrom(title: unknown): string | undefined {
  if (typeof title !== 'string') return undefined
  const key = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return keyForm.test(key) ? key : undefined
}

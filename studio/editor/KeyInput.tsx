import {Box, Button, Stack} from '@sanity/ui'
import {set, type StringInputProps, useFormValue} from 'sanity'

import {keyOffer} from './keyOffer.ts'
import {useEditorWords} from './words.ts'

/** A key, which is offered from what its bearer is called while there is none. */
export function KeyInput(props: StringInputProps) {
  const words = useEditorWords()
  const key = keyOffer(useFormValue(props.path.slice(0, -1)))
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

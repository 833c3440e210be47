import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useId, useRef, useState} from 'react'

import {logoMediaTypes} from '#schemas/guide/logoFault.ts'

import {pictureAddress, picturesFolder} from '../preview/pictureAddresses.ts'
import {uploadLogo} from './uploadLogo.ts'
import type {StepProps} from './useWelcome.ts'

interface LogoFieldProps extends StepProps {
  readonly assetId: string | undefined
  readonly onChange: (assetId: string | undefined) => void
}

/** The clinic's logo: choose a file, see it, take it away. */
export function LogoField({welcome, assetId, onChange}: LogoFieldProps) {
  const {client, me} = welcome
  const {logo: words} = welcome.words
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState<string>()
  const choose = async (file: File) => {
    setTold(words.uploading)
    const upload = await uploadLogo(client, file)
    setTold(upload.ok ? words.chosen : [words.refusals[upload.why], upload.reason].join(' ').trim())
    if (upload.ok) onChange(upload.assetId)
  }
  const remove = () => {
    setTold(words.removed)
    onChange(undefined)
  }
  return (
    <Stack gap={3} role="group" aria-labelledby={id}>
      <Text id={id} size={1} weight="medium">
        {words.name}
      </Text>
      {assetId !== undefined && (
        <Flex>
          <Card border radius={2} padding={3} style={{background: 'white'}}>
            <img
              src={pictureAddress(assetId, picturesFolder(client.config()))}
              alt={words.shown}
              style={{display: 'block', maxWidth: '15rem', height: '3.5rem', objectFit: 'contain'}}
            />
          </Card>
        </Flex>
      )}
      <Text id={`${id}-hint`} size={1} muted>
        {words.hint}
      </Text>
      <Flex gap={2} wrap="wrap">
        <Button
          mode="ghost"
          text={assetId === undefined ? words.choose : words.chooseAnother}
          aria-describedby={`${id}-hint`}
          disabled={!me.isAdministrator}
          onClick={() => input.current?.click()}
        />
        {assetId !== undefined && (
          <Button
            mode="bleed"
            text={words.remove}
            disabled={!me.isAdministrator}
            onClick={remove}
          />
        )}
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        accept={logoMediaTypes.join(',')}
        onChange={({currentTarget}) => {
          const [file] = currentTarget.files ?? []
          // The same file may be chosen again after it was mended.
          currentTarget.value = ''
          if (file !== undefined) void choose(file)
        }}
      />
      <Box>
        <Text size={1} role="status">
          {told}
        </Text>
      </Box>
    </Stack>
  )
}

import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../surroundings.ts'
import {useWords} from '../words.ts'
import {picturesFolder, withStoredPictures} from './pictureAddresses.ts'
import {PreviewFrame} from './PreviewFrame.tsx'
import type {Preview} from './renderPreview.ts'

/** CSS pixels of a common phone. */
const phoneWidth = 390

const modes = ['desktop', 'phone', 'text'] as const
type Mode = (typeof modes)[number]

export interface PreviewPaneProps {
  readonly title: string
  readonly preview: Preview
  /** What else there is to choose. */
  readonly children?: ReactNode
}

/** One output with the facts beside it, as wide as a phone or as there is room. */
export function PreviewPane({title, preview, children}: PreviewPaneProps) {
  const words = useWords()
  const config = useClient({apiVersion}).config()
  const [mode, setMode] = useState<Mode>('desktop')
  const {markup, text, facts} = preview
  return (
    <Flex direction="column" height="fill" data-testid="preview">
      <Card padding={3} borderBottom>
        <Stack gap={3}>
          <Flex gap={2} wrap="wrap" align="center" role="group" aria-label={words.showAs}>
            {modes
              .filter((one) => one !== 'text' || text !== undefined)
              .map((one) => (
                <Button
                  key={one}
                  mode={mode === one ? 'default' : 'ghost'}
                  aria-pressed={mode === one}
                  fontSize={1}
                  padding={2}
                  text={words[one]}
                  onClick={() => setMode(one)}
                />
              ))}
            {children}
          </Flex>
          <Facts facts={facts} />
        </Stack>
      </Card>
      <Box
        flex={1}
        overflow="auto"
        style={{background: 'var(--card-bg2-color, #e3e4e8)', minHeight: 0}}
      >
        {mode === 'text' && text !== undefined ? (
          <Card
            padding={4}
            height="fill"
            overflow="auto"
            tabIndex={0}
            role="region"
            aria-label={words.text}
          >
            <pre style={{whiteSpace: 'pre-wrap', margin: 0, fontSize: '0.8125rem'}}>{text}</pre>
          </Card>
        ) : (
          <PreviewFrame
            title={title}
            markup={withStoredPictures(markup, picturesFolder(config))}
            width={mode === 'phone' ? phoneWidth : undefined}
          />
        )}
      </Box>
    </Flex>
  )
}

/** The summary of a feed item names every red flag: it may be longer than the room there is. */
function Facts({facts}: Pick<Preview, 'facts'>) {
  const words = useWords()
  if (facts.length === 0) return null
  return (
    <Stack
      gap={3}
      tabIndex={0}
      role="region"
      aria-label={words.facts}
      style={{maxHeight: '6.5rem', overflow: 'auto'}}
    >
      {facts.map(([label, value]) => (
        <Text key={label} size={1}>
          <strong>{words[label]}:</strong> {value}
        </Text>
      ))}
    </Stack>
  )
}

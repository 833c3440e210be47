import {Box, Card, Flex, Stack} from '@sanity/ui'
import type {ReactNode} from 'react'

export interface PreviewLayoutProps {
  /** What there is to choose. */
  readonly controls: ReactNode
  readonly controlsLabel: string
  /** What is said of the output. */
  readonly facts?: ReactNode
  readonly children: ReactNode
}

/** A preview: choices and facts above, the output below. */
export function PreviewLayout({controls, controlsLabel, facts, children}: PreviewLayoutProps) {
  return (
    <Flex direction="column" height="fill" data-testid="preview">
      <Card padding={3} borderBottom>
        <Stack gap={3}>
          <Flex gap={2} wrap="wrap" align="center" role="group" aria-label={controlsLabel}>
            {controls}
          </Flex>
          {facts}
        </Stack>
      </Card>
      <Box
        flex={1}
        overflow="auto"
        style={{background: 'var(--card-bg2-color, #e3e4e8)', minHeight: 0}}
      >
        {children}
      </Box>
    </Flex>
  )
}

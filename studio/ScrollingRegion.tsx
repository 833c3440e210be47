import {Card} from '@sanity/ui'
import type {ReactNode} from 'react'

interface ScrollingRegionProps {
  /** What a screen reader calls it. */
  readonly label: string
  readonly testId?: string
  readonly children: ReactNode
}

/** A view that scrolls by itself, also by keyboard: whoever cannot use a mouse must be able to enter it. */
export function ScrollingRegion({label, testId, children}: ScrollingRegionProps) {
  return (
    <Card
      padding={4}
      height="fill"
      overflow="auto"
      tabIndex={0}
      role="region"
      aria-label={label}
      data-testid={testId}
    >
      {children}
    </Card>
  )
}

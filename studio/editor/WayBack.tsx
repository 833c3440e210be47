import {ArrowLeftIcon} from '@sanity/icons/ArrowLeft'
import {Button, Flex, Text} from '@sanity/ui'
import {useEffect, useRef} from 'react'
import {usePaneRouter} from 'sanity/structure'

import {hasForm, keepUnfolded} from './useOpenForm.ts'
import {useEditorWords} from './words.ts'

/**
 * Above the form of what was opened from a field of another document: the way back to it, by name. Studio has only a cross, and where
 * there is little room it leaves the form that one comes back to folded away behind its preview. Nothing elsewhere.
 */
export function WayBack() {
  const words = useEditorWords()
  const {BackLink, params} = usePaneRouter()
  const row = useRef<HTMLDivElement>(null)
  const isOffered = BackLink !== undefined && params?.['parentRefPath'] !== undefined
  useEffect(() => {
    const form = isOffered ? formBefore(row.current) : undefined
    return () => {
      // Studio shares the room out once this pane is gone.
      if (form !== undefined) requestAnimationFrame(() => keepUnfolded(form))
    }
  }, [isOffered])
  if (!isOffered) return null
  return (
    <Flex ref={row} align="center" gap={3} wrap="wrap">
      <Button
        as={BackLink}
        mode="ghost"
        fontSize={1}
        padding={2}
        icon={ArrowLeftIcon}
        text={words.wayBack}
        data-testid="way-back"
      />
      <Text size={1} muted>
        {words.wayBackHint}
      </Text>
    </Flex>
  )
}

/** The pane with the form that this one was opened from: the nearest before it. */
function formBefore(row: HTMLElement | null): Element | undefined {
  const panes = [...document.querySelectorAll('[data-testid="document-pane"]')]
  const own = panes.findIndex((pane) => pane.contains(row))
  return panes.slice(0, own).findLast(hasForm)
}

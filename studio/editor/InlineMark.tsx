import {type ReactNode, useMemo} from 'react'
import type {BlockProps} from 'sanity'

/**
 * What stands in a text as one piece: Studio's own frame, which opens it, with our words in it. The title is said on hover, and by the
 * bar that Studio shows while the piece has the focus.
 */
export function InlineMark({
  block,
  title,
  children,
}: {
  readonly block: BlockProps
  readonly title: string
  readonly children: ReactNode
}) {
  const {schemaType, open} = block
  // Its form keeps the name of its type.
  const titled = useMemo(
    () => (open ? schemaType : {...schemaType, title}),
    [open, schemaType, title],
  )
  return block.renderDefault({
    ...block,
    schemaType: titled,
    renderPreview: () => (
      <span title={title} data-testid={schemaType.name} style={{whiteSpace: 'pre-wrap'}}>
        {children}
      </span>
    ),
  })
}

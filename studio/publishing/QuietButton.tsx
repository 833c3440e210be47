import {Button} from '@sanity/ui'

export interface QuietButtonProps {
  readonly text: string
  readonly onClick: () => void
  readonly disabled?: boolean
}

/** A small button that does not ask for attention. */
export function QuietButton({text, onClick, disabled = false}: QuietButtonProps) {
  return (
    <Button
      mode="ghost"
      fontSize={1}
      padding={2}
      text={text}
      disabled={disabled}
      onClick={onClick}
    />
  )
}

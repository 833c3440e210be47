import type {ReactNode} from 'react'
import {styled} from 'styled-components'

export type StateTone = 'neutral' | 'positive' | 'caution' | 'critical'

const Line = styled.div`
  display: flex;
  align-items: baseline;
  gap: 0.5rem;
  font-weight: 500;
`

const Dot = styled.span<{$tone: StateTone}>`
  flex: none;
  width: 0.5rem;
  height: 0.5rem;
  border-radius: 50%;
  background: var(--card-badge-${({$tone}) => $tone}-dot-color, currentColor);
`

/** A state in words. The dot before it repeats in colour what the word says. */
export function StateWord({
  tone,
  children,
}: {
  readonly tone: StateTone
  readonly children: ReactNode
}) {
  return (
    <Line>
      <Dot $tone={tone} aria-hidden />
      {children}
    </Line>
  )
}

import {Text} from '@sanity/ui'

import {wordsBetween} from '#schemas/approval/wordsBetween.ts'

interface WordChangesProps {
  readonly before: string
  readonly after: string
}

/** Both are told by a line as well as by colour, so that nobody needs to see colours. */
const styles = {
  removed: {background: '#fbd5d1', color: '#6d1410', textDecoration: 'line-through'},
  added: {background: '#cdeed6', color: '#0b4520', textDecoration: 'underline'},
} as const

/** Two texts in one, with what was taken out and what is new. */
export function WordChanges({before, after}: WordChangesProps) {
  return (
    <Text size={1} style={{whiteSpace: 'pre-line'}}>
      {wordsBetween(before, after).map(({how, text}, index) => {
        if (how === 'same') return <span key={index}>{text}</span>
        const Mark = how === 'removed' ? 'del' : 'ins'
        return (
          <Mark key={index} style={styles[how]}>
            {text}
          </Mark>
        )
      })}
    </Text>
  )
}

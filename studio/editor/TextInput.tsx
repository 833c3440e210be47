import {type CSSProperties, type PropsWithChildren, type ReactElement, useMemo} from 'react'
import type {ArrayOfObjectsInputProps, PortableTextInputProps} from 'sanity'

import {selectionOf} from './decorations.ts'
import {useEditing} from './EditingProvider.tsx'
import {type Hint, placeName} from './hintsOf.ts'

/** Seen on light and on dark paper. */
const looks: {readonly [Kind in Hint['kind']]: CSSProperties} = {
  sentence: {backgroundColor: 'rgba(245, 175, 25, 0.22)'},
  word: {textDecoration: 'underline dotted rgba(200, 120, 0, 0.9) 2px', textUnderlineOffset: '3px'},
}

/** A text in which long sentences are shaded and hard words underlined while they are typed. The Checks tab says the same in words. */
export function TextInput(props: ArrayOfObjectsInputProps) {
  const hints = useEditing()?.hints
  const {path, value} = props
  const rangeDecorations = useMemo(() => {
    if (hints === undefined) return []
    return (value ?? []).flatMap((block) => {
      const found = hints.get(placeName([...path, {_key: block._key}])) ?? []
      return found.flatMap((hint) => decorationOf(block, hint) ?? [])
    })
  }, [hints, path, value])
  const withHints: ArrayOfObjectsInputProps & Pick<PortableTextInputProps, 'rangeDecorations'> = {
    ...props,
    rangeDecorations,
  }
  return props.renderDefault(withHints)
}

function decorationOf(block: {readonly _key: string}, hint: Hint) {
  const selection = selectionOf(block, hint)
  return selection === undefined ? undefined : {component: markFor(hint), selection}
}

type Mark = (props: PropsWithChildren) => ReactElement

/** The same hint keeps its component: a new one would make the browser write the words anew while somebody types in them. */
const marks = new Map<string, Mark>()

function markFor({kind, message}: Hint): Mark {
  const known = marks.get(message)
  if (known !== undefined) return known
  function HintMark({children}: PropsWithChildren) {
    return (
      <span title={message} data-hint={kind} style={looks[kind]}>
        {children}
      </span>
    )
  }
  marks.set(message, HintMark)
  return HintMark
}

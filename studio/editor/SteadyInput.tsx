import type {StringInputProps} from 'sanity'

import {useSteadyCaret} from './steadyCaret.ts'

/** A plain field in which several people may type at once. */
export function SteadyInput(props: StringInputProps) {
  useSteadyCaret(props.elementProps.ref)
  return props.renderDefault(props)
}

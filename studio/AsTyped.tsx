import type {LayoutProps} from 'sanity'
import {createGlobalStyle} from 'styled-components'

/** The whole of Studio, with words as they were typed: above its dialogs it would begin each with a capital, and write "400 Mg" for 400 mg. */
export function AsTyped(props: LayoutProps) {
  return (
    <>
      <Uncapitalized />
      {props.renderDefault(props)}
    </>
  )
}

// Studio says it at the element itself.
const Uncapitalized = createGlobalStyle`
  [style*='text-transform: capitalize'] {
    text-transform: none !important;
  }
`

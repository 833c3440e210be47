import type {LayoutProps} from 'sanity'
import {createGlobalStyle} from 'styled-components'

import {useFormParts} from './useFormParts.ts'

/**
 * The whole of Studio, with words as they were typed. Above its dialogs it would begin each with a capital, and write "400 Mg" for 400 mg;
 * where something is chosen it would cut a warning sign short.
 */
export function StudioLayout(props: LayoutProps) {
  useFormParts()
  return (
    <>
      <WholeWords />
      {props.renderDefault(props)}
    </>
  )
}

// Studio says both at the elements themselves.
const WholeWords = createGlobalStyle`
  [style*='text-transform: capitalize'] {
    text-transform: none !important;
  }
  [data-ui='AutocompleteOption'] [data-testid='default-preview__header'] span {
    white-space: normal !important;
  }
`

import type {PortableTextPluginsProps} from 'sanity'

import {CitationShortcut} from './CitationShortcut.tsx'
import {PastePlugin} from './paste/PastePlugin.tsx'

/** What Studio's text editor does here besides its own (Markdown shortcuts among it). */
export function TextPlugins(props: PortableTextPluginsProps) {
  return (
    <>
      <PastePlugin isOneParagraph={false} />
      <CitationShortcut />
      {props.renderDefault(props)}
    </>
  )
}

/** The same for a field that holds one paragraph. */
export function OneParagraphPlugins(props: PortableTextPluginsProps) {
  return (
    <>
      <PastePlugin isOneParagraph />
      <CitationShortcut />
      {props.renderDefault(props)}
    </>
  )
}

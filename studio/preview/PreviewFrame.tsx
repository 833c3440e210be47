import {useLayoutEffect, useRef, useState} from 'react'

import {followMarkup, followParts} from './followMarkup.ts'

export interface PreviewFrameProps {
  /** What a screen reader calls it. */
  readonly title: string
  readonly markup: string
  /** The children of its body, where the markup is long: a keystroke costs only those that it changes. */
  readonly parts?: readonly string[]
  /** CSS pixels; all there is when absent. */
  readonly width?: number | undefined
}

/**
 * Shows a finished document. No script runs in it and nothing in it leads away. It has Studio's origin so that it can follow every
 * keystroke in place, without being loaded again.
 */
export function PreviewFrame({title, markup, parts, width}: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(markup)
  const [loaded, setLoaded] = useState<Document>()
  const shownParts = useRef<readonly string[]>(undefined)
  useLayoutEffect(() => {
    if (loaded === undefined) return
    const before = shownParts.current
    if (parts !== undefined && parts.length === before?.length) followParts(loaded, before, parts)
    else followMarkup(loaded, markup)
    shownParts.current = parts
  }, [loaded, markup, parts])
  const settle = () => {
    const shown = frame.current?.contentDocument
    if (shown === undefined || shown === null) return
    keepHere(shown)
    setLoaded(shown)
  }
  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc={first}
      onLoad={settle}
      sandbox="allow-same-origin"
      style={{
        border: 0,
        width: width ?? '100%',
        maxWidth: '100%',
        height: '100%',
        margin: '0 auto',
        display: 'block',
        background: 'white',
      }}
    />
  )
}

/** Links go nowhere from a preview, but for those to a place in it. */
function keepHere(shown: Document): void {
  shown.addEventListener('submit', (event) => event.preventDefault())
  shown.addEventListener('click', (event) => {
    const {target} = event
    // Elements of a frame are of the frame's own classes.
    const link =
      shown.defaultView !== null && target instanceof shown.defaultView.Element
        ? target.closest('a')
        : null
    if (link === null) return
    event.preventDefault()
    const place = link.getAttribute('href') ?? ''
    if (place.startsWith('#')) shown.getElementById(place.slice(1))?.scrollIntoView()
  })
}

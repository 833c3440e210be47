import {useEffect, useRef} from 'react'

export interface PreviewFrameProps {
  /** What a screen reader calls it. */
  readonly title: string
  readonly markup: string
  /** CSS pixels; all there is when absent. */
  readonly width?: number | undefined
}

/**
 * Shows a finished document. No script runs in it and nothing in it leads away. It keeps Studio's origin so that it stays where
 * somebody scrolled to while it is made anew with every keystroke.
 */
export function PreviewFrame({title, markup, width}: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const scrolled = useRef(0)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const settle = () => {
      const {contentWindow: view, contentDocument: shown} = element
      if (view === null || shown === null) return
      view.scrollTo(0, scrolled.current)
      shown.addEventListener('scroll', () => (scrolled.current = view.scrollY))
      keepHere(shown)
    }
    element.addEventListener('load', settle)
    return () => element.removeEventListener('load', settle)
  }, [])
  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc={markup}
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
  for (const link of shown.querySelectorAll('a[href]')) {
    const place = link.getAttribute('href') ?? ''
    link.addEventListener('click', (event) => {
      event.preventDefault()
      if (place.startsWith('#')) shown.getElementById(place.slice(1))?.scrollIntoView()
    })
  }
}

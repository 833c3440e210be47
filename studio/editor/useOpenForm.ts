import {type RefObject, useEffect} from 'react'

/** How long a page of Studio still arranges itself after a form was opened. Milliseconds. */
const settling = 6000

/**
 * Unfolds a form that Studio folds away while it opens: of its panes the one that is ready last gets the room, and where a window holds
 * no more than form and preview that can be the list. What a person folds stays folded.
 */
export function useOpenForm(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = form.current?.closest('[data-pane-index]')
    if (pane === null || pane === undefined) return undefined
    const unfold = () => {
      if (!pane.hasAttribute('data-pane-collapsed')) return
      pane.querySelector<HTMLElement>('[data-testid="pane-header"] [data-collapsed] > *')?.click()
    }
    const observer = new MutationObserver(unfold)
    observer.observe(pane, {attributes: true, attributeFilter: ['data-pane-collapsed']})
    unfold()
    const stop = () => observer.disconnect()
    const timer = setTimeout(stop, settling)
    addEventListener('pointerdown', stop, {once: true, capture: true})
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', stop, {capture: true})
      stop()
    }
  }, [form])
}

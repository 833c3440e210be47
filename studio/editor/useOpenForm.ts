import {type RefObject, useEffect} from 'react'

/** What a person does first when they fold a form themselves. */
const deeds = ['pointerdown', 'keydown'] as const

/**
 * Unfolds a form that Studio folds away while it opens: of its panes the one that is ready last gets the room, and where a window holds
 * no more than form and preview that can be the list.
 */
export function useOpenForm(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // The pane gets its index only once Studio has counted its panes, which can be after this.
    const pane = form.current?.closest('[data-testid="document-pane"]')
    return pane === null || pane === undefined ? undefined : keepUnfolded(pane)
  }, [form])
}

/** Whether a pane shows a form, and not only what stands beside one. */
export function hasForm(pane: Element): boolean {
  return pane.querySelector('[data-testid="form-view"] [data-testid^="field-"]') !== null
}

/** Of two forms the one that was opened last has the room, as in Studio; each unfolding itself they would never come to rest. */
function formsAfter(pane: Element): boolean {
  const panes = [...document.querySelectorAll('[data-testid="document-pane"]')]
  return panes.slice(panes.indexOf(pane) + 1).some(hasForm)
}

/**
 * Gives a pane of Studio its room back as a click on its narrow strip does, until a person does something on the page: every fold before
 * that is Studio's own, however slow the machine; what a person folds stays folded.
 * @returns ends it
 */
export function keepUnfolded(pane: Element): () => void {
  let frame = 0
  const unfold = () => {
    if (!pane.hasAttribute('data-pane-collapsed') || formsAfter(pane)) return
    pane.querySelector<HTMLElement>('[data-testid="pane-header"] [data-collapsed] > *')?.click()
  }
  // At most once a frame: a Studio that folds it again at once must not hold the page up.
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(unfold)
  })
  observer.observe(pane, {attributes: true, attributeFilter: ['data-pane-collapsed']})
  unfold()
  const stop = () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    for (const deed of deeds) removeEventListener(deed, stop, {capture: true})
  }
  for (const deed of deeds) addEventListener(deed, stop, {once: true, capture: true})
  return stop
}

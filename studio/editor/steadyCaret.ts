import {type RefObject, useEffect, useLayoutEffect, useRef} from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

interface Caret {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Keeps the cursor of a plain field between the same letters when somebody else types in the same field. A browser would put it at the
 * end of the new text, and what is typed next would stand in the middle of the other's words.
 */
export function useSteadyCaret(field: RefObject<Field | null>): void {
  const caret = useRef<Caret>(undefined)
  useEffect(() => {
    const look = () => {
      if (field.current !== null) caret.current = caretIn(field.current)
    }
    // Before Studio hears of a key, and wherever else the cursor goes.
    addEventListener('input', look, {capture: true})
    document.addEventListener('selectionchange', look)
    return () => {
      removeEventListener('input', look, {capture: true})
      document.removeEventListener('selectionchange', look)
    }
  }, [field])
  // After whatever was written into it.
  useLayoutEffect(() => {
    const [shown, before] = [field.current, caret.current]
    if (shown === null || before === undefined || shown.value === before.text) return
    if (document.activeElement !== shown) return
    const {text, start, end} = before
    shown.setSelectionRange(moved(start, text, shown.value), moved(end, text, shown.value))
    caret.current = caretIn(shown)
  })
}

function caretIn({value, selectionStart, selectionEnd}: Field): Caret {
  return {text: value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length}
}

/** Where a place in a text lies after the text was changed somewhere: before a change it stays, behind it it moves along. */
export function moved(place: number, before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (place <= start) return place
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return place >= before.length - end ? place + after.length - before.length : after.length - end
}

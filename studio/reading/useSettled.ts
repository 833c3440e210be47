import {useState} from 'react'
import type {SanityDocument} from 'sanity'

/** A document as it was when nothing was on its way to the store: it is not read at every keystroke. */
export function useSettled(
  document: Partial<SanityDocument> | null,
  isSyncing: boolean,
): Partial<SanityDocument> {
  const [settled, setSettled] = useState(document)
  if (!isSyncing && document !== settled) setSettled(document)
  return settled ?? nothing
}

const nothing: Partial<SanityDocument> = {}

import {startTransition, useEffect, useState} from 'react'
import type {ObjectInputProps, ObjectMember} from 'sanity'

/** What a window shows of a form before anybody scrolls. */
const first = 3

/**
 * The fields of a long form: at once those that a person sees first, so that they can begin, and the rest as soon as these stand there.
 * Whoever is in a field before that has all of them from then on: none is taken away again under their hands.
 */
export function useFirstFields({members, focusPath}: ObjectInputProps): ObjectMember[] {
  const [isWhole, setIsWhole] = useState(false)
  // A state of its own: the transition waits for as long as somebody types, and takes what is set after it along.
  const [isEntered, setIsEntered] = useState(false)
  if (!isEntered && focusPath.length > 0) setIsEntered(true)
  useEffect(() => startTransition(() => setIsWhole(true)), [])
  return isWhole || isEntered ? members : members.slice(0, first)
}

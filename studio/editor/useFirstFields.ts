import {startTransition, useEffect, useState} from 'react'
import type {ObjectInputProps, ObjectMember} from 'sanity'

/** What a window shows of a form before anybody scrolls. */
const first = 3

/**
 * The fields of a long form: at once those that a person sees first, so that they can begin, and the rest as soon as these stand there.
 * A form that is opened at a field has all of them at once.
 */
export function useFirstFields({members, focusPath}: ObjectInputProps): ObjectMember[] {
  const [isWhole, setIsWhole] = useState(focusPath.length > 0)
  useEffect(() => startTransition(() => setIsWhole(true)), [])
  return isWhole || focusPath.length > 0 ? members : members.slice(0, first)
}

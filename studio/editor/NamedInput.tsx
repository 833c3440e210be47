import {Stack} from '@sanity/ui'
import {type FocusEvent, useEffect, useEffectEvent, useRef} from 'react'
import {type FormPatch, type ObjectInputProps, set, useEditState} from 'sanity'

import {member} from '../reading/storedPath.ts'
import {keyOffer} from './keyOffer.ts'
import {useOpenForm} from './useOpenForm.ts'
import {WayBack} from './WayBack.tsx'

/** The form of what has a key: nobody needs to think of one. */
export function NamedInput(props: ObjectInputProps) {
  return props.path.length === 0 ? <NamedDocument {...props} /> : <NamedPart {...props} />
}

function NamedPart(props: ObjectInputProps) {
  return <div onBlur={useKeyFromName(props)}>{props.renderDefault(props)}</div>
}

/** Opened from where it is referred to, a document starts with the words that were looked for: they are seldom its name. */
function NamedDocument(props: ObjectInputProps) {
  const form = useRef<HTMLDivElement>(null)
  useOpenForm(form)
  const id = member(props.value, '_id')
  const {published} = useEditState(
    typeof id === 'string' ? id.replace(/^drafts\./, '') : '',
    props.schemaType.name,
  )
  return (
    <Stack ref={form} gap={4} onBlur={useKeyFromName(props, {follows: published === null})}>
      <WayBack />
      {props.renderDefault(props)}
    </Stack>
  )
}

/**
 * Fills in a key, and the address of a page, where there is none, from what their bearer is called: once, when a field is left, so that
 * both can be written anew and neither follows a name that is corrected after it was published.
 * @param follows whether the key that was filled in here changes with the name until somebody writes another
 * @returns what hears that a field is left
 */
export function useKeyFromName(props: ObjectInputProps, {follows = false} = {}) {
  const {value} = props
  const filled = useRef<string>(undefined)
  const fill = () => {
    if (props.readOnly === true) return
    const offer = keyOffer(value)
    const isOurs =
      follows && filled.current !== undefined && member(value, 'key') === filled.current
    if (isOurs && offer === filled.current) return
    const patches = fillings(isOurs ? {...value, key: undefined} : value)
    if (patches.length === 0) return
    filled.current = offer
    props.onChange(patches)
  }
  // Studio stores nothing before the first edit, and what refers to it would refer to nothing.
  const hasName = keyOffer(value) !== undefined
  const isStored = typeof member(value, '_createdAt') === 'string'
  const startsNamed = hasName && !isStored && typeof member(value, '_id') === 'string'
  const fillStart = useEffectEvent(fill)
  useEffect(() => {
    if (startsNamed) fillStart()
  }, [startsNamed])
  return ({target}: FocusEvent) => {
    // Whoever goes to another window is in the middle of a word.
    if (document.activeElement !== target) fill()
  }
}

function fillings(bearer: unknown): FormPatch[] {
  const key = keyOffer(bearer)
  if (key === undefined) return []
  const hasAddress =
    member(bearer, '_type') !== 'guide' || isWritten(member(bearer, 'slug'), 'current')
  return [
    ...(isWritten(bearer, 'key') ? [] : [set(key, ['key'])]),
    ...(hasAddress ? [] : [set({_type: 'slug', current: key}, ['slug'])]),
  ]
}

function isWritten(holder: unknown, field: string): boolean {
  const value = member(holder, field)
  return typeof value === 'string' && value !== ''
}

import {useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'

import {fieldPlace} from './reading/fieldPlace.ts'
import {member} from './reading/storedPath.ts'
import {useStored} from './reading/useStored.ts'
import {useWords} from './words.ts'

/** A field of another document, by the names that editors know, and as a link to it. */
export function OtherPlace({path, id}: {readonly path: string; readonly id: string}) {
  const words = useWords()
  const stored = useStored(id)
  const type = member(stored, '_type')
  const form = useSchema().get(typeof type === 'string' ? type : '')
  const name = ['title', 'name', 'key'].map((field) => member(stored, field)).find(isWord) ?? id
  const {names} = fieldPlace(form, stored, path)
  return (
    <IntentLink intent="edit" params={{id}} style={linkStyle}>
      {[words.elsewhere(name, form?.title), ...names].join(' · ')}
    </IntentLink>
  )
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Of a link in a list of problems. */
export const linkStyle = {
  fontSize: '0.8125rem',
  fontWeight: 500,
  color: 'inherit',
  textDecoration: 'underline',
} as const

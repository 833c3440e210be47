import {defineField} from '@sanity/types'

/**
 * Fields of record types: what happened, written once by a command and never edited. The Studio shows them and lets nobody
 * type in them; the lake's access rules refuse changes by any other road.
 */
export function recorded(name: string, title: string, type = 'string') {
  return defineField({name, title, type, readOnly: true})
}

/** The guide that a record is about. Weak, because a draft has no published document yet, and a record outlives its guide. */
export function recordedGuide(name = 'guide', title = 'Guide') {
  return defineField({
    name,
    title,
    type: 'reference',
    to: [{type: 'guide'}],
    weak: true,
    readOnly: true,
  })
}

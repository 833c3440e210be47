import {expect, test} from 'vitest'

import {documentTypes, schemaTypes} from '#schemas/index.ts'
import {conceptKinds, keyForm, languages, requiredAspects} from '#schemas/vocabulary.ts'
import {newGuide} from '#studio/guideTemplates.ts'
import {type DocumentEntry, menu, type MenuEntry} from '#studio/menu.ts'

const lists = (entry: MenuEntry): DocumentEntry[] => {
  if ('items' in entry) return entry.items.flatMap(lists)
  return 'type' in entry ? [entry] : []
}

test('every document type stands in the menu, and each of its documents is in some list', () => {
  const found = menu.flatMap(lists)
  const whole = found.filter(({filter}) => filter === undefined).map(({type}) => type)
  const kinds = found.flatMap(({type, filter}) => (type === 'concept' ? (filter ?? []) : []))
  for (const {name} of documentTypes.filter(({name}) => name !== 'concept'))
    expect(whole).toContain(name)
  for (const kind of conceptKinds) expect(kinds).toContain(`kind == "${kind}"`)
})

test('a new guide has the sections without which it is no guide, in its language', () => {
  for (const language of languages) {
    const guide = newGuide(language, {on: '2026-06-01'})
    expect(guide.sections.map(({aspect}) => aspect).toSorted()).toEqual(requiredAspects.toSorted())
    for (const {key} of guide.sections) expect(key).toMatch(keyForm)
    expect(guide.language).toBe(language)
  }
})

test('no two schema types share a name', () => {
  const names = schemaTypes.map(({name}) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('every field of every document has a title that an editor can read', () => {
  const fields = documentTypes.flatMap((type) =>
    type.fields.map(({name, title}) => ({at: `${type.name}.${name}`, title})),
  )
  expect(fields.length).toBeGreaterThan(60)
  expect(fields.filter(({title}) => title === undefined)).toEqual([])
})

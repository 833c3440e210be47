import {expect, test} from 'vitest'

import {documentTypes, schemaTypes} from '#schemas/index.ts'
import {menu} from '#studio/structure.ts'

test('every document type stands in the menu, once', () => {
  const types = menu.flatMap((entry) => entry.types)
  expect(types.toSorted()).toEqual(documentTypes.map(({name}) => name).toSorted())
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

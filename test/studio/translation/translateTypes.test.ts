import {expect, test} from 'vitest'

import {schemaTypes} from '#schemas/index.ts'
import {languageFacts} from '#schemas/vocabulary.ts'
import {formTitles} from '#studio/translation/formTitles.ts'
import {translateType} from '#studio/translation/translateTypes.ts'

/** Everything in the model that the forms show, wherever it is defined. What computes or holds values is left out. */
function walk(value: unknown, visit: (holder: object) => void): void {
  if (typeof value !== 'object' || value === null) return
  visit(value)
  for (const [name, inner] of Object.entries(value)) if (name !== 'preview') walk(inner, visit)
}

function wordsOf(types: unknown): Set<string> {
  const found = new Set<string>()
  walk(types, (holder) => {
    for (const name of ['title', 'description', 'placeholder']) {
      const word: unknown = Reflect.get(holder, name)
      if (typeof word === 'string') found.add(word)
    }
  })
  return found
}

/** Languages are called by their own names, whatever Studio speaks. */
const ownNames = Object.values(languageFacts).map(({name}) => name)

test('every title and description of the model has Spanish words, and no words are left over', () => {
  const told = [...wordsOf(schemaTypes)].filter((word) => !ownNames.includes(word))
  expect(told.length).toBeGreaterThan(150)
  expect(told.filter((word) => formTitles[word] === undefined)).toEqual([])
  expect(Object.keys(formTitles).filter((word) => !told.includes(word))).toEqual([])
})

test('every field has a title: Studio would make an English one of its name', () => {
  const nameless: string[] = []
  walk(schemaTypes, (holder) => {
    const fields: unknown = Reflect.get(holder, 'fields')
    if (!Array.isArray(fields)) return
    for (const field of fields) if (field.title === undefined) nameless.push(String(field.name))
  })
  expect(nameless).toEqual([])
})

test.each(['en', 'es'] as const)('every choice has a name of its own in %s', (language) => {
  const bare: string[] = []
  let lists = 0
  walk(
    schemaTypes.map((type) => translateType(type, language)),
    (holder) => {
      const list: unknown = Reflect.get(holder, 'list')
      if (!Array.isArray(list)) return
      lists += 1
      for (const choice of list) if (typeof choice.title !== 'string') bare.push(String(choice))
    },
  )
  expect(lists).toBeGreaterThan(15)
  expect(bare).toEqual([])
})

test('only words change: names, values and rules stay as they are', () => {
  const bones = (type: unknown) =>
    JSON.stringify(type, (name, value: unknown) => {
      if (name === 'title' || name === 'description') return undefined
      if (name === 'list' && Array.isArray(value))
        return value.map((choice) => choice.value ?? choice)
      // Previews say the same in other words.
      if (name === 'prepare') return 'prepare'
      return typeof value === 'function' ? String(value) : value
    })
  for (const type of schemaTypes) expect(bones(translateType(type, 'es'))).toBe(bones(type))
})

const shown = (name: string, selected: object, language: 'en' | 'es' = 'es') => {
  const type = schemaTypes.find((one) => one.name === name)
  const preview: unknown =
    type === undefined ? undefined : Reflect.get(translateType(type, language), 'preview')
  if (typeof preview !== 'object' || preview === null) throw new Error(`${name} has no preview`)
  const prepare: unknown = Reflect.get(preview, 'prepare')
  return typeof prepare === 'function' ? prepare(selected) : undefined
}

test.each([
  [
    'guide',
    {language: 'en', reviewBy: '2027-01-31'},
    {title: 'Guía sin título', subtitle: 'English · revisar antes del 31 de enero de 2027'},
  ],
  ['guide', {title: 'Neck pain'}, {title: 'Neck pain', subtitle: 'sin fecha de revisión'}],
  [
    'careAdvice',
    {
      urgency: 'emergency',
      heading: [{children: [{text: 'Call '}, {field: 'emergencyNumber'}, {text: ' now'}]}],
      flags: [1, 2],
      items: [1],
    },
    {
      title: 'emergencia · Call … now',
      subtitle: '2 señales de alerta compartidas · 1 señal propia',
    },
  ],
  [
    'careAdvice',
    {urgency: 'nonurgent', flags: [1]},
    {title: 'no urgente', subtitle: '1 señal de alerta compartida · 0 señales propias'},
  ],
  [
    'partner',
    {name: 'A practice', status: 'active', policy: 'neutral'},
    {title: 'A practice', subtitle: 'activo · no habla en nombre de nadie'},
  ],
  ['symptomList', {items: [1, 2, 3]}, {title: 'Síntomas (3)', subtitle: ''}],
  ['simpleTable', {rows: []}, {title: 'Tabla (0 filas)', subtitle: ''}],
  ['simpleTable', {caption: 'Doses', rows: [1]}, {title: 'Doses (1 fila)', subtitle: ''}],
])('%s is shown in lists in Spanish: %o', (name, selected, expected) => {
  expect(shown(name, selected)).toEqual(expected)
})

test.each([
  ['concept', {en: 'Leg', kind: 'bodyRegion'}, {title: 'Leg', subtitle: 'body region'}],
  [
    'leafletEdition',
    {key: 'front-desk', paper: 'us-letter'},
    {title: 'front-desk', subtitle: 'US Letter'},
  ],
])(
  '%s is shown in lists by the names of its choices in English, too',
  (name, selected, expected) => {
    expect(shown(name, selected, 'en')).toEqual(expected)
  },
)

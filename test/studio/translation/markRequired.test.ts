import {expect, test} from 'vitest'

import {guideSection} from '#schemas/blocks/objects.ts'
import {guide} from '#schemas/documents/guide.ts'
import {markRequired} from '#studio/translation/markRequired.ts'

/** What must be filled in says so before anybody types. */

const descriptionsOf = (type: object) =>
  new Map<string, string | undefined>(
    Reflect.get(type, 'fields').map((field: {name: string; description?: string}) => [
      field.name,
      field.description,
    ]),
  )

test('required fields say so, others say what they said', () => {
  const fields = descriptionsOf(markRequired(guide, 'en'))
  expect(fields.get('sections')).toBe('Required.')
  expect(fields.get('mainMessage')).toMatch(/^Required\. One to three/)
  expect(fields.get('lede')).toMatch(/^Required\. /)
  expect(fields.get('keyPoints')).not.toContain('Required')
  expect(fields.get('relatedGuides')).toBeUndefined()
  expect(fields.get('lastReviewed')).not.toContain('Required')
})

test('so do the fields of what stands in a guide, and they do it in Spanish', () => {
  const fields = descriptionsOf(markRequired(guideSection, 'es'))
  expect(fields.get('key')).toMatch(/^Obligatorio\. /)
  expect(fields.get('aspect')).toBe('Obligatorio.')
  expect(fields.get('teaser')).toBeUndefined()
})

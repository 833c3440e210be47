import {expect, test} from 'vitest'

import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import {recalledGuide, sampleGuide, secondGuide} from '#test/support/guides.ts'

import {documentPath, feedInput, filesOf, firstPage, readJson, render} from './feedMaterial.ts'

const both = feedInput({leaflets: []})
const told = render(both)
const recall = (more: Partial<RecalledGuide> = {}, previous = told.state) =>
  render({...both, guides: [secondGuide], recalled: [{...recalledGuide, ...more}], previous})
const types = ({state}: typeof told) =>
  state.events.map(({type, class: weight}) => `${type} ${weight}`)

test('a withdrawal is an event of its own, listed in the manifest, on top of the feed', () => {
  const after = recall()
  expect(types(after)).toEqual(['published major', 'published major', 'withdrawn major'])
  expect(after.state.manifest?.items.map(({status}) => status).toSorted()).toEqual([
    'published',
    'withdrawn',
  ])
  const [first] = firstPage(after).items
  expect(first?.title).toBe('Withdrawn: Muscle spasm: a guide')
  expect(first?.date_modified).toBe('2026-01-10T00:00:00Z')
  expect(after.gone).toEqual([documentPath])
})

test('told once, it is not told again; a change of its notice is', () => {
  const after = recall()
  expect(types(recall({}, after.state))).toHaveLength(3)
  expect(types(recall({notice: 'Ask us before you stretch.'}, after.state))).toHaveLength(4)
})

test('a suspended guide comes back as restored, under the same id and address', () => {
  const suspended = recall({kind: 'suspended'})
  expect(types(suspended).at(-1)).toBe('suspended major')
  expect(JSON.stringify(firstPage(suspended).items[0])).toContain('under review')
  const restored = render({...both, previous: suspended.state})
  expect(types(restored).at(-1)).toBe('restored major')
  expect(readJson(filesOf(restored), documentPath)).toEqual(readJson(filesOf(told), documentPath))
})

test('the replacement is named when this partner holds it, and not when it does not', () => {
  const document = (rendered: typeof told) => Object(readJson(filesOf(rendered), documentPath))
  expect(document(recall()).replacedBy).toContain('/stiff-neck/en')
  const denied = render({
    ...both,
    partner: {...both.partner, deny: ['stiff-neck']},
    guides: [secondGuide],
    recalled: [recalledGuide],
  })
  expect(document(denied).replacedBy).toBeUndefined()
})

test('a partner that never got the guide is told all the same, one that may not have it is not', () => {
  const fresh = render({...both, guides: [secondGuide], recalled: [recalledGuide]})
  expect(types(fresh)).toEqual(['withdrawn major', 'published major'])
  const denied = render({
    ...both,
    partner: {...both.partner, deny: [sampleGuide.key]},
    guides: [secondGuide],
    recalled: [recalledGuide],
  })
  expect(types(denied)).toEqual(['published major'])
})

test('no tombstone names the clinic', () => {
  const text = [...filesOf(recall()).values()].join()
  expect(text).not.toContain('Sample Physical Therapy Clinic')
})

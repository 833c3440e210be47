import fc from 'fast-check'
import {expect, test} from 'vitest'

import {compareItems} from '#studio/preview/compareItems.ts'
import {diffLists} from '#studio/preview/diffLists.ts'
import {renderItem} from '#studio/preview/renderPreview.ts'

import {sampleAsOf, sampleClinic, sampleGuide, samplePartner} from '../support/guides.ts'

const voice = {clinic: sampleClinic, partner: samplePartner}

function itemOf(change: Partial<typeof sampleGuide> = {}) {
  const item = renderItem({...sampleGuide, ...change}, voice, sampleAsOf)
  if (item === undefined) throw new Error('The sample partner gets the sample guide')
  return item
}

test('the walk from one list to another leaves out and makes up nothing', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {maxLength: 12})
  fc.assert(
    fc.property(lists, lists, (old, next) => {
      const stretches = diffLists(old, next)
      const without = (kind: string) =>
        stretches.filter((stretch) => stretch.kind !== kind).flatMap(({values}) => values)
      expect(without('new')).toEqual(old)
      expect(without('gone')).toEqual(next)
      expect(diffLists(old, old).every(({kind}) => kind === 'same')).toBe(true)
    }),
  )
})

test('the same words are no difference, whatever the hashes of the feed say', () => {
  expect(compareItems(itemOf(), itemOf({contentHash: 'f'.repeat(64)}))).toEqual([])
})

test('a changed sentence is told in each place where a partner shows it, with the changed words marked', () => {
  const mainMessage = sampleGuide.mainMessage.replace('minutes', 'hours')
  const changes = compareItems(itemOf(), itemOf({mainMessage}))
  expect(changes.map(({field}) => field)).toEqual(['summary', 'text'])
  for (const {before, after} of changes) {
    expect(before.filter(({isChanged}) => isChanged)).toEqual([{text: 'minutes.', isChanged: true}])
    expect(after.filter(({isChanged}) => isChanged)).toEqual([{text: 'hours.', isChanged: true}])
  }
})

test('what is added has nothing before it, what is taken away nothing after', () => {
  const {keyPoints} = sampleGuide
  const [longer, shorter] = [itemOf(), itemOf({keyPoints: keyPoints.slice(1)})]
  const [gone, ...others] = compareItems(longer, shorter)
  expect(others).toEqual([])
  expect(gone).toMatchObject({field: 'text', after: []})
  const [come] = compareItems(shorter, longer)
  expect(come).toMatchObject({field: 'text', before: []})
  expect(come?.after).toEqual(gone?.before)
})

test('a new title is a difference of the title', () => {
  const fields = compareItems(itemOf(), itemOf({title: 'Another title'})).map(({field}) => field)
  expect(fields).toContain('title')
})

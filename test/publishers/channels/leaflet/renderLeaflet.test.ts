import {expect, test} from 'vitest'

import {renderLeaflet} from '#publishers/channels/leaflet/renderLeaflet.ts'
import {composeGuide} from '#publishers/manuscript/composeGuide.ts'
import {sampleBrand, sampleEdition, sampleGuide} from '#test/support/guides.ts'

const manuscript = composeGuide(sampleGuide, sampleEdition('leaflet'))
const data = renderLeaflet(manuscript, {brand: sampleBrand, paper: 'a4'})

test('the data is plain JSON and the same each time', () => {
  const again = renderLeaflet(manuscript, {brand: sampleBrand, paper: 'a4'})
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  expect(JSON.stringify(again)).toBe(JSON.stringify(data))
})

test('the file is dated by the guide and not by the day of printing', () => {
  expect(data.document.date).toBe(sampleGuide.dates.modified)
})

test('a link carries its address in print, except in care advice', () => {
  const body = data.sections.find(({key}) => key === 'overview')?.body[0]
  expect(body).toMatchObject({
    children: [
      {},
      {},
      {},
      {printed: 'guides.clinic.example/guides/en/stiff-neck/#overview'},
      {},
      {},
      {},
    ],
  })
  const linked = {
    ...manuscript,
    careAdvice: manuscript.careAdvice.map((card) => ({
      ...card,
      heading: [
        {type: 'link', href: 'https://a.example', children: [{type: 'text', text: 'a'}]} as const,
      ],
    })),
  }
  const [card] = renderLeaflet(linked, {brand: sampleBrand, paper: 'a4'}).careAdvice.cards
  expect(card?.heading).toMatchObject([{printed: ''}])
})

test('a paragraph that announces a list stays with it', () => {
  const causes = data.sections.find(({key}) => key === 'causes')?.body[0]
  expect(causes).toMatchObject({
    items: [{}, {body: [{type: 'paragraph', leadsOn: true}, {type: 'list'}]}],
  })
})

test('a guide without key points has no heading for them', () => {
  const bare = renderLeaflet({...manuscript, keyPoints: []}, {brand: sampleBrand, paper: 'a4'})
  expect(bare.sections.map(({key}) => key)).not.toContain('key-points')
  expect(data.sections.map(({key}) => key)).toContain('key-points')
})

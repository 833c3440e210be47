import {describe, expect, test} from 'vitest'

import {readGuide} from '#schemas/guide/readGuide.ts'
import {block, object, span} from '#test/support/build.ts'
import {documentMap, storedGuide} from '#test/support/documents.ts'
import {sampleClinic, valueOf} from '#test/support/guides.ts'

import {feedInput, filesOf, render} from './feedMaterial.ts'

/** What gives the clinic away. The host inside a permanent id is not among it: an id is not shown. */
const traces = [
  sampleClinic.name,
  sampleClinic.shortName,
  sampleClinic.phone,
  sampleClinic.address,
  sampleClinic.colour,
  sampleClinic.url,
  sampleClinic.callToAction.label,
  'https://guides.clinic.example/guides/',
  'https://guides.clinic.example/leaflets/',
  'mailto:',
]

/** A guide whose text leads to the clinic in every way that a link can. */
const leading = valueOf(
  readGuide(
    storedGuide._id,
    documentMap({
      ...storedGuide,
      lede: [
        block(
          [span('Our site', ['a']), span('our phone', ['b']), span('our mail', ['c', 'strong'])],
          {
            markDefs: [
              {_type: 'link', _key: 'a', href: 'https://www.clinic.example/team'},
              {_type: 'link', _key: 'b', href: 'tel:555-0100'},
              {_type: 'link', _key: 'c', href: 'mailto:hello@clinic.example'},
            ],
          },
        ),
        object('callout', {tone: 'note', body: [block(['Kept.'])]}),
      ],
    }),
  ),
)

function tracesIn(brandPolicy: 'clinic' | 'partner' | 'neutral'): string[] {
  const files = filesOf(render(feedInput({guides: [leading], partner: {brandPolicy}})))
  const all = [...files]
    .filter(([path]) => !path.startsWith('site/v1/schema/'))
    .map(([, text]) => text)
  return traces.filter((trace) => all.some((text) => text.includes(trace)))
}

describe('brand neutrality', () => {
  test.each(['partner', 'neutral'] as const)(
    'brand policy %s: no file gives the clinic away',
    (policy) => {
      expect(tracesIn(policy)).toEqual([])
    },
  )

  test('the clinic’s own voice shows all of it but colour, address lines and call to action', () => {
    const hidden = [sampleClinic.shortName, sampleClinic.colour, sampleClinic.callToAction.label]
    expect(tracesIn('clinic')).toEqual(traces.filter((trace) => !hidden.includes(trace)))
  })

  test('words of a link that is dropped stay', () => {
    const [path] = [...filesOf(render(feedInput({guides: [leading]}))).entries()].filter(([name]) =>
      name.includes('/guides/'),
    )
    expect(path?.[1]).toContain('<p>Our siteour phone<strong>our mail</strong></p>')
  })

  test('the emergency words are those of the partner’s region', () => {
    const text = [...filesOf(render(feedInput({guides: [leading]}))).values()].join('\n')
    expect(text).toContain('Emergency: Call 112 now if:')
    expect(text).not.toContain('911')
  })
})

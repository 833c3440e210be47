import {createHash} from 'node:crypto'

import canonicalize from 'canonicalize'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {renderFeed} from '#publishers/channels/feed/renderFeed.ts'
import {isShown, lastEvents} from '#publishers/channels/feed/state/feedState.ts'
import {readFeedState} from '#publishers/channels/feed/state/readFeedState.ts'
import {arbitraryGuide, sampleGuide, secondGuide, valueOf} from '#test/support/guides.ts'

import {
  documentPath,
  feedInput,
  filesOf,
  firstItem,
  firstPage,
  manifestPath,
  readDocument,
  readJson,
  readPage,
  render,
  revised,
} from './feedMaterial.ts'

type Input = Parameters<typeof feedInput>[0]

/** What a partner sees of its feed, in short. */
function ids(more: Input): string[] {
  return firstPage(render(feedInput(more))).items.map(({id}) => id)
}

function offered(syndication: 'listed' | 'none') {
  return [{...sampleGuide, syndication}, secondGuide]
}

const muscleSpasm = 'tag:clinic.example,2026-01-01:guide/muscle-spasm/en'
const stiffNeck = 'tag:clinic.example,2026-01-01:guide/stiff-neck/en'

describe('repeatability law', () => {
  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryGuide(), (guide) => {
        const input = feedInput({guides: [guide, secondGuide]})
        expect(filesOf(render(input))).toEqual(filesOf(render(structuredClone(input))))
      }),
      {numRuns: 10},
    )
  })

  test('the order in which guides come in does not matter', () => {
    const one = filesOf(render(feedInput({guides: [sampleGuide, secondGuide]})))
    const other = filesOf(render(feedInput({guides: [secondGuide, sampleGuide]})))
    expect(one).toEqual(other)
  })

  test('publishing again within half a day changes no byte, later only the manifest', () => {
    const first = render(feedInput())
    const files = filesOf(first)
    const previous = valueOf(readFeedState('sample-partner', files))
    const again = (now: string) => filesOf(render(feedInput({previous, asOf: '2026-01-16', now})))
    expect(again('2026-01-15T20:29:59Z')).toEqual(files)
    const renewed = again('2026-01-15T20:30:00Z')
    expect([...renewed].filter(([path, text]) => files.get(path) !== text)).toEqual([
      [manifestPath, expect.stringContaining('2026-01-16T20:30:00.000Z')],
    ])
  })

  test('a changed word changes the bytes', () => {
    const changed = revised(sampleGuide, {mainMessage: 'Something else.'})
    const one = filesOf(render(feedInput({guides: [sampleGuide]})))
    const other = filesOf(render(feedInput({guides: [changed]})))
    expect(other.get(documentPath)).not.toBe(one.get(documentPath))
  })
})

describe('ids', () => {
  test('stay when the public site moves, and slug, title and partner change', () => {
    const moved = revised(sampleGuide, {slug: 'cramp', title: 'Cramp', shortTitle: 'Cramp'})
    const before = ids({guides: [sampleGuide, secondGuide]})
    const after = ids({
      guides: [moved, secondGuide],
      site: {url: 'https://elsewhere.example', trial: false},
      partner: {name: 'Other', brandPolicy: 'clinic'},
    })
    expect(before).toEqual([stiffNeck, muscleSpasm])
    expect(after).toEqual(before)
  })

  test('a move of the public site is told as an update of each guide, with new addresses', () => {
    const {state} = render(feedInput())
    const site = {url: 'https://elsewhere.example', trial: false}
    const moved = render(feedInput({site, previous: state}))
    expect(moved.state.events.slice(2).map(({type, class: weight}) => [type, weight])).toEqual([
      ['updated', 'patch'],
      ['updated', 'patch'],
    ])
    expect(
      [...filesOf(moved)].filter(([, text]) => text.includes('guides.clinic.example')),
    ).toEqual([])
  })
})

describe('entitlement', () => {
  test.each<[string, NonNullable<Input>, string[]]>([
    ['all guides when nothing is named', {}, [stiffNeck, muscleSpasm]],
    ['only those allowed', {partner: {allow: ['muscle-spasm']}}, [muscleSpasm]],
    ['not those denied', {partner: {deny: ['muscle-spasm']}}, [stiffNeck]],
    ['denied beats allowed', {partner: {allow: ['muscle-spasm'], deny: ['muscle-spasm']}}, []],
    ['not those that stay with the clinic', {guides: offered('none')}, [stiffNeck]],
    [
      'none that stay with the clinic, even when allowed',
      {guides: offered('none'), partner: {allow: ['muscle-spasm']}},
      [],
    ],
    [
      'of those for named partners none when nothing is named',
      {guides: offered('listed')},
      [stiffNeck],
    ],
    [
      'those for named partners when named',
      {guides: offered('listed'), partner: {allow: ['muscle-spasm']}},
      [muscleSpasm],
    ],
    ['only its languages', {partner: {languages: ['es']}}, []],
    ['nothing while suspended', {partner: {status: 'suspended'}}, []],
    ['nothing after the end', {partner: {status: 'ended'}}, []],
  ])('%s', (_, more, expected) => {
    expect(ids(more)).toEqual(expected)
  })

  test('only an ended partner’s feed says that it has expired', () => {
    const expired = (status: 'active' | 'suspended' | 'ended') =>
      firstPage(render(feedInput({partner: {status}}))).expired
    expect([expired('active'), expired('suspended'), expired('ended')]).toEqual([
      undefined,
      undefined,
      true,
    ])
  })

  test('a lost guide leaves no file and no word, only an event; regained, it comes back under its id', () => {
    const first = render(feedInput())
    const lost = render(feedInput({partner: {deny: ['muscle-spasm']}, previous: first.state}))
    const files = filesOf(lost)
    expect(files.has(documentPath)).toBe(false)
    expect([...files.values()].filter((text) => text.includes('Most muscle spasms pass'))).toEqual(
      [],
    )
    expect(readJson(files, manifestPath)).toMatchObject({seq: 3, items: [{id: stiffNeck}]})
    expect(lost.state.events.slice(2).map(({type, id}) => [type, id])).toEqual([
      ['removed', muscleSpasm],
    ])
    const back = render(feedInput({previous: lost.state}))
    expect(back.state.events.at(3)).toMatchObject({type: 'restored', id: muscleSpasm})
    expect(firstPage(back).items.map(({id}) => id)).toContain(muscleSpasm)
  })
})

describe('a feed over time', () => {
  const guides = [sampleGuide, secondGuide]
  const states = fc.array(
    fc.record({
      deny: fc.subarray(['muscle-spasm', 'stiff-neck']),
      status: fc.constantFrom('active', 'suspended', 'ended'),
      mainMessage: fc.constantFrom('Move gently.', 'Rest a little.'),
      asOf: fc.constantFrom('2026-01-15', '2028-06-01'),
    }),
    {minLength: 1, maxLength: 5},
  )

  test('log, manifest, files and feed agree after any history, and seq never goes back', () => {
    fc.assert(
      fc.property(states, (history) => {
        let previous = feedInput().previous
        for (const {mainMessage, asOf, ...partner} of history) {
          const input = feedInput({
            guides: guides.map((guide) => revised(guide, {mainMessage})),
            partner,
            asOf,
            previous,
          })
          const rendered = render(input)
          const files = filesOf(rendered)
          const {manifest} = rendered.state
          const held = [...lastEvents(rendered.state.events).values()].filter(isShown)
          const listed = (manifest?.items ?? []).map(({id}) => id).sort()
          expect(held.map(({id}) => id).sort()).toEqual(listed)
          expect(
            firstPage(rendered)
              .items.map(({id}) => id)
              .sort(),
          ).toEqual(listed)
          expect([...files.keys()].filter((path) => path.includes('/guides/'))).toHaveLength(
            listed.length,
          )
          expect(manifest?.seq).toBeGreaterThanOrEqual(previous.seq)
          expect(valueOf(readFeedState('sample-partner', files))).toEqual(rendered.state)
          previous = rendered.state
        }
      }),
      {numRuns: 15},
    )
  })

  test('the guide that changed last stands on top, and says so to readers that know only dates', () => {
    const first = render(feedInput())
    const guides = [revised(sampleGuide, {mainMessage: 'Move gently.'}), secondGuide]
    const next = render(feedInput({guides, previous: first.state, asOf: '2026-02-01'}))
    expect(firstPage(first).items.map(({id}) => id)).toEqual([stiffNeck, muscleSpasm])
    expect(firstPage(next).items.map(({id}) => id)).toEqual([muscleSpasm, stiffNeck])
    expect(firstItem(first).date_modified).toBe('2025-03-03T00:00:00Z')
    expect(firstItem(next).date_modified).toBe('2026-02-01T00:00:00Z')
  })

  test('an overdue review is told as a major update with a notice', () => {
    const first = render(feedInput())
    const late = render(feedInput({previous: first.state, asOf: '2028-03-02'}))
    expect(firstItem(late).content_text).toContain('The review of this guide is overdue.')
    expect(late.state.events.at(-1)).toMatchObject({type: 'updated', class: 'major'})
  })
})

describe('files for a server', () => {
  const rendered = render(feedInput())
  const find = (path: string) => rendered.artifacts.find((artifact) => artifact.path === path)

  test('the hash of a document is the SHA-256 of its canonical JSON, checked by other means, and its ETag', () => {
    const {documentHash, ...rest} = Object(readJson(filesOf(rendered), documentPath))
    const hash = createHash('sha256')
      .update(String(canonicalize(rest)))
      .digest('hex')
    expect(documentHash).toBe(hash)
    expect(find(documentPath)).toMatchObject({
      mediaType: 'application/json',
      headers: {
        ETag: `"${hash}"`,
        'Cache-Control': 'no-cache',
        Link: '<https://guides.clinic.example/v1/schema/guide.json>; rel="describedby"',
      },
    })
  })

  test('feeds are application/feed+json, and different bytes have different ETags', () => {
    expect(find('site/v1/sample-partner/feed.json')?.mediaType).toBe('application/feed+json')
    const tags = new Set(rendered.artifacts.map(({headers}) => headers.ETag))
    expect(tags.size).toBe(rendered.artifacts.length)
  })

  test('a page links to the next in its headers too, the last page does not', () => {
    const guides = Array.from({length: 26}, (_, index) =>
      revised(secondGuide, {id: `guide-${index}`, key: `guide-${index}`}),
    )
    const links = render(feedInput({guides}))
      .artifacts.filter(({path}) => /sample-partner\/feed(\/|\.json)/.test(path))
      .map(({path, headers}) => [path, headers.Link?.split(', ')[1]])
    expect(links).toEqual([
      [
        'site/v1/sample-partner/feed.json',
        '<https://guides.clinic.example/v1/sample-partner/feed/2.json>; rel="next"',
      ],
      ['site/v1/sample-partner/feed/2.json', undefined],
    ])
  })

  test('there is one feed for all languages and one for each', () => {
    const feeds = rendered.artifacts.map(({path}) => path).filter((path) => path.includes('/feed'))
    expect(feeds).toEqual([
      'site/v1/sample-partner/feed.json',
      'site/v1/sample-partner/feed-en.json',
      'site/v1/sample-partner/feed-es.json',
      'site/v1/schema/feed.json',
    ])
    const spanish = readPage(filesOf(rendered), 'site/v1/sample-partner/feed-es.json')
    expect([spanish.language, spanish.items]).toEqual(['es', []])
  })

  test('a translation is found from both sides, and speaks its own language', () => {
    const spanish = revised(sampleGuide, {language: 'es', id: 'guide-muscle-spasm-es'})
    const files = filesOf(render(feedInput({guides: [sampleGuide, spanish]})))
    const [es] = readPage(files, 'site/v1/sample-partner/feed-es.json').items
    expect(readDocument(files).translations.map(({id}) => id)).toEqual([es?.id])
    expect(es?.id).toBe('tag:clinic.example,2026-01-01:guide/muscle-spasm/es')
    expect(es?.content_text).toContain('Emergencia: Call 112 now if:')
    expect(readPage(files, 'site/v1/sample-partner/feed-en.json').items).toHaveLength(1)
    expect(readPage(files, 'site/v1/sample-partner/feed.json').items).toHaveLength(2)
  })

  test('only `_clinic` starts with an underscore, and no name holds a dot, at any depth', () => {
    for (const [path, text] of filesOf(rendered)) {
      if (path.startsWith('site/v1/schema/')) continue
      const extensions = path.includes('/feed') ? ['_clinic'] : []
      expect(badNames(JSON.parse(text), extensions), path).toEqual([])
    }
    expect(badNames({items: [{_key: 'a', 'b.c': 1}]}, ['_clinic'])).toEqual(['_key', 'b.c'])
  })

  test('leaflets are attachments with titles of their own', () => {
    const item = firstItem(render(feedInput({partner: {brandPolicy: 'clinic'}})))
    expect(item.attachments).toEqual([
      {
        url: 'https://guides.clinic.example/leaflets/muscle-spasm.en.a4.pdf',
        mime_type: 'application/pdf',
        title: 'Muscle spasm: a guide (PDF, A4, English)',
        size_in_bytes: 81_234,
      },
      {
        url: 'https://guides.clinic.example/leaflets/muscle-spasm.en.us-letter.pdf',
        mime_type: 'application/pdf',
        title: 'Muscle spasm: a guide (PDF, US Letter, English)',
      },
    ])
  })
})

function badNames(value: unknown, extensions: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => badNames(member, extensions))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [
    ...(/^_|\./.test(name) && !extensions.includes(name) ? [name] : []),
    ...badNames(member, extensions),
  ])
}

describe('bad material is refused with every problem at once', () => {
  function problemsOf(more: Input): string[] {
    const rendered = renderFeed(feedInput(more))
    return rendered.ok ? [] : rendered.problems.map(({rule, path}) => `${rule} ${path}`)
  }

  test('a language without words, an authority that is no host, two guides with one key', () => {
    const {es: _, ...voices} = feedInput().voices
    expect(
      problemsOf({
        voices,
        authority: {name: 'https://clinic.example', date: '2026'},
        guides: [sampleGuide, revised(sampleGuide, {id: 'guide-twin'})],
      }),
    ).toEqual([
      'feed-input authority',
      'feed-input partner-sample-partner',
      expect.stringMatching(/^feed-input guide-/),
    ])
  })

  test('a guide too long for a page is named once', () => {
    const [section] = sampleGuide.sections
    if (section === undefined) throw new Error('the sample has sections')
    const long = {...section, heading: 'x'.repeat(200_000)}
    expect(problemsOf({guides: [revised(sampleGuide, {sections: [long]})]})).toEqual([
      `feed-size ${muscleSpasm}`,
    ])
  })
})

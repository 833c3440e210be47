import fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {
  chainHash,
  type ChangeEvent,
  emptyFeedState,
  isShown,
  lastEvents,
} from '#publishers/channels/feed/state/feedState.ts'
import {planFeed, type Shown} from '#publishers/channels/feed/state/planFeed.ts'
import {hashText} from '#schemas/hash.ts'

const at = '2026-01-15T00:00:00Z'

function shown(
  key: string,
  more: Partial<Record<'version' | 'content' | 'safety' | 'file', string>> = {},
): Shown {
  const {version = '1.0.0', content = 'words', safety = 'flags', file = 'file'} = more
  return {
    id: `tag:clinic.example,2026-01-01:guide/${key}/en`,
    status: 'published',
    version,
    contentHash: hashText(content),
    safetyHash: hashText(safety),
    documentHash: hashText(`${version}${content}${safety}${file}`),
  }
}

function after(...states: readonly (readonly Shown[])[]) {
  return states.reduce<Pick<typeof emptyFeedState, 'seq' | 'events'>>(
    (state, current) => planFeed(state, current, at),
    emptyFeedState,
  )
}

/** What is wrong with a log: a gap in its numbers, or an event that was changed. */
function chainFaults(events: readonly ChangeEvent[]): string[] {
  return events.flatMap((event, index) =>
    event.seq === index + 1 && event.prevHash === chainHash(events[index - 1])
      ? []
      : [`${event.seq}`],
  )
}

/** What a partner holds that does nothing but follow the log. */
function follow(events: readonly ChangeEvent[]): Map<string, string> {
  return new Map(
    [...lastEvents(events).values()]
      .filter(isShown)
      .map(({id, documentHash}) => [id, documentHash]),
  )
}

const entitled = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(2))
    .map(([key, revision]) => shown(key, {content: `words ${revision}`})),
  {selector: ({id}) => id},
)

describe('the change log', () => {
  test('a partner that follows it holds exactly what it may show, after every state', () => {
    fc.assert(
      fc.property(fc.array(entitled, {minLength: 1, maxLength: 8}), (states) => {
        let state: Pick<typeof emptyFeedState, 'seq' | 'events'> = emptyFeedState
        for (const current of states) {
          const next = planFeed(state, current, at)
          expect(next.events.slice(0, state.seq)).toEqual(state.events)
          expect(next.seq).toBe(next.events.length)
          expect(chainFaults(next.events)).toEqual([])
          expect(follow(next.events)).toEqual(
            new Map(current.map(({id, documentHash}) => [id, documentHash])),
          )
          expect(planFeed(next, current, at)).toEqual(next)
          state = next
        }
      }),
    )
  })

  test('tells a guide’s life: published, updated, removed, restored', () => {
    const {events} = after([shown('a')], [shown('a', {content: 'new'})], [], [], [shown('a')])
    expect(events.map(({seq, type}) => `${seq} ${type}`)).toEqual([
      '1 published',
      '2 updated',
      '3 removed',
      '4 restored',
    ])
  })

  test('a removed guide keeps its last version and hashes in its event', () => {
    const {events} = after([shown('a', {version: '2.1.0'})], [])
    const {status: _status, ...last} = shown('a', {version: '2.1.0'})
    expect(events[1]).toMatchObject({
      ...last,
      type: 'removed',
      class: 'major',
    })
  })

  test.each<[string, Parameters<typeof shown>[1], Parameters<typeof shown>[1], string]>([
    ['a new major version', {version: '1.0.0'}, {version: '2.0.0'}, 'major'],
    ['a new minor version', {version: '1.0.0'}, {version: '1.1.0'}, 'minor'],
    ['a new patch version', {version: '1.0.0'}, {version: '1.0.1'}, 'patch'],
    ['a patch that touches care advice', {}, {version: '1.0.1', safety: 'other'}, 'major'],
    ['another emergency number', {}, {safety: 'call 112'}, 'major'],
    ['new words that nobody classed', {}, {content: 'other'}, 'major'],
    ['a moved address', {}, {file: 'other'}, 'patch'],
  ])('%s is classed', (_, before, next, expected) => {
    const {events} = after([shown('a', before)], [shown('a', next)])
    expect(events.at(-1)?.class).toBe(expected)
  })

  test('an event that is changed or taken out breaks the chain', () => {
    const {events} = after([shown('a')], [shown('a'), shown('b')], [shown('b')])
    expect(chainFaults(events)).toEqual([])
    expect(chainFaults(events.map((event) => ({...event, version: '9.9.9'})))).not.toEqual([])
    expect(chainFaults(events.toSpliced(1, 1))).not.toEqual([])
  })
})

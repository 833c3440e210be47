import {describe, expect, test} from 'vitest'

import {changeFiles} from '#publishers/channels/feed/files/changeFiles.ts'
import {emptyFeedState} from '#publishers/channels/feed/state/feedState.ts'
import {planFeed} from '#publishers/channels/feed/state/planFeed.ts'
import {readFeedState} from '#publishers/channels/feed/state/readFeedState.ts'
import {hashText} from '#schemas/hash.ts'
import {valueOf} from '#test/support/guides.ts'

import {feedInput, filesOf, manifestPath, render} from '../feedMaterial.ts'

const changesPath = 'site/v1/sample-partner/changes/1.json'

function published() {
  const rendered = render(feedInput())
  return {files: filesOf(rendered), state: rendered.state}
}

function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const read = readFeedState('sample-partner', files)
  return read.ok ? [] : read.problems.map(({path, message}) => `${path} ${message}`)
}

describe('the state of a feed', () => {
  test('no files at all mean a new feed', () => {
    expect(valueOf(readFeedState('sample-partner', new Map()))).toEqual(emptyFeedState)
  })

  test('is read back from the files that were published', () => {
    const {files, state} = published()
    expect(valueOf(readFeedState('sample-partner', files))).toEqual(state)
  })

  test('the files of another partner do not count', () => {
    expect(valueOf(readFeedState('other-partner', published().files))).toEqual(emptyFeedState)
  })

  test('a lost manifest loses nothing: the log tells all', () => {
    const {files, state} = published()
    files.delete(manifestPath)
    expect(valueOf(readFeedState('sample-partner', files))).toEqual({
      seq: state.seq,
      events: state.events,
    })
  })

  test('a log of more than one file is read in order', () => {
    let state: Pick<typeof emptyFeedState, 'seq' | 'events'> = emptyFeedState
    for (let turn = 0; turn < 1001; turn += 1) {
      const hash = hashText(`${turn}`)
      const hashes = {contentHash: hash, safetyHash: hash, documentHash: hash}
      const id = 'tag:clinic.example,2026-01-01:guide/a/en'
      state = planFeed(
        state,
        [{id, status: 'published', version: '1.0.0', ...hashes}],
        '2026-01-15T00:00:00Z',
      )
    }
    const artifacts = changeFiles('sample-partner', state, 'https://x.example/schema')
    expect(artifacts.map(({path}) => path.split('/').at(-1))).toEqual([
      '1.json',
      '2.json',
      '3.json',
    ])
    const files = filesOf({artifacts, gone: [], state})
    expect(valueOf(readFeedState('sample-partner', files))).toEqual(state)
    files.delete('site/v1/sample-partner/changes/2.json')
    expect(problemsOf(files)).toEqual([expect.stringContaining('is missing')])
  })
})

describe('a damaged state is a problem, never a new start', () => {
  const damage: readonly [string, (files: Map<string, string>) => void, string][] = [
    ['half a log', (files) => files.set(changesPath, '{"events": [{"seq"'), 'The file is damaged'],
    [
      'a forged event',
      (files) => edit(files, changesPath, '"major"', '"patch"'),
      'is broken at change 2',
    ],
    [
      'a log that lost its end',
      (files) => files.set(changesPath, '{"events": []}'),
      'speaks of change 2',
    ],
    ['a log that is gone', (files) => files.delete(changesPath), 'speaks of change 2'],
    ['a manifest without dates', (files) => files.set(manifestPath, '{}'), 'The file is damaged'],
  ]

  test.each(damage)('%s', (_, spoil, message) => {
    const {files} = published()
    spoil(files)
    expect(problemsOf(files)).toEqual([expect.stringContaining(message)])
  })
})

function edit(files: Map<string, string>, path: string, from: string, to: string): void {
  files.set(path, (files.get(path) ?? '').replace(from, to))
}

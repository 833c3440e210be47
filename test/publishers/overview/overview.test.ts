import {expect, onTestFinished, test} from 'vitest'

import {connectLake} from '#publishers/connectLake.ts'
import {openTools} from '#publishers/outputs/runJobs.ts'
import {fetchOverview} from '#publishers/overview/fetchOverview.ts'
import type {Overview} from '#publishers/overview/overview.ts'
import type {LastRun} from '#publishers/publishLoop.ts'
import {openClinic} from '#test/support/clinic.ts'
import {storedEdition} from '#test/support/storedEdition.ts'

const guide = 'guide-muscle-spasm-en'
const item = {
  _key: 'a',
  _type: 'newsletterItem',
  guide: {_type: 'reference', _ref: guide, _weak: true},
  sections: ['self-care'],
}
const issue = {
  _type: 'newsletterIssue',
  key: 'spring',
  language: 'en',
  subject: 'News of spring',
  preheader: 'What you can do at home.',
  date: '2026-02-01',
  intro: 'One guide in plain words.',
  guides: [item],
}

/** A clinic with a published guide, a published newsletter, and somebody who looks at what publishing makes. */
async function openDesk() {
  const clinic = await openClinic()
  const {client, config} = clinic
  const connection = await connectLake(config)
  const tools = openTools(connection)
  onTestFinished(async () => {
    await tools.close()
    await connection.close()
  })
  expect(await clinic.approve('muscle-spasm.en')).toEqual([])
  await client.delete({query: '*[_type in ["newsletterIssue", "leafletEdition"]]'})
  await client.create({...issue, _id: 'issue-spring'})
  await client.create(storedEdition)
  const look = async (lastRun?: LastRun, asOf = '2026-01-25') =>
    fetchOverview({
      connection,
      config,
      asOf,
      now: `${asOf}T09:00:00Z`,
      tools,
      lastRun,
      known: new Map(),
    })
  return {...clinic, look}
}

const statesOf = ({issues, editions}: Overview) => ({
  issues: issues.map(({id, state}) => [id, state]),
  editions: editions.map(({id, state}) => [id, state]),
})

test('a newsletter waits, is published, and is taken back with its guide; a print run holds until then', async () => {
  const {act, look, publish} = await openDesk()
  const before = await look()
  expect(statesOf(before)).toEqual({
    issues: [['issue-spring', 'planned']],
    editions: [['edition-desk', 'valid']],
  })
  expect(before.editions[0]).not.toHaveProperty('pdf')
  await publish()
  const after = await look()
  expect(after.issues[0]).toMatchObject({state: 'published', changed: false})
  expect(after.editions[0]).toMatchObject({
    version: '1.0.0',
    pdf: expect.stringContaining('/leaflets/editions/desk.pdf'),
    status: expect.stringContaining('/l/'),
  })
  // What was planned is what was made, to the byte.
  expect(after.issues[0]?.plan).toEqual(before.issues[0]?.plan)
  expect(after.editions[0]?.plan.bytes).toBe(before.editions[0]?.plan.bytes)
  expect(after.partners.filter(({feed}) => feed !== undefined).length).toBeGreaterThan(0)

  const on = {guide: 'muscle-spasm.en', as: 'sample-reviewer', reason: 'safety'}
  expect(await act('withdraw', {...on, severity: 'immediate'}, '2026-01-24')).toEqual([])
  await publish('2026-01-24')
  const gone = await look()
  expect(statesOf(gone)).toEqual({
    issues: [
      ['issue-spring', 'taken back'],
      ['newsletterIssue-correction-muscle-spasm-en-1', 'ready'],
    ],
    editions: [['edition-desk', 'withdrawn']],
  })
  expect(gone.issues[1]?.correctionOf).toMatchObject({id: guide})
  expect(gone.issues[0]?.guides).toMatchObject([{id: guide, recalled: 'withdrawn'}])
  expect(gone.editions[0]).not.toHaveProperty('pdf')
  expect(gone.partners.map(({feed}) => feed?.tombstones ?? 0)).toContain(1)
})

test('a new version replaces what was printed, and time makes it overdue', async () => {
  const {client, act, approve, look} = await openDesk()
  expect((await look(undefined, '2029-01-01')).editions[0]?.state).toBe('overdue')
  await client.patch(guide).set({mainMessage: 'Rest it a little, then move it.'}).commit()
  expect(
    await act('sign', {guide: 'muscle-spasm.en', as: 'sample-editor', role: 'editorial'}),
  ).toEqual([])
  await approve('muscle-spasm.en', '2026-01-22')
  const {editions} = await look()
  expect(editions[0]).toMatchObject({state: 'replaced', version: '1.0.0'})
  expect(editions[0]?.current).not.toBe('1.0.0')
})

test('a draft is ready or not, and what is wrong names the guide as editors know it', async () => {
  const {client, look} = await openDesk()
  await client.create({...issue, _id: 'drafts.issue-summer', key: 'summer'})
  const other = {...item, guide: {...item.guide, _ref: 'guide-stiff-neck-en'}}
  await client.create({...issue, _id: 'drafts.issue-autumn', key: 'autumn', guides: [other]})
  await client.create({_id: 'drafts.issue-empty', _type: 'newsletterIssue', key: 'empty'})
  const {issues} = await look()
  const found = new Map(issues.map((one) => [one.id, one]))
  expect(found.get('issue-summer')).toMatchObject({state: 'ready', changed: false})
  expect(found.get('issue-summer')?.plan.bytes).toBeGreaterThan(1000)
  expect(found.get('issue-autumn')).toMatchObject({
    state: 'draft',
    plan: {problems: [{rule: 'N02'}]},
  })
  expect(found.get('issue-autumn')?.plan.problems[0]?.message).toContain('Stiff neck')
  expect(found.get('issue-empty')?.state).toBe('draft')
  expect(found.get('issue-empty')?.plan.problems.length).toBeGreaterThan(1)
})

test('a published newsletter that is held back says by what, also while a draft of it waits', async () => {
  const {client, look, publish} = await openDesk()
  const named = {...issue, _id: 'issue-spring', subject: 'News of muscle spasm'}
  await client.createOrReplace(named)
  const report = await publish()
  const lastRun = {at: '2026-01-25T09:00:00Z', report}
  const held = await look(lastRun)
  expect(held.issues[0]).toMatchObject({state: 'refused', plan: {problems: [{rule: 'N04'}]}})
  expect(held.lastRun?.problems).toContainEqual(
    expect.objectContaining({
      rule: 'N04',
      document: {id: 'issue-spring', type: 'newsletterIssue', title: 'News of muscle spasm'},
    }),
  )
  await client.create({...issue, _id: 'drafts.issue-spring'})
  expect((await look(lastRun)).issues[0]).toMatchObject({
    state: 'refused',
    changed: true,
    plan: {problems: []},
  })
})

import {expect, test} from 'vitest'

import {findFaults, rememberFaults} from '#publishers/check/findings.ts'
import {openChecker} from '#publishers/check/openChecker.ts'
import type {Facts} from '#schemas/rules/rule.ts'
import {openClinic} from '#test/support/clinic.ts'
import {sampleGuide} from '#test/support/guides.ts'

test('what is remembered of a guide is what looking again would find', () => {
  const remembered = rememberFaults()
  const spoiled = {...sampleGuide, mainMessage: 'Call (555) 555-0142.'}
  const plain: Facts = {asOf: '2026-01-25', guides: []}
  const known = {...sampleGuide, recalled: false}
  const around: readonly Facts[] = [
    plain,
    {...plain, asOf: '2036-01-25'},
    {...plain, brandWords: ['Rest']},
    {...plain, linkChecks: new Map([['charley-horse', 'broken']])},
    {...plain, guides: [{...known, id: 'another-guide'}]},
    {...plain, guides: [{...known, base: {versions: []}}]},
  ]
  for (const facts of [...around, ...around])
    for (const guide of [sampleGuide, spoiled, spoiled, sampleGuide])
      expect(remembered(guide, facts)).toEqual(findFaults(guide, facts))
  expect(remembered(sampleGuide, plain)).toBe(remembered(sampleGuide, {...plain}))
})

/** Asks until the check has ended. */
async function reportOf(check: ReturnType<typeof openChecker>) {
  let answer = await check({again: true})
  while (answer.checking !== undefined) answer = await check({again: false})
  return answer.report
}

test('a check is kept until something changes', async () => {
  const clinic = await openClinic()
  expect(await clinic.approve('muscle-spasm.en')).toEqual([])
  let now = '2026-01-25T09:00:00Z'
  const check = openChecker(clinic.client, () => ({asOf: '2026-01-25', now}))
  expect(await check({again: false})).toEqual({})
  const first = await reportOf(check)
  expect(first?.guides.map(({id, state}) => [id, state])).toEqual([
    ['guide-muscle-spasm-en', 'published'],
    ['guide-stiff-neck-en', 'draft'],
  ])
  expect(first?.sources.length).toBeGreaterThan(0)
  now = '2026-01-25T09:01:00Z'
  expect((await reportOf(check))?.at).toBe('2026-01-25T09:00:00Z')
  await clinic.client
    .patch('drafts.guide-stiff-neck-en')
    .set({mainMessage: 'Call (555) 555-0142 when it does not get better.'})
    .commit()
  const second = await reportOf(check)
  expect(second?.at).toBe(now)
  const spoiled = second?.guides.find(({id}) => id === 'guide-stiff-neck-en')
  expect(spoiled?.problems.map(({rule}) => rule)).toContain('B01')
})

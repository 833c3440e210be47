import {expect, test} from 'vitest'

import {formatProblem} from '#schemas/problem.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import {sampleAsOf} from '#test/support/guides.ts'
import {readSampleGuides} from '#test/support/sampleLibrary.ts'

test('the library breaks no rule, and overrules none', async () => {
  const guides = await readSampleGuides()
  const names = guides.map((guide) => {
    const base = guides.find(({key, language}) => key === guide.key && language === 'en')
    return guide.language === 'en' ? guide : {...guide, base: {view: base, versions: []}}
  })
  const problems = guides.flatMap((guide) => checkGuide(guide, {asOf: sampleAsOf, guides: names}))
  expect(problems.map(formatProblem)).toEqual([])
  expect(guides.flatMap(({overrides = []}) => overrides)).toEqual([])
})

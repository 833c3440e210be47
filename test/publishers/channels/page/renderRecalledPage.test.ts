import {expect, test} from 'vitest'

import {renderRecalledPage} from '#publishers/channels/page/renderRecalledPage.ts'
import {words} from '#publishers/manuscript/words.ts'
import {withdrawalReasons} from '#schemas/vocabulary.ts'
import {recalledGuide, sampleBrand, sampleSite} from '#test/support/guides.ts'

const render = (more: Partial<typeof recalledGuide>) =>
  renderRecalledPage({...recalledGuide, ...more}, {brand: sampleBrand, site: sampleSite})

test.each(withdrawalReasons)('readers of a guide that was withdrawn learn why: %s', (reason) => {
  for (const language of ['en', 'es'] as const) {
    const {why, reasons} = words[language].status.recalled
    expect(render({kind: 'withdrawn', reason, language})).toContain(
      `<dt>${why}</dt><dd>${reasons[reason]}</dd>`,
    )
  }
})

test('of a guide that is under review nobody knows yet', () => {
  expect(render({kind: 'suspended', reason: 'safety'})).not.toContain('<dt>Why</dt>')
})

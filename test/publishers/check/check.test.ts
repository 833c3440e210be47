import {HtmlValidate} from 'html-validate'
import {expect, test} from 'vitest'

import {checkGuides, problemsOf} from '#publishers/check/checkGuides.ts'
import {formatCheck} from '#publishers/check/formatCheck.ts'
import {renderCheckPage} from '#publishers/check/renderCheckPage.ts'
import {lookAt} from '#test/support/axe.ts'
import {launchBrowser} from '#test/support/browser.ts'
import {inline} from '#test/support/build.ts'
import {openClinic} from '#test/support/clinic.ts'

const asOf = '2026-01-15'

/** One guide published and then reopened by a shared flag, one draft that breaks rules, one that cannot be read. */
async function openDesk() {
  const clinic = await openClinic()
  expect(await clinic.approve('muscle-spasm.en')).toEqual([])
  await clinic.client
    .patch('redFlag-bladder-bowel')
    .set({'text.en': inline('You lose control of your bladder or bowels.')})
    .commit()
  await clinic.client
    .patch('drafts.guide-stiff-neck-en')
    .set({mainMessage: 'Get help immediately. <b>Take 400 mg.</b>'})
    .commit()
  await clinic.client.create({_id: 'drafts.guide-empty-en', _type: 'guide', key: 'empty'})
  return {clinic, checked: await checkGuides(clinic.client, asOf)}
}

test('a check says where each guide stands, what changed and what is wrong', async () => {
  const {checked} = await openDesk()
  expect(
    checked.guides.map(({id, state, version, changes}) => [id, state, version, changes.length]),
  ).toEqual([
    ['guide-empty-en', 'incomplete', undefined, 0],
    ['guide-muscle-spasm-en', 'published', '1.0.0', 1],
    ['guide-stiff-neck-en', 'draft', undefined, 0],
  ])
  const text = formatCheck(checked)
  expect(text).toMatch(/^muscle-spasm-en +published +1\.0\.0 +2028-03-01 +grade 2\.\d$/m)
  expect(text).toMatch(/^stiff-neck-en +draft .*3 errors$/m)
  expect(text).toContain('the emergency sign "bladder-bowel" was changed (major)')
  expect(text).toContain('error S04  guide-stiff-neck-en: mainMessage')
  expect(text).toMatch(/^3 guides read: \d+ errors$/m)
  expect(problemsOf(checked).map(({rule}) => rule)).toContain('model')
})

test('the page of a check can be used by everybody, and is valid HTML', async () => {
  const {checked} = await openDesk()
  const page = renderCheckPage(checked, asOf)
  expect(page).not.toMatch(/<script|<b>Take|https?:/)
  expect(page).toContain('You lose control of your bladder or bowels.')
  const report = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {'no-trailing-whitespace': 'off'},
  }).validateString(page)
  const messages = report.results.flatMap((result) => result.messages)
  expect(messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`)).toEqual([])
  const browser = await launchBrowser()
  try {
    for (const screen of [
      {width: 320, dark: true},
      {width: 1280, dark: false},
    ])
      expect(await lookAt(browser, page, screen)).toEqual({faults: [], wide: false})
  } finally {
    await browser.close()
  }
})

test('a check of an empty store is a page as well', () => {
  const page = renderCheckPage({guides: [], problems: []}, asOf)
  expect(page).toContain('0 guides, no problems.')
})

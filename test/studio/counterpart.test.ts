import {join} from 'node:path'

import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {forwardWorkshop} from '#content/forwardWorkshop.ts'
import {readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../support/axe.ts'
import {type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {enterAsEditor, openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** A guide and its translation, side by side. The tests tell one story, in order. */

const asOf = '2026-06-01'
const english = 'guide-ankle-sprain-en'
const spanish = 'guide-ankle-sprain-es'
const patience = {timeout: 40_000}

let desk: StudioDesk
let publishers: RunningPublishers
let page: Page

const shown = (title: string) => page.frameLocator(`iframe[title="${title}"]`)
const said = (text: string | RegExp) => page.locator('[data-testid="preview"]').getByText(text)

async function openBeside(id: string): Promise<void> {
  await page.goto(`${desk.workshop.url}/intent/edit/id=${id};type=guide/`)
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
  await page.getByRole('tab', {name: 'Other language', exact: true}).last().click()
}

/** Signs and publishes without a browser. */
async function publish(version: 'major' | 'minor' | 'patch', note: string): Promise<void> {
  const guide = 'ankle-sprain.en'
  const forward = forwardWorkshop(join(desk.folder, 'data'))
  const act = async (id: string, name: string, words: Readonly<Record<string, string>>) => {
    const request = new Request('http://127.0.0.1/workshop/act', {
      method: 'POST',
      body: JSON.stringify({name, words: {guide, ...words}}),
    })
    const answer = await forward(request, () => ({id, role: 'editor'}))
    expect(answer.status, await answer.text()).toBe(200)
  }
  await act('sample-editor', 'sign', {role: 'editorial'})
  await act('sample-reviewer', 'sign', {role: 'clinical'})
  await act('sample-editor', 'publish-guide', {class: version, note})
}

beforeAll(async () => {
  desk = await openStudioDesk()
  const [data, out] = [join(desk.folder, 'data'), join(desk.folder, 'out')]
  publishers = await startPublishers(readConfig({GUIDEPOST_DATA: data, GUIDEPOST_OUT: out}), asOf)
  page = await enterAsEditor(desk)
}, 120_000)

afterAll(async () => {
  await publishers.close()
  await desk.close()
})

test('a translator sees the original beside the form, as its page will be', async () => {
  await openBeside(spanish)
  await shown('Original (English)').getByRole('heading', {level: 1}).waitFor(patience)
  await said(/Nothing of it is published yet/).waitFor()
  expect(await page.getByRole('button', {name: 'What changed'}).count()).toBe(0)
  const {client} = desk.workshop
  await client.patch(`drafts.${english}`).set({mainMessage: 'Words of this moment.'}).commit()
  await shown('Original (English)').getByText('Words of this moment.').first().waitFor(patience)
  await shoot(page, 'counterpart-original')
  expect(await seriousFaults(page, '[data-testid="preview"]')).toEqual([])
})

test('the author of the original sees the translation, and it opens', async () => {
  await openBeside(english)
  await shown('Translation (Spanish)').getByRole('heading', {level: 1}).waitFor(patience)
  await page.locator('[data-testid="preview"]').getByRole('link', {name: 'Open it'}).click()
  await page.waitForURL(new RegExp(spanish))
  expect(page.url()).not.toContain(english)
})

test('an original that was published again says what changed since it was translated', async () => {
  const {client} = desk.workshop
  await publish('major', 'First version')
  await client.patch(`drafts.${spanish}`).set({translatedVersion: '1.0.0'}).commit()
  await openBeside(spanish)
  await said(/As patients read it: version 1\.0\.0\./).waitFor(patience)
  expect(await page.getByRole('button', {name: 'What changed'}).count()).toBe(0)

  const draft = await client.getDocument(english)
  await client.createOrReplace({
    ...draft,
    _id: `drafts.${english}`,
    _type: 'guide',
    mainMessage: 'Words of a newer day.',
  })
  await publish('major', 'Other advice')
  await said(/moved on to version 2\.0\.0; the translation is of 1\.0\.0/).waitFor(patience)
  await page.getByRole('button', {name: 'What changed'}).click()
  const moved = page.locator('[data-testid="original-moved"]')
  await moved.locator('ins').getByText('newer').first().waitFor()
  await moved.locator('del').getByText('this').first().waitFor()
  expect(await moved.locator('[data-testid^="change-"]').count()).toBe(1)
  await shoot(page, 'counterpart-moved')
  expect(await seriousFaults(page, '[data-testid="original-moved"]')).toEqual([])
  await client.patch(`drafts.${spanish}`).set({translatedVersion: '2.0.0'}).commit()
  await moved.waitFor({...patience, state: 'detached'})
  await said(/As patients read it: version 2\.0\.0\./).waitFor()
})

test('where there is no translation a button starts one with the same key', async () => {
  await openBeside('guide-sciatica-en')
  const none = page.locator('[data-testid="no-counterpart"]')
  await none.getByText('This guide does not exist in Spanish yet').waitFor(patience)
  await shoot(page, 'counterpart-none')
  expect(await seriousFaults(page, '[data-testid="no-counterpart"]')).toEqual([])
  await none.getByRole('button', {name: 'Start it in Spanish'}).click()
  await page.waitForURL(/guide-sciatica-es/, patience)
  await page.getByRole('tab', {name: 'Other language', exact: true}).last().click()
  await shown('Original (English)').getByRole('heading', {level: 1}).waitFor(patience)
  const names = '{key, language, "sections": sections[].key, worksheet}'
  const [translation, original] = await desk.workshop.client.fetch(
    `[*[_id == "drafts.guide-sciatica-es"][0]${names}, *[_id == "drafts.guide-sciatica-en"][0]${names}]`,
    {},
    {perspective: 'raw'},
  )
  expect(translation).toEqual({...original, language: 'es', worksheet: null})
})

test('the view speaks Spanish where Studio does, and looks right in the dark', async () => {
  const own = await desk.openPage('es-ES')
  await own.emulateMedia({colorScheme: 'dark'})
  await signIn(own, desk.workshop, {id: 'eva', name: 'Eva Sample', role: 'editor'}, 'Para hoy')
  await own.goto(`${desk.workshop.url}/intent/edit/id=${spanish};type=guide/`)
  await own.getByRole('tab', {name: 'Otro idioma', exact: true}).last().click()
  await own
    .locator('[data-testid="preview"]')
    .getByText('Original (inglés). Tal como la leen los pacientes: versión 2.0.0.')
    .waitFor(patience)
  await shoot(own, 'counterpart-spanish-dark')
  expect(await seriousFaults(own, '[data-testid="preview"]')).toEqual([])
  await own.context().close()
})

test('nothing was asked of any other host, and nothing went wrong', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
  expect(publishers.faults).toEqual([])
})

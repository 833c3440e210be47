import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** An editor chooses Spanish in Studio's bar, and our parts follow. */

let desk: StudioDesk
let page: Page

const open = (path: string) => page.goto(`${desk.workshop.url}/${path}`)

beforeAll(async () => {
  desk = await openStudioDesk()
  page = await desk.openPage()
  await signIn(page, desk.workshop, {id: 'ada', name: 'Ada Sample', role: 'editor'})
  desk.complaints.length = 0
}, 120_000)

afterAll(async () => desk.close())

test('Spanish is chosen in the bar, and the menu follows at once', async () => {
  await page.getByRole('button', {name: 'Español'}).click()
  await page.getByText('Para hoy').waitFor()
  await page.getByText('Para hoy').click()
  await page.getByText('Revisión vencida').waitFor()
  await shoot(page, 'spanish-menu')
  expect(await page.getByText('Needs you today').count()).toBe(0)
})

test('the views and the acts of a guide follow, and stay so when the page is loaded again', async () => {
  await open('intent/edit/id=guide-plantar-fasciitis-en;type=guide/')
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
  for (const name of ['Texto', 'Comprobaciones', 'Boletín', 'Página de la guía'])
    await page.getByRole('tab', {name, exact: true}).first().waitFor()
  await page
    .locator('[data-testid="pane-footer"]')
    .last()
    .getByRole('button', {name: /^(?:Enviar a revisión|Firmar|Publicar) …$/})
    .waitFor()
  await shoot(page, 'spanish-guide')
  expect(await page.getByRole('tab', {name: 'Checks'}).count()).toBe(0)
})

test('a new guide is offered in Spanish words', async () => {
  await open('structure/guides;guide')
  await page.locator('[data-testid="multi-action-intent-button"]').first().click()
  await page.getByText('Guía en español').first().waitFor()
  await shoot(page, 'spanish-new-guide')
  await open('structure/library;redFlag')
  await page.getByText('bladder').first().click()
  await page.getByRole('tab', {name: 'Dónde se usa'}).click()
  await expect.poll(() => page.getByText(/Se usa en \d+ lugares/).count()).toBe(1)
})

test('Start here asks for the logo in Spanish; who is no administrator sees the button and cannot press it', async () => {
  await open('structure/start')
  const button = page
    .getByRole('group', {name: 'Logotipo'})
    .getByRole('button', {name: 'Elegir un logotipo …'})
  await button.waitFor()
  await shoot(page, 'spanish-start')
  expect(await button.isDisabled()).toBe(true)
})

test('a browser that speaks Spanish starts in Spanish', async () => {
  const own = await desk.openPage('es-MX')
  await signIn(own, desk.workshop, {id: 'eva', name: 'Eva Sample', role: 'editor'}, 'Para hoy')
  expect(await own.getByText('Needs you today').count()).toBe(0)
  await own.context().close()
})

test('nothing was asked of any other host, and nothing complained', () => {
  expect(desk.outside).toEqual([])
  // Start here asks where the public site lies, and nobody publishes here.
  expect(desk.complaints.filter((one) => !one.includes('status of 503'))).toEqual([])
})

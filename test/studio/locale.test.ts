import type {Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {newGuide} from '#studio/guideTemplates.ts'

import {enterAsEditor, openStudioDesk, shoot, signIn, type StudioDesk} from '../support/studio.ts'

/** An editor chooses Spanish in Studio's bar, and our parts follow. */

/** The machine may be busy. Milliseconds. */
const patience = {timeout: 60_000}

let desk: StudioDesk
let page: Page

const open = (path: string) => page.goto(`${desk.workshop.url}/${path}`)

beforeAll(async () => {
  desk = await openStudioDesk()
  page = await enterAsEditor(desk)
}, 120_000)

afterAll(async () => desk.close())

test('Spanish is chosen in the bar, and the menu follows at once', async () => {
  await page.getByRole('button', {name: 'Español'}).click()
  await page.getByText('Para hoy').first().click()
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

test('the form is in Spanish, too: tabs, fields, descriptions, choices and what is in its lists', async () => {
  const form = page.locator('[data-testid="document-pane"]').first()
  for (const name of ['Lo que leen los pacientes', 'Acerca de', 'Fechas y personas'])
    await form.getByRole('tab', {name, exact: true}).last().waitFor()
  for (const text of ['Título corto', 'Mensaje principal', 'Cuándo pedir ayuda'])
    await form.getByText(text, {exact: true}).first().waitFor()
  await form.getByText('De una a tres frases: lo que el lector debe recordar.').first().waitFor()
  expect(await form.getByText('Short title', {exact: true}).count()).toBe(0)
  await form.getByRole('tab', {name: 'Acerca de', exact: true}).click()
  await form.getByText('Qué socios pueden mostrarla').first().waitFor()
  await form.getByText('Los que la nombran', {exact: true}).first().waitFor()
  await shoot(page, 'spanish-form')
})

test('the checks name the fields as the Spanish form does', async () => {
  const id = 'guide-a-new-guide-es'
  await desk.workshop.client.create({
    _id: `drafts.${id}`,
    _type: 'guide',
    ...newGuide('es', {on: '2026-06-01'}),
  })
  await open(`intent/edit/id=${id};type=guide/`)
  await page.getByRole('tab', {name: 'Comprobaciones', exact: true}).first().click()
  const missing = page.locator('[data-testid="checks"] [data-testid="missing"]')
  await missing.getByText('Falta por rellenar (18)').waitFor()
  await missing.getByRole('link', {name: 'Secciones · “¿Qué es?” · Texto'}).waitFor()
  await missing.getByRole('link', {name: 'Zonas del cuerpo'}).waitFor()
  expect(await missing.getByRole('link').count()).toBe(18)
  await shoot(page, 'spanish-checks')
})

test('rules speak Spanish, in the checks and at the field', async () => {
  const id = 'guide-neck-pain-en'
  await desk.workshop.client.patch(`drafts.${id}`).set({dateModified: '2999-01-01'}).commit()
  await open(`intent/edit/id=${id};type=guide/`)
  await page.getByRole('tab', {name: 'Comprobaciones', exact: true}).first().click()
  const problem = page.locator('[data-testid="checks"] [data-testid="problem-D01"]').first()
  await problem.getByText('Esta fecha está en el futuro. Corríjala.').waitFor()
  await problem.getByRole('link', {name: 'Fechas y personas · Último cambio'}).click()
  await page
    .locator('[data-testid="field-dateModified"] [data-testid="input-validation-icon-error"]')
    .first()
    .hover()
  await page.getByText('D01: Esta fecha está en el futuro. Corríjala.').first().waitFor()
  await shoot(page, 'spanish-rule')
  expect(await page.getByText('This date lies in the future').count()).toBe(0)
})

test('English comes back with the button, in the form as well', async () => {
  await page.getByRole('button', {name: 'English'}).click()
  await page.getByRole('button', {name: 'Español'}).waitFor(patience)
  await open('intent/edit/id=guide-plantar-fasciitis-en;type=guide/')
  await page.getByText('Short title', {exact: true}).first().waitFor(patience)
  expect(await page.getByText('Título corto', {exact: true}).count()).toBe(0)
  await page.getByRole('button', {name: 'Español'}).click()
  await page.getByText('Título corto', {exact: true}).first().waitFor(patience)
}, 120_000)

test('a new guide is offered in Spanish words', async () => {
  await open('structure/guides;guide')
  await page
    .getByText(/revisar antes del \d+ de [a-z]+ de \d{4}/)
    .first()
    .waitFor()
  expect(await page.getByText(/review by/).count()).toBe(0)
  await page.locator('[data-testid="multi-action-intent-button"]').first().click()
  await page.getByText('Guía en español').first().waitFor()
  await page.getByText('Guía en inglés').first().waitFor()
  await page.getByText('En inglés', {exact: true}).first().waitFor()
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
  expect(desk.complaints).toEqual([])
})

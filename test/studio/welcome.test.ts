import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Locator, Page} from 'playwright-core'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'

import {seriousFaults} from '../support/axe.ts'
import {logoDrawing, plainPicture} from '../support/logos.ts'
import {type RunningPublishers, startPublishers} from '../support/publishers.ts'
import {
  checkAll,
  chooseAct,
  openStudioDesk,
  shoot,
  signIn,
  type StudioDesk,
} from '../support/studio.ts'

/**
 * The first morning: somebody opens the link that the first start prints, and ends with a guide that two people have signed and
 * published. The tests tell one story, in order.
 */

const copyId = 'guide-my-plantar-fasciitis-en'
const patience = 40_000

let desk: StudioDesk
let publishers: RunningPublishers
let page: Page
let colleague: Page

const step = (name: string): Locator => page.locator(`[data-testid="step-${name}"]`)
const isDone = (name: string) => step(name).getByRole('img', {name: 'Done', exact: true})
const stored = (query: string) => desk.workshop.client.fetch<unknown>(query)
const startHere = async () => {
  await page.goto(`${desk.workshop.url}/structure/start`)
  await page.locator('[data-testid="start-here"]').waitFor()
}
/** Opens a step that is not open by itself. */
const unfold = async (name: string) => {
  if ((await step(name).locator('details[open]').count()) === 0)
    await step(name).locator('summary').click()
}

beforeAll(async () => {
  desk = await openStudioDesk()
  const [data, out] = [join(desk.folder, 'data'), join(desk.folder, 'out')]
  const config = readConfig({GUIDEPOST_DATA: data, GUIDEPOST_OUT: out})
  publishers = await startPublishers(config, '2026-06-01')
  page = await desk.openPage()
  await page.goto(desk.workshop.signInLink().url)
  // It opens by itself.
  await page.locator('[data-testid="start-here"]').waitFor()
  desk.complaints.length = 0
}, 180_000)

afterAll(async () => {
  await publishers.close()
  await desk.close()
})

test('the letterhead follows what is typed, and the clinic speaks for itself from then on', async () => {
  await page.getByText('0 of 8 done').waitFor()
  const letterhead = page.frameLocator('iframe[title="Letterhead, live"]')
  await letterhead.getByText('Sample Physical Therapy Clinic').first().waitFor()
  await shoot(page, 'welcome-1-clinic')
  expect(await seriousFaults(page, '[data-testid="start-here"]')).toEqual([])
  const form = page.locator('[data-testid="welcome-clinic"]')
  await form.getByLabel('Name of the clinic').fill('Harbour Physical Therapy')
  await letterhead.getByText('Harbour Physical Therapy').first().waitFor()
  await form.getByLabel('Region').selectOption('gb')
  expect(await form.getByLabel('Emergency number').inputValue()).toBe('999')
  await form.getByLabel('Web address of the clinic').fill('www.harbour-therapy.example')
  const booking = form.getByLabel('Web address where patients book')
  await booking.fill('our website')
  await form.getByRole('button', {name: 'Save for the whole clinic'}).click()
  await form.getByText('Nothing is saved yet').waitFor()
  await form.getByText('A web address looks like').waitFor()
  expect(await booking.getAttribute('aria-invalid')).toBe('true')
  const phone = form.getByLabel('Phone for patients')
  const number = await phone.inputValue()
  for (const [words, told] of [
    ['', 'This may not be empty'],
    ['call us', 'Write a number that can be called'],
  ] as const) {
    await phone.fill(words)
    await form.getByText(told).waitFor()
    await form.getByRole('button', {name: 'Save for the whole clinic'}).click()
  }
  expect(await stored('*[_type == "clinic"].phone')).toEqual([number])
  await phone.fill(number)
  await booking.fill('book.harbour-therapy.example/now')
  await form.getByRole('button', {name: 'Save for the whole clinic'}).click()
  await isDone('clinic').waitFor()
  // "Book a visit" leads where patients book.
  expect(
    await stored(
      '*[_type == "clinic"]{name, emergencyNumber, sample, url, bookingUrl, "button": callToAction.url}',
    ),
  ).toEqual([
    {
      name: 'Harbour Physical Therapy',
      emergencyNumber: '999',
      sample: false,
      url: 'https://www.harbour-therapy.example',
      bookingUrl: 'https://book.harbour-therapy.example/now',
      button: 'https://book.harbour-therapy.example/now',
    },
  ])
})

test('a logo is chosen and seen on the letterhead at once; what is none is refused in words', async () => {
  const form = page.locator('[data-testid="welcome-clinic"]')
  const logo = form.getByRole('group', {name: 'Logo'})
  const told = logo.getByRole('status')
  const shown = page
    .frameLocator('iframe[title="Letterhead, live"]')

    .locator('td[bgcolor="#ffffff"] img')
  const save = () => form.getByRole('button', {name: 'Save for the whole clinic'}).click()
  /** Opens the file dialog with the keyboard. */
  const choose = async (name: string, mimeType: string, bytes: string | Buffer) => {
    const dialog = page.waitForEvent('filechooser')
    await logo.getByRole('button', {name: /^Choose a/}).press('Enter')
    await (await dialog).setFiles({name, mimeType, buffer: Buffer.from(bytes)})
  }
  const asset = '*[_type == "clinic"][0].logo.asset._ref'

  await choose('logo.png', 'image/png', 'just words')
  await told.getByText('There is no picture in this file').waitFor()
  await choose('logo.gif', 'image/gif', 'GIF89a')
  await told.getByText('A logo is an SVG, PNG or JPEG file').waitFor()
  await choose('small.png', 'image/png', await plainPicture(60, 60))
  await told.getByText('too few dots').waitFor()
  await choose('big.svg', 'image/svg+xml', logoDrawing.padEnd(300_001))
  await told.getByText('more than 300 kB').waitFor()
  await choose('letters.svg', 'image/svg+xml', logoDrawing.replace('<path', '<text>A</text><path'))
  await told.getByText('Convert them to paths').waitFor()
  expect(desk.complaints).toEqual([])
  await choose('run.svg', 'image/svg+xml', logoDrawing.replace('<path', '<script>1</script><path'))
  await told.getByText('<script> is not allowed').waitFor()
  expect(desk.complaints.splice(0)).toEqual([expect.stringContaining('400')])
  await shoot(page, 'welcome-1-refused')
  expect(await shown.count()).toBe(0)
  expect(
    await stored(
      '*[_type == "sanity.imageAsset" && originalFilename in ["small.png", "big.svg", "run.svg"]]._id',
    ),
  ).toEqual([])

  await choose('logo.svg', 'image/svg+xml', logoDrawing)
  await logo.getByRole('img', {name: 'Your logo'}).waitFor()
  await expect.poll(() => widthOf(shown)).toBe(96)
  expect(await stored(asset)).toBe(null)
  expect(await seriousFaults(page, '[data-testid="start-here"]')).toEqual([])
  await save()
  await expect.poll(() => stored(asset)).toMatch(/^image-.*-96x96-svg$/)

  await logo.getByRole('button', {name: 'Remove the logo'}).click()
  await shown.waitFor({state: 'detached'})
  await save()
  await expect.poll(() => stored(asset)).toBe(null)

  await choose('wide.png', 'image/png', await plainPicture(1200, 200))
  await expect.poll(() => widthOf(shown)).toBe(1200)
  await logo.scrollIntoViewIfNeeded()
  await shoot(page, 'welcome-1-logo')
  await save()
  await expect.poll(() => stored(asset)).toMatch(/^image-.*-1200x200-png$/)
})

test('the form of the clinic shows the logo, and says beside it what readers would refuse', async () => {
  const {client} = desk.workshop
  const noise = createHash('shake256', {outputLength: 400 * 300 * 3})
    .update('noise')
    .digest()
  const large = await sharp(noise, {raw: {width: 400, height: 300, channels: 3}})
    .png()
    .toBuffer()
  const {_id: asset} = await client.assets.upload('image', large)
  const clinic = await client.getDocument('clinic-sample-clinic')
  const draft = {...clinic, _id: 'drafts.clinic-sample-clinic', _type: 'clinic'}
  await page.goto(`${desk.workshop.url}/intent/edit/id=clinic-sample-clinic;type=clinic/`)
  const field = page.locator('[data-testid="image-input"]')
  await field.scrollIntoViewIfNeeded()
  await field.locator('img').first().waitFor()
  await shoot(page, 'welcome-1-form')
  const fault = page.locator(
    '[data-testid="form-view"] [data-testid="input-validation-icon-error"]',
  )
  expect(await fault.count()).toBe(0)
  const image = {_type: 'image', asset: {_type: 'reference', _ref: asset}}
  await client.createOrReplace({...draft, logo: image})
  await fault.waitFor()
  await fault.hover()
  await page.getByText('more than 300 kB, which is slow').first().waitFor()
  await shoot(page, 'welcome-1-form-fault')
  await client.delete(draft._id)
  await startHere()
})

test('the first account becomes a person who may sign', async () => {
  const form = page.locator('[data-testid="welcome-person"]')
  await form.getByLabel('Your name').fill('Ada Exampel')
  await shoot(page, 'welcome-2-person')
  await form.getByRole('button', {name: 'This is me'}).click()
  await isDone('person').waitFor()
  await page.getByText('You are Ada Exampel').waitFor()
  await step('person').getByRole('button', {name: 'Correct this …'}).click()
  await form.getByLabel('Your name').fill('Ada Example')
  await form.getByLabel('I am a clinician').check()
  await form.getByLabel('Credentials').fill('PT')
  await form.getByRole('button', {name: 'Save', exact: true}).click()
  await page.getByText('You are Ada Example. I edit').waitFor()
  await step('person').getByRole('button', {name: 'Correct this …'}).click()
  await form.getByLabel('I am a clinician').uncheck()
  await shoot(page, 'welcome-2-correct')
  await form.getByRole('button', {name: 'Save', exact: true}).click()
  await page.getByText('You are Ada Example. I edit and sign as editor.').waitFor()
  expect(
    await stored('*[_type == "person" && key == "administrator"]{name, roles, credentials}'),
  ).toEqual([{name: 'Ada Example', roles: ['editor'], credentials: null}])
})

test('a colleague comes in by the link that is shown once', async () => {
  const form = page.locator('[data-testid="welcome-colleague"]')
  await page.getByText('still needs an editor and a clinical reviewer: two more people').waitFor()
  await form.getByLabel('Name of your colleague').fill('Núria Example')
  await form.getByLabel('Credentials').fill('PT')
  await form.getByRole('button', {name: 'Make an account and a link'}).click()
  await isDone('colleague').waitFor()
  const signers = page.locator('[data-testid="welcome-signers"]')
  await signers.getByText('Núria Example, PT · clinical reviewer · key: nuria-example').waitFor()
  await signers.getByText('still needs an editor: one more person').waitFor()
  await signers.getByText('Enough to publish the copy').waitFor()
  await shoot(page, 'welcome-3-colleague')
  const links = page.locator('[data-testid="welcome-link"]')
  // The link was lost before anybody copied it: another one takes its place.
  const lost = await links.textContent()
  await signers.getByRole('button', {name: 'New link for Núria Example'}).click()
  await expect.poll(() => links.textContent(), {timeout: patience}).not.toBe(lost)
  expect(await links.count()).toBe(1)
  expect(await seriousFaults(page, '[data-testid="start-here"]')).toEqual([])
  const link = await links.textContent()
  // Whoever is missing is asked for. Credentials that were typed for a clinician are nobody else's.
  const role = form.getByLabel('What your colleague does')
  await expect.poll(() => role.inputValue()).toBe('editor')
  await form.getByLabel('Name of your colleague').fill('Uma Example')
  await role.selectOption('clinicalReviewer')
  await form.getByLabel('Credentials').fill('PT')
  await role.selectOption('editor')
  await form.getByRole('button', {name: 'Make an account and a link'}).click()
  await links.nth(1).waitFor()
  await signers.getByText('Two others can sign what you write yourself.').waitFor()
  expect(await links.first().textContent()).toBe(link)
  expect(await form.getByLabel('Name of your colleague').inputValue()).toBe('')
  expect(
    await stored('*[_type == "person" && key == "uma-example"][0]{roles, credentials}'),
  ).toEqual({roles: ['editor'], credentials: null})
  colleague = await desk.openPage()
  await colleague.goto(link ?? '')
  await colleague.getByText('Needs you today').first().waitFor()
  // Who has come in is nobody's to let in again from here.
  await startHere()
  await unfold('colleague')
  await signers.getByRole('button', {name: 'New link for Uma Example'}).waitFor()
  expect(await signers.getByRole('button', {name: 'New link for Núria Example'}).count()).toBe(0)
  await shoot(page, 'welcome-3-came-in')
  expect(await stored('*[_type == "person" && key == "nuria-example"][0].roles')).toEqual([
    'clinicalReviewer',
  ])
})

test('the sample is opened and copied without its approval', async () => {
  await step('sample').getByRole('link', {name: 'Open the sample guide'}).click()
  await page.locator('[data-testid="pane-footer"]').last().waitFor()
  await startHere()
  await isDone('sample').waitFor()
  await step('copy').getByRole('button', {name: 'Copy the sample guide'}).click()
  await isDone('copy').waitFor()
  await shoot(page, 'welcome-4-copy')
  expect(await stored(`*[_id == "drafts.${copyId}"][0]{key, title, "slug": slug.current}`)).toEqual(
    {
      key: 'my-plantar-fasciitis',
      title: expect.stringMatching(/^Copy of /),
      slug: 'my-plantar-fasciitis',
    },
  )
})

test('a copy without its emergency card shows rules S01 and S02, and is mended', async () => {
  const {client} = desk.workshop
  const whole = await stored(`*[_id == "drafts.${copyId}"][0].careAdvice`)
  await client.patch(`drafts.${copyId}`).unset(['careAdvice[urgency!="nonurgent"]']).commit()
  await step('spoil').getByText('The safety rules are at work').waitFor()
  await shoot(page, 'welcome-5-spoiled')
  await step('spoil').getByRole('link', {name: 'See the rule'}).click()
  await page.locator('[data-testid="problem-S01"]').first().waitFor({timeout: patience})
  await shoot(page, 'welcome-5-rule')
  await client.patch(`drafts.${copyId}`).set({careAdvice: whole}).commit()
  await startHere()
  await isDone('spoil').waitFor()
  expect(await step('spoil').getByText('The safety rules are at work').count()).toBe(0)
})

test('the previews open from here', async () => {
  await unfold('look')
  await step('look').getByRole('link', {name: 'All outputs'}).waitFor()
  await shoot(page, 'welcome-6-look')
  await step('look').getByRole('link', {name: 'Guide page'}).click()
  const preview = page.frameLocator('iframe[title="Guide page"]')
  await preview.locator('main').waitFor()
  await shoot(page, 'welcome-7-page')
  await preview.getByText('Copy of A Physical Therapy Guide').first().waitFor()
  await expect.poll(() => widthOf(preview.locator('.banner .logo'))).toBe(1200)
  await page.getByRole('tab', {name: 'Leaflet', exact: true}).last().click()
  const sheet = page.frameLocator('iframe[title="Leaflet"]').locator('.typst-page').first()
  await sheet.locator('image').waitFor({timeout: patience})
  await shoot(page, 'welcome-7-leaflet')
  await startHere()
  await isDone('look').waitFor()
})

test('both sign the copy in Studio, and it leaves, with the name of who reviewed it', async () => {
  const {client} = desk.workshop
  await client.create({
    _id: 'person-ann',
    _type: 'person',
    key: 'ann',
    name: 'Ann Author',
    roles: ['author'],
    sample: false,
  })
  await client
    .patch(`drafts.${copyId}`)
    .set({authors: [{_type: 'reference', _key: 'a1', _ref: 'person-ann'}]})
    .commit()
  await act(page, 'Sign …', async (form) =>
    form.getByLabel('You sign as').selectOption('editorial'),
  )
  await act(colleague, 'Sign …', async (form) => {
    await form.getByLabel('You sign as').selectOption('clinical')
    await form.getByText('will say “Clinically reviewed by Núria Example').waitFor()
    await shoot(colleague, 'welcome-8-sign')
  })
  await act(page, 'Publish …', async () => {})
  await startHere()
  await page.getByText('8 of 8 done').waitFor()
  await shoot(page, 'welcome-8-done')
  expect(await stored('*[_type == "guideSnapshot"].guide._ref')).toEqual([copyId])
  const published = join(desk.folder, 'out/site/guides/en/my-plantar-fasciitis/index.html')
  expect(readFileSync(published, 'utf8')).toMatch(
    /Clinically reviewed by<\/dt>\s*<dd>Núria Example/,
  )
}, 180_000)

test('who dismisses it sees it no more; a colleague without rights is told whom to ask', async () => {
  await page.getByRole('button', {name: 'I know my way: hide this'}).click()
  await page.locator('[data-testid="start-here"]').waitFor({state: 'detached'})
  await page.reload()
  // What opens by itself then is the list of today, beside the menu.
  await page.getByText('Waiting for my signature').waitFor()
  expect(await page.getByText('Start here').count()).toBe(0)
  const other = await desk.openPage()
  await signIn(other, desk.workshop, {id: 'eve', name: 'Eve Example', role: 'editor'})
  await other.goto(`${desk.workshop.url}/structure/start`)
  await other.getByText('There is no person with your key “eve”').waitFor()
  await shoot(other, 'welcome-9-editor')
  expect(await other.locator('[data-testid="welcome-person"]').count()).toBe(0)
})

test('nothing was asked of any other host, and nothing complained', () => {
  expect(desk.outside).toEqual([])
  expect(desk.complaints).toEqual([])
  expect(publishers.faults).toEqual([])
})

/** Dots of a picture that is really there; 0 before it is loaded. */
function widthOf(picture: Locator): Promise<number> {
  return picture.evaluate((found) => Number(Reflect.get(found, 'naturalWidth')))
}

/** Opens the copy and does one act of approval in its form. */
async function act(
  shown: Page,
  title: string,
  fill: (form: Locator) => Promise<unknown>,
): Promise<void> {
  await shown.goto(`${desk.workshop.url}/intent/edit/id=${copyId};type=guide/`)
  await chooseAct(shown, title)
  const form = shown.getByRole('dialog').locator('form')
  await fill(form)
  await checkAll(form)
  await form.getByRole('button', {name: title.replace(' …', '')}).click()
  await shown.locator('[data-testid="act-done"]').waitFor({timeout: patience})
}

import {expect, onTestFinished, test} from 'vitest'

import {forwardWorkshop} from '#content/forwardWorkshop.ts'
import type {DrawnPart} from '#publishers/workshop/drawnParts.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'
import {startPublishers} from '#test/support/publishers.ts'

const guide = 'muscle-spasm.en'

/** A clinic whose publishers run, as `npm start` leaves them. */
async function openWorkshop() {
  const clinic = await openClinic()
  const publishers = await startPublishers(clinic.config, '2026-01-15')
  onTestFinished(async () => {
    await publishers.close()
    expect(publishers.faults).toEqual([])
  })
  return {...clinic, ask: askFor(clinic)}
}

function askFor({config}: Clinic) {
  const forward = forwardWorkshop(config.dataFolder)
  return async (path: string, body: unknown, {id = 'sample-editor', role = 'editor'} = {}) => {
    const request = new Request(`http://127.0.0.1/workshop/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return forward(request, () => ({id, role}))
  }
}

const reviewer = {id: 'sample-reviewer', role: 'reviewer'}

test('a guide is signed, published and withdrawn by the people who are signed in', async () => {
  const {ask, client} = await openWorkshop()
  const early = await ask('act', {name: 'publish-guide', words: {guide, class: 'major', note: ''}})
  expect(early.status).toBe(422)
  expect(await early.json()).toMatchObject({problems: [{rule: 'D02'}, {rule: 'D02'}]})

  for (const [role, person] of [
    ['editorial', undefined],
    ['clinical', reviewer],
  ] as const)
    expect((await ask('act', {name: 'sign', words: {guide, role}}, person)).status).toBe(200)
  const published = await ask('act', {
    name: 'publish-guide',
    words: {guide, class: 'major', note: 'First.'},
  })
  expect(await published.json()).toMatchObject({
    said: ['Published “Muscle spasm”, version 1.0.0.'],
  })
  const withdraw = {name: 'withdraw', words: {guide, reason: 'safety'}}
  expect((await ask('act', withdraw)).status).toBe(400)
  expect((await ask('act', withdraw, reviewer)).status).toBe(200)
  expect(await client.fetch('*[_type == "withdrawal"]{kind, by}')).toEqual([
    {kind: 'withdrawn', by: 'sample-reviewer'},
  ])
})

test('nobody acts in the name of another person, on another day, or as a reader', async () => {
  const {ask, client} = await openWorkshop()
  const words = {guide, role: 'clinical', as: 'sample-reviewer', on: '2020-01-01'}
  expect((await ask('act', {name: 'sign', words})).status).toBe(400)
  const signed = await ask('act', {name: 'sign', words: {...words, role: 'editorial'}})
  expect(signed.status).toBe(200)
  expect(await client.fetch('*[_type == "signOff"]{by, on, role}')).toEqual([
    {by: 'sample-editor', on: '2026-01-15', role: 'editorial'},
  ])
  const reading = {id: 'sample-editor', role: 'reader'}
  expect((await ask('act', {name: 'sign', words}, reading)).status).toBe(403)
  expect((await ask('act', {name: 'forge', words})).status).toBe(400)
  expect((await ask('nothing', {})).status).toBe(404)
  expect((await ask('..%2fpublish', {})).status).toBe(503)
})

test('nobody sends a guide back in the name of another person, nor without a word', async () => {
  const {ask, client} = await openWorkshop()
  const words = {
    guide,
    comment: 'Say how long it takes.',
    as: 'sample-reviewer',
    by: 'sample-reviewer',
  }
  expect((await ask('act', {name: 'send-back', words})).status).toBe(400)
  const {by: _forged, ...known} = words
  expect((await ask('act', {name: 'send-back', words: known})).status).toBe(200)
  expect(await client.fetch('*[defined(sentBack)]{by, on, role, sentBack}')).toEqual([
    {by: 'sample-editor', on: '2026-01-15', role: 'editorial', sentBack: words.comment},
  ])
  expect((await ask('act', {name: 'send-back', words: {guide}}, reviewer)).status).toBe(400)
  const author = {id: 'sample-author', role: 'editor'}
  expect((await ask('act', {name: 'send-back', words: known}, author)).status).toBe(400)
  const nobody = {id: 'no-person-has-this-key', role: 'editor'}
  expect((await ask('act', {name: 'send-back', words: known}, nobody)).status).toBe(400)
})

test('the leaflet of what stands in the form is set, saved or not', async () => {
  const {ask, client} = await openWorkshop()
  const draft = await client.getDocument('drafts.guide-muscle-spasm-en')
  const set = await ask('leaflet', {guide: draft})
  expect(set.headers.get('content-type')).toBe('application/pdf')
  const bytes = Buffer.from(await set.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const other = await ask('leaflet', {guide: {...draft, title: 'A title nobody saved'}})
  expect(Buffer.from(await other.arrayBuffer()).equals(bytes)).toBe(false)
  const refused = await ask('leaflet', {guide: {...draft, sections: undefined}})
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({problems: [{rule: 'model'}]})
})

test('its pages come as drawings for a screen, with the words as text, and those that are known need not be sent', async () => {
  const {ask, client} = await openWorkshop()
  const draft = await client.getDocument('drafts.guide-muscle-spasm-en')
  const drawn = await ask('leaflet', {guide: {...draft, title: 'Unsaved'}, as: 'svg'})
  const {parts}: {parts: DrawnPart[]} = await drawn.json()
  expect(parts.length).toBeGreaterThan(3)
  const drawing = parts.map(({markup}) => markup).join('')
  expect(drawing.match(/class="typst-page"/g)?.length).toBe(parts.length - 1)
  expect(drawing).toContain('>Unsaved</')
  expect(drawing).not.toContain('<script')
  const has = parts.map(({name}) => name)
  const again = await ask('leaflet', {guide: {...draft, title: 'Unsaved'}, as: 'svg', has})
  expect(await again.json()).toEqual({parts: has.map((name) => ({name}))})
  const refused = await ask('leaflet', {guide: {...draft, title: 'A 漢'}, as: 'svg'})
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({problems: [{rule: 'leaflet'}]})
})

test('what a guide shares is seen as editors see it, drafts included, and asked for again when it changed', async () => {
  const {ask, client} = await openWorkshop()
  const guideDraft = await client.getDocument('drafts.guide-muscle-spasm-en')
  const draw = async (shared: string) =>
    (await ask('leaflet', {guide: guideDraft, as: 'svg', shared})).text()
  expect(await draw('page 1')).not.toContain('A sign just typed')
  const flag = await client.fetch('*[_type == "redFlag" && defined(text.en)][0]')
  const text = [
    {
      ...flag.text.en[0],
      children: [{_type: 'span', _key: 's', text: 'A sign just typed', marks: []}],
    },
  ]
  await client.createOrReplace({...flag, _id: `drafts.${flag._id}`, text: {...flag.text, en: text}})
  expect(await draw('page 2')).toContain('A sign just typed')
})

test('a print run is set from the approved text that it names; of a recalled guide nothing can be printed', async () => {
  const {ask, client, approve, act} = await openWorkshop()
  expect(await approve(guide)).toEqual([])
  const id = await client.fetch<string>('*[_type == "guideSnapshot"][0]._id')
  const edition = {
    _id: 'drafts.leafletEdition-first',
    _type: 'leafletEdition',
    key: 'first',
    snapshot: {_type: 'reference', _ref: id},
    paper: 'us-letter',
    printedOn: '2026-01-15',
  }
  const drawn = await ask('leaflet', {edition, as: 'svg'})
  expect(drawn.status).toBe(200)
  expect(await drawn.text()).toContain('data-page-height=\\"792')
  const unknown = {...edition, snapshot: {_type: 'reference', _ref: 'guideSnapshot-none'}}
  expect((await ask('leaflet', {edition: unknown})).status).toBe(422)
  expect(await act('suspend', {guide, as: 'sample-editor'})).toEqual([])
  for (const asked of [{edition}, {guide: await client.getDocument('guide-muscle-spasm-en')}]) {
    const refused = await ask('leaflet', asked)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('suspended')
  }
})

test('without publishers the answer says that nothing was changed', async () => {
  const clinic = await openClinic()
  const answer = await askFor(clinic)('act', {name: 'sign', words: {guide, role: 'editorial'}})
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('Nothing was changed')
})

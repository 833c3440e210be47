import {expect, onTestFinished, test} from 'vitest'

import {forwardWorkshop} from '#content/forwardWorkshop.ts'
import {inline} from '#test/support/build.ts'
import {openClinic} from '#test/support/clinic.ts'
import {startPublishers} from '#test/support/publishers.ts'

const guide = 'muscle-spasm.en'
const id = 'guide-muscle-spasm-en'
const flag = 'redFlag-bladder-bowel'
const words = 'You lose control of your bladder or bowels.'

/** A clinic whose publishers run, and what they say to each of its people. */
async function openWorkshop() {
  const clinic = await openClinic()
  const publishers = await startPublishers(clinic.config, '2026-01-15')
  onTestFinished(async () => {
    await publishers.close()
    expect(publishers.faults).toEqual([])
  })
  const forward = forwardWorkshop(clinic.config.dataFolder)
  const ask = async (person: string, path: string, body: unknown = {}) => {
    const request = new Request(`http://127.0.0.1/workshop/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    const answer = await forward(request, () => ({id: person, role: 'editor'}))
    return {status: answer.status, body: await answer.json()}
  }
  const waiting = async (person: string) => (await ask(person, 'waiting')).body
  return {...clinic, ask, waiting}
}

const editFlag = async ({client}: {client: Awaited<ReturnType<typeof openClinic>>['client']}) =>
  client
    .patch(flag)
    .set({'text.en': inline(words)})
    .commit()

test('what was submitted waits for those who can sign it, each only for what is missing', async () => {
  const {waiting, act} = await openWorkshop()
  expect(await waiting('sample-editor')).toEqual({toSign: [], sentBack: []})
  expect(await waiting('no-person-yet')).toEqual({toSign: [], sentBack: []})
  await act('sign', {guide, as: 'sample-author', role: 'author'})
  expect(await waiting('sample-author')).toMatchObject({toSign: []})
  expect(await waiting('sample-editor')).toMatchObject({
    toSign: [{id, why: 'submitted', roles: ['editorial']}],
  })
  await act('sign', {guide, as: 'sample-editor', role: 'editorial'})
  expect(await waiting('sample-editor')).toMatchObject({toSign: []})
  expect(await waiting('sample-second-reviewer')).toMatchObject({
    toSign: [{id, roles: ['clinical']}],
  })
  await act('sign', {guide, as: 'sample-reviewer', role: 'clinical'})
  expect(await waiting('sample-second-reviewer')).toMatchObject({toSign: []})
})

test('what was sent back waits for nobody but who mends it, until it changes', async () => {
  const {waiting, act, client} = await openWorkshop()
  await act('sign', {guide, as: 'sample-author', role: 'author'})
  await act('send-back', {guide, as: 'sample-reviewer', comment: 'Say how long it takes.'})
  const sentBack = [
    {id, by: 'sample-reviewer', on: '2026-01-15', comment: 'Say how long it takes.'},
  ]
  expect(await waiting('sample-editor')).toMatchObject({toSign: [], sentBack})
  await client.patch(`drafts.${id}`).set({mainMessage: 'Most pass within minutes.'}).commit()
  expect(await waiting('sample-editor')).toEqual({toSign: [], sentBack: []})
  await act('sign', {guide, as: 'sample-author', role: 'author'})
  expect(await waiting('sample-reviewer')).toMatchObject({toSign: [{id}], sentBack: []})
})

test('a published guide that a shared flag reopened waits, too, and a guide that was taken back does not', async () => {
  const clinic = await openWorkshop()
  for (const one of [guide, 'stiff-neck.en']) expect(await clinic.approve(one)).toEqual([])
  expect(await clinic.waiting('sample-reviewer')).toEqual({toSign: [], sentBack: []})
  await clinic.client.patch('source-cramps').set({'linkCheck.status': 'ok'}).commit()
  expect(await clinic.waiting('sample-reviewer')).toEqual({toSign: [], sentBack: []})
  await editFlag(clinic)
  expect(await clinic.waiting('sample-reviewer')).toMatchObject({
    toSign: [
      {id, why: 'reopened', roles: ['clinical']},
      {id: 'guide-stiff-neck-en', why: 'reopened', roles: ['clinical']},
    ],
  })
  await clinic.act('sign', {guide, as: 'sample-editor', role: 'editorial'})
  expect(await clinic.waiting('sample-second-reviewer')).toMatchObject({
    toSign: [
      {id, why: 'reopened', roles: ['clinical']},
      {id: 'guide-stiff-neck-en', why: 'reopened', roles: ['editorial', 'clinical']},
    ],
  })
  await clinic.act('suspend', {guide, as: 'sample-editor'})
  const {toSign} = await clinic.waiting('sample-reviewer')
  expect(toSign).toHaveLength(1)
})

test('each guide that a shared flag changed is shown with the words around it, and signed by one act', async () => {
  const clinic = await openWorkshop()
  for (const one of [guide, 'stiff-neck.en']) expect(await clinic.approve(one)).toEqual([])
  const shared = {shared: flag}
  expect((await clinic.ask('sample-editor', 'changed', shared)).body).toEqual({
    alone: [],
    mixed: [],
  })
  await editFlag(clinic)
  const changes = [
    {
      kind: 'sign',
      before: 'You cannot control your bladder or bowels as you usually do.',
      after: words,
      context: ['Call {emergencyNumber} now if:'],
    },
  ]
  const {body} = await clinic.ask('sample-editor', 'changed', shared)
  expect(body).toMatchObject({
    alone: [
      {id, roles: ['editorial'], changes},
      {id: 'guide-stiff-neck-en', roles: ['editorial'], changes},
    ],
    mixed: [],
  })
  await clinic.act('sign', {guide, as: 'sample-second-reviewer', role: 'editorial'})
  const sign = {name: 'sign', words: {role: 'editorial', as: 'sample-reviewer'}, changed: flag}
  const signed = await clinic.ask('sample-editor', 'act', sign)
  expect(signed.status).toBe(200)
  expect(signed.body.said).toContain('muscle-spasm-en is signed already.')
  expect(
    await clinic.client.fetch(
      '*[_type == "signOff" && role == "editorial"] | order(_createdAt) {by, "guide": guide._ref}[2...9]',
    ),
  ).toEqual([
    {by: 'sample-second-reviewer', guide: id},
    {by: 'sample-editor', guide: 'guide-stiff-neck-en'},
  ])
  const clinical = {...sign, words: {role: 'clinical', as: 'sample-reviewer'}}
  expect((await clinic.ask('sample-editor', 'act', clinical)).status).toBe(400)
  expect((await clinic.ask('sample-editor', 'changed', {})).status).toBe(400)
})

test('what publishing will change is known before', async () => {
  const clinic = await openWorkshop()
  const impact = async () => (await clinic.ask('sample-editor', 'impact', {guide})).body
  expect(await impact()).toMatchObject({versions: {major: '1.0.0'}, editions: [], drafts: []})
  for (const one of [guide, 'stiff-neck.en']) expect(await clinic.approve(one)).toEqual([])
  const {client} = clinic
  const snapshot = await client.fetch<string>(
    '*[_type == "guideSnapshot" && guide._ref == $id][0]._id',
    {id},
  )
  const reference = (_ref: string) => ({_type: 'reference', _ref})
  await client.create({
    _id: 'leafletEdition-waiting-room',
    _type: 'leafletEdition',
    key: 'waiting-room',
    snapshot: reference(snapshot),
    paper: 'a4',
    printedOn: '2026-01-10',
    copies: 200,
    place: 'Waiting room',
  })
  const original = await client.getDocument(id)
  await client.create({
    ...original,
    _id: 'guide-muscle-spasm-es',
    _type: 'guide',
    language: 'es',
    title: 'Espasmo',
  })
  const stored = await client.getDocument(flag)
  await client.create({
    ...stored,
    _id: `drafts.${flag}`,
    _type: 'redFlag',
    text: {en: inline(words)},
  })
  expect(await impact()).toMatchObject({
    current: '1.0.0',
    least: 'major',
    versions: {major: '2.0.0', minor: '1.1.0', patch: '1.0.1'},
    papers: ['a4', 'us-letter'],
    partners: ['Sample Health Portal'],
    issues: [{key: 'sample-issue', date: '2026-01-15'}],
    editions: [{key: 'waiting-room', copies: 200, place: 'Waiting room', version: '1.0.0'}],
    translations: [{_id: 'guide-muscle-spasm-es', language: 'es'}],
    drafts: [{name: words, type: 'redFlag', others: 2}],
  })
  await client
    .patch('partner-sample-partner')
    .set({deny: [{_key: 'd', ...reference(id)}]})
    .commit()
  await client.patch('newsletterIssue-sample-issue').set({date: '2026-01-14'}).commit()
  expect(await impact()).toMatchObject({partners: [], issues: []})
})

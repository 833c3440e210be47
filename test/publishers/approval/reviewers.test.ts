import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {expect, test} from 'vitest'

import {readGuide} from '#schemas/guide/readGuide.ts'
import type {Stored} from '#test/support/build.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'
import {library} from '#test/support/documents.ts'
import {valueOf} from '#test/support/guides.ts'

import {readPdf} from '../channels/leaflet/support/readPdf.ts'
import {textOf} from '../channels/page/support/readPage.ts'

/** A reader learns who reviewed a guide: by the name that stood under the signature, and only where there is one. */

const guide = 'muscle-spasm.en'
const id = 'guide-muscle-spasm-en'
const reviewer = 'person-sample-reviewer'
const label = 'Clinically reviewed by'

const rename = async ({client}: Clinic, name: string, credentials: string) =>
  client.patch(reviewer).set({name, credentials}).commit()

/** A file of the public site. */
const fileOf = ({config}: Clinic, path: string) =>
  readFileSync(join(config.outFolder, 'site', path))

const documentOf = (clinic: Clinic): unknown =>
  JSON.parse(fileOf(clinic, 'v1/sample-partner/guides/muscle-spasm.en.json').toString())

/** The guide as a patient reads it, on the public site and on paper. */
async function outputsOf(clinic: Clinic) {
  await clinic.publish()
  const page = textOf(fileOf(clinic, 'guides/en/muscle-spasm/index.html').toString())
  const {pages} = await readPdf(new Uint8Array(fileOf(clinic, 'leaflets/muscle-spasm.en.a4.pdf')))
  return {page, leaflet: pages.join('\n')}
}

test('a signature keeps the name of its day, and page, leaflet and feed print that one', async () => {
  const clinic = await openClinic()
  await rename(clinic, 'Ana Ruiz', 'PT, DPT')
  expect(await clinic.approve(guide)).toEqual([])
  await rename(clinic, 'Ana Ruiz Soto', 'PT, DPT, OCS')
  expect(
    await clinic.client.fetch('*[_type == "signOff"] | order(role){by, name, credentials}'),
  ).toEqual([
    {by: 'sample-reviewer', name: 'Ana Ruiz', credentials: 'PT, DPT'},
    {by: 'sample-editor', name: 'Sample sample-editor', credentials: null},
  ])
  const {page, leaflet} = await outputsOf(clinic)
  expect(page).toContain(`${label}Ana Ruiz, PT, DPT`)
  expect(leaflet).toContain(`${label}: Ana Ruiz, PT, DPT`)
  const document = documentOf(clinic)
  expect(document).toMatchObject({
    reviewers: [{key: 'sample-reviewer', name: 'Ana Ruiz', credentials: 'PT, DPT'}],
    jsonLd: {
      reviewedBy: [{'@type': 'Person', name: 'Ana Ruiz', honorificSuffix: 'PT, DPT'}],
    },
  })
  for (const text of [page, leaflet, JSON.stringify(document)])
    expect(text).not.toMatch(/Soto|OCS|reviewed by:? ?Sample/)
})

test('what was signed before records had names is published without the line', async () => {
  const clinic = await openClinic()
  const all = await clinic.client.fetch<Stored[]>('*', {}, {perspective: 'drafts'})
  const documents = new Map(all.map((document) => [document._id, document]))
  const {contentHash} = valueOf(readGuide(id, documents))
  for (const [role, by] of [
    ['editorial', 'sample-editor'],
    ['clinical', 'sample-reviewer'],
  ])
    await clinic.client.create({
      _id: `signOff-${role}`,
      _type: 'signOff',
      guide: {_type: 'reference', _ref: id, _weak: true},
      contentHash,
      role,
      by,
      on: '2026-01-14',
      sample: false,
      checklist: [],
    })
  expect(await clinic.act('publish-guide', {guide, as: 'sample-editor'})).toEqual([])
  const {page, leaflet} = await outputsOf(clinic)
  for (const text of [page, leaflet]) {
    expect(text).toContain('Last reviewed')
    expect(text).not.toContain(label)
  }
  expect(documentOf(clinic)).toMatchObject({reviewers: []})
  expect(documentOf(clinic)).not.toHaveProperty('jsonLd.reviewedBy')
})

test('what sample people signed names no reviewer beside its notice', async () => {
  const more = library
    .filter(({_id}) => _id === reviewer)
    .map((person) => ({...person, sampleInTest: true}))
  const clinic = await openClinic({more})
  expect(await clinic.approve(guide)).toEqual([])
  const {page, leaflet} = await outputsOf(clinic)
  for (const text of [page, leaflet]) {
    expect(text).toContain('Sample: not clinically reviewed.')
    expect(text).not.toContain(label)
  }
})

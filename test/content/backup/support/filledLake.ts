import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'

import {importFiles} from '#content/importFiles.ts'

import {openLake} from '../../lake/support/openLake.ts'
import {makeFolder} from './archives.ts'

export interface FilledLake {
  readonly dataFolder: string
  readonly client: SanityClient
  close(): Promise<void>
}

/** A running lake with the sample library and what libraries seldom have, somebody with an account, and feeds. */
export async function openFilledLake(): Promise<FilledLake> {
  const dataFolder = join(makeFolder(), 'data')
  const {client, lake} = await openLake({dataFolder})
  const samples = ['content/library', 'content/guides']
  const options = {client, asOf: '2026-01-15', apply: true, publish: true, print: () => {}}
  await importFiles(samples, options)
  await addOddities(client)
  lake.issueToken({id: 'ada', name: 'Ada', role: 'administrator'})
  mkdirSync(join(dataFolder, 'feeds/site/v1/partner'), {recursive: true})
  writeFileSync(join(dataFolder, 'feeds/site/v1/partner/manifest.json'), '{"changes": 7}')
  return {
    dataFolder,
    client,
    async close() {
      await lake.close()
    },
  }
}

/** Drafts and versions, circles of references, pictures in lists and twice in a document, a picture nobody shows, deletions. */
async function addOddities(client: SanityClient): Promise<void> {
  const background = {r: 20, g: 130, b: 30}
  const photo = await sharp({create: {width: 30, height: 20, channels: 3, background}})
    .png()
    .toBuffer()
  const shown = await client.assets.upload('image', photo, {filename: 'a b.png', creditLine: 'Ada'})
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><path d="M0 0h10v20z"/></svg>'
  await client.assets.upload('image', Buffer.from(svg), {
    filename: 'b.svg',
    title: 'Nobody shows this',
  })
  const image = {_type: 'image', asset: {_type: 'reference', _ref: shown._id}, alt: 'Ä "quoted"\n'}
  const to = (_ref: string) => ({_type: 'reference', _ref})
  await client
    .transaction()
    .create({_id: 'odd.one', _type: 'odd', other: to('odd.two'), image})
    .create({_id: 'odd.two', _type: 'odd', other: to('odd.one'), list: [{...image, _key: 'a'}]})
    .create({
      _id: 'drafts.odd',
      _type: 'odd',
      _createdAt: '2020-02-02T02:02:02Z',
      deep: [
        {_key: 'k', _type: 'row', cells: [{_key: 'l', ...image, hotspot: {x: 0.5}}], none: null},
      ],
      missing: {...to('nobody'), _weak: true},
      numbers: [1, 2.5, -1e21],
    })
    .create({_id: 'versions.r1.odd', _type: 'odd', strengthened: {...to('odd'), _weak: true}})
    .create({_id: 'gone', _type: 'odd'})
    .commit()
  await client.delete('gone')
}

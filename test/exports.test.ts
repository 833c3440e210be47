import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'
import {z} from 'zod'

const {exports} = z
  .object({exports: z.record(z.string(), z.string())})
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** What another Sanity project can rely on: name of the entry and of its main export. */
const promised = {
  './schemas': 'schemaTypes',
  './guide': 'readGuide',
  './rules': 'checkGuide',
  './render/newsletter': 'renderNewsletter',
  './render/leaflet': 'renderLeaflet',
  './render/page': 'renderPage',
  './render/feed': 'renderFeed',
}

test.each(Object.entries(promised))('the package offers %s with %s', async (entry, name) => {
  const module_: unknown = await import(/* @vite-ignore */ `../${exports[entry]?.slice(2)}`)
  expect(module_).toHaveProperty(name)
})

test('nothing else is promised but folders of the model and of manuscripts', () => {
  expect(Object.keys(exports).filter((entry) => !(entry in promised))).toEqual([
    './guide/*',
    './manuscript/*',
  ])
})

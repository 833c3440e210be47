import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

import {defineCliConfig} from 'sanity/cli'

const studio = createRequire(import.meta.resolve('sanity'))
const studioClient = join(
  dirname(studio.resolve('@sanity/client/package.json')),
  'dist/index.browser.js',
)

/** Settings of Sanity's own command line: Studio build, schema extraction and type generation. */
export default defineCliConfig({
  api: {
    projectId: process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'guidepost',
    dataset: process.env['SANITY_STUDIO_DATASET'] ?? 'production',
  },
  // With automatic updates the built Studio would load itself from elsewhere.
  deployment: {autoUpdates: false},
  // Our client factory makes clients of the copy that Studio brings along: it recognises errors by their class.
  vite: {resolve: {alias: [{find: /^@sanity\/client$/, replacement: studioClient}]}},
  typegen: {
    path: './schemas/**/*.ts',
    schema: './schemas/generated/schema.json',
    generates: './schemas/generated/sanity.types.ts',
    overloadClientMethods: false,
  },
})

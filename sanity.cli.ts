import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

import {defineCliConfig} from 'sanity/cli'

const studio = createRequire(import.meta.resolve('sanity'))
const studioClient = join(
  dirname(studio.resolve('@sanity/client/package.json')),
  'dist/index.browser.js',
)

/** Where the lake is while Studio runs from its sources (`npm run dev`): everything that is not Studio's is asked there. */
const lake = process.env['GUIDEPOST_LAKE']
const ofTheLake = '^/(v\\d|vX|sign-in|workshop|images|files)'
const liveServer =
  lake === undefined
    ? {}
    : {
        server: {
          proxy: {
            [ofTheLake]: {
              target: lake,
              changeOrigin: true,
              ws: true,
              // The lake takes pages of its own origin only. Whether the page that asks is one of ours, the browser says (Sec-Fetch-Site).
              headers: {origin: lake},
            },
          },
        },
      }

/** Settings of Sanity's own command line: Studio build, schema extraction and type generation. */
export default defineCliConfig({
  api: {
    projectId: process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'guidepost',
    dataset: process.env['SANITY_STUDIO_DATASET'] ?? 'production',
  },
  // With automatic updates the built Studio would load itself from elsewhere.
  deployment: {autoUpdates: false},
  // Our client factory makes clients of the copy that Studio brings along: it recognises errors by their class.
  vite: {
    resolve: {alias: [{find: /^@sanity\/client$/, replacement: studioClient}]},
    // What every page of Studio needs is one file: with two hundred, a browser without a cache took half as long again.
    build: {
      rolldownOptions: {output: {codeSplitting: {groups: [{name: 'initial', tags: ['$initial']}]}}},
    },
    ...liveServer,
  },
  typegen: {
    path: './schemas/**/*.ts',
    schema: './schemas/generated/schema.json',
    generates: './schemas/generated/sanity.types.ts',
    overloadClientMethods: false,
  },
})

import {defineCliConfig} from 'sanity/cli'

/** Settings of Sanity's own command line: Studio build, schema extraction and type generation. */
export default defineCliConfig({
  api: {
    projectId: process.env['SANITY_STUDIO_PROJECT_ID'] ?? 'guidepost',
    dataset: process.env['SANITY_STUDIO_DATASET'] ?? 'production',
  },
  // With automatic updates the built Studio would load itself from elsewhere.
  deployment: {autoUpdates: false},
  typegen: {
    path: './schemas/**/*.ts',
    schema: './schemas/generated/schema.json',
    generates: './schemas/generated/sanity.types.ts',
    overloadClientMethods: false,
  },
})

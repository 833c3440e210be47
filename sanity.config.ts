import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'

import {schemaTypes} from '#schemas/index.ts'
import {documentActions} from '#studio/approval/documentActions.tsx'
import {isEmbedded, studioEnvironment} from '#studio/environment.ts'
import {structure} from '#studio/structure.ts'

/** The unmodified Studio on our model. Where its store lives comes from the environment alone. */
export default defineConfig({
  name: 'guidepost',
  title: 'Guidepost',
  ...studioEnvironment,
  schema: {types: schemaTypes},
  ...(isEmbedded ? {document: {actions: documentActions}} : {}),
  plugins: [structureTool({structure}), visionTool()],
  releases: {enabled: false},
  scheduledPublishing: {enabled: false},
  scheduledDrafts: {enabled: false},
  tasks: {enabled: false},
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  apps: {canvas: {enabled: false}},
})

import {visionTool} from '@sanity/vision'
import {defineConfig, isDev} from 'sanity'
import {structureTool} from 'sanity/structure'

import {documentTypes} from '#schemas/index.ts'
import {documentActions} from '#studio/approval/documentActions.tsx'
import {conceptTemplate} from '#studio/conceptTemplate.ts'
import {documentViews} from '#studio/documentViews.ts'
import {isEmbedded, studioEnvironment} from '#studio/environment.ts'
import {guideTemplates} from '#studio/guideTemplates.ts'
import {studioLocales} from '#studio/locales.ts'
import {sourceTemplate} from '#studio/sourceTemplate.ts'
import {structure} from '#studio/structure.ts'
import {languageFor, startLocale} from '#studio/studioLanguage.ts'
import {StudioLayout} from '#studio/StudioLayout.tsx'
import {studioTypes} from '#studio/studioTypes.ts'
import {toolsFor} from '#studio/tools.ts'
import {OpensFirst} from '#studio/welcome/OpensFirst.tsx'

/** Queries by hand are for whoever works on Guidepost (`npm run dev`): a clinic's Studio comes without. */
const forDevelopers = isDev ? [visionTool()] : []

const startsEmpty: readonly string[] = documentTypes
  .map(({name}) => name)
  .filter((name) => name !== 'guide')

const name = 'guidepost'
const language = languageFor(startLocale({projectId: studioEnvironment.projectId, name}))

/** The unmodified Studio on our model. Where its store lives comes from the environment alone. */
export default defineConfig({
  name,
  title: 'Guidepost',
  ...studioEnvironment,
  schema: {
    types: studioTypes(language),
    // Nobody starts a guide from nothing, and nobody writes a record by hand.
    templates: (own) => [
      ...own.filter(({schemaType}) => startsEmpty.includes(schemaType)),
      ...guideTemplates,
      conceptTemplate,
      sourceTemplate,
    ],
  },
  ...(isEmbedded ? {document: {actions: documentActions}, tools: toolsFor} : {}),
  plugins: [
    structureTool({structure, defaultDocumentNode: documentViews}),
    ...forDevelopers,
    studioLocales(),
  ],
  studio: {components: {layout: StudioLayout, activeToolLayout: OpensFirst}},
  releases: {enabled: false},
  scheduledPublishing: {enabled: false},
  scheduledDrafts: {enabled: false},
  tasks: {enabled: false},
  announcements: {enabled: false},
  mediaLibrary: {enabled: false},
  apps: {canvas: {enabled: false}},
})

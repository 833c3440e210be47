import type {DocumentRule, SchemaTypeDefinition} from '@sanity/types'

import {guide} from '#schemas/documents/guide.ts'
import {schemaTypes} from '#schemas/index.ts'

import {documentIcons} from './documentIcons.ts'
import {forEditors} from './editor/editorTypes.ts'
import {KeyInput} from './editor/KeyInput.tsx'
import {guideValidator} from './validateGuide.ts'

/** A guide whose rules run while somebody types, and whose key need not be thought of. */
const checkedGuide = {
  ...guide,
  fields: guide.fields.map((field) =>
    field.name === 'key' ? {...field, components: {input: KeyInput}} : field,
  ),
  validation: (rule: DocumentRule) => [
    rule.custom(guideValidator('error')),
    rule.custom(guideValidator('warning')).warning(),
  ],
}

/** The types of the model with what only Studio knows: signs, the rules of guides, and how texts are written. */
export const studioTypes: SchemaTypeDefinition[] = schemaTypes.map((type) =>
  withIcon(forEditors(type === guide ? checkedGuide : type)),
)

function withIcon(type: SchemaTypeDefinition): SchemaTypeDefinition {
  const icon = Object.entries(documentIcons).find(([name]) => name === type.name)?.[1]
  return icon === undefined ? type : {...type, icon}
}

import type {DocumentRule, ImageRule, SchemaTypeDefinition} from '@sanity/types'

import {clinic} from '#schemas/documents/clinic.ts'
import {guide} from '#schemas/documents/guide.ts'
import {schemaTypes} from '#schemas/index.ts'

import {documentIcons} from './documentIcons.ts'
import {forEditors} from './editor/editorTypes.ts'
import {KeyInput} from './editor/KeyInput.tsx'
import {guideValidator} from './validateGuide.ts'
import {validateLogo} from './validateLogo.ts'

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

/** A clinic whose logo is looked at when it is chosen. */
const checkedClinic = {
  ...clinic,
  fields: clinic.fields.map((field) =>
    field.name === 'logo'
      ? {...field, validation: (rule: ImageRule) => rule.custom(validateLogo)}
      : field,
  ),
}

const checked = new Map<SchemaTypeDefinition, SchemaTypeDefinition>([
  [guide, checkedGuide],
  [clinic, checkedClinic],
])

/** The types of the model with what only Studio knows: signs, the rules of guides, and how texts are written. */
export const studioTypes: SchemaTypeDefinition[] = schemaTypes.map((type) =>
  withIcon(forEditors(checked.get(type) ?? type)),
)

function withIcon(type: SchemaTypeDefinition): SchemaTypeDefinition {
  const icon = Object.entries(documentIcons).find(([name]) => name === type.name)?.[1]
  return icon === undefined ? type : {...type, icon}
}

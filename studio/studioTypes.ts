import type {DocumentRule, PreviewConfig, Rule, SchemaTypeDefinition} from '@sanity/types'

import {clinic} from '#schemas/documents/clinic.ts'
import {guide} from '#schemas/documents/guide.ts'
import {newsletterIssue} from '#schemas/documents/newsletterIssue.ts'
import {withdrawal} from '#schemas/documents/withdrawal.ts'
import {schemaTypes} from '#schemas/index.ts'

import {documentIcons} from './documentIcons.ts'
import {conceptFields} from './editor/ConceptInput.tsx'
import {forEditors} from './editor/editorTypes.ts'
import {logoValidator} from './logoValidator.ts'
import {guideItself, guidesCarried, signed} from './recall/recallSign.tsx'
import type {StudioLanguage} from './studioLanguage.ts'
import {today} from './surroundings.ts'
import {markRequired} from './translation/markRequired.ts'
import {translateType} from './translation/translateTypes.ts'
import {guideValidator} from './validateGuide.ts'

/** In lists another sign stands before a guide that was taken back. */
const guideSign = {icon: documentIcons.guide, field: '_id', guidesIn: guideItself}

/** So does a record that says so, as long as it holds. */
const withdrawalSign = {icon: documentIcons.withdrawal, field: 'guide._id', guidesIn: guideItself}

/** A newsletter that carried a guide which was taken back is no longer there for anybody. */
const issueSign = {
  icon: documentIcons.newsletterIssue,
  field: 'guides',
  guidesIn: guidesCarried,
  isCarrier: true,
}

/** A list that says which reviews are late: the model looks at no clock. */
function overdueTold(preview: PreviewConfig): PreviewConfig {
  return {
    ...preview,
    prepare: (selected, options) => {
      const shown = preview.prepare?.(selected, options) ?? {}
      const {reviewBy} = selected
      const {subtitle} = shown
      const isLate = typeof reviewBy === 'string' && reviewBy < today()
      if (!isLate || subtitle === undefined) return shown
      return {...shown, subtitle: subtitle.replace('review by', 'review overdue since')}
    },
  }
}

/** A guide whose rules run while somebody types, and whose concepts are made with their kind. */
function checkedGuide(language: StudioLanguage): SchemaTypeDefinition {
  return {
    ...guide,
    preview: overdueTold(signed(guide.preview, guideSign)),
    fields: guide.fields.map((field) => ({...field, ...conceptFields[field.name]})),
    validation: (rule: DocumentRule) => [
      rule.custom(guideValidator('error', language)),
      rule.custom(guideValidator('warning', language)).warning(),
    ],
  }
}

/** A clinic whose logo is looked at when it is chosen. */
function checkedClinic(language: StudioLanguage): SchemaTypeDefinition {
  return {
    ...clinic,
    fields: clinic.fields.map((field) =>
      field.name === 'logo'
        ? {...field, validation: (rule: Rule) => rule.custom(logoValidator(language))}
        : field,
    ),
  }
}

/** The types of the model with what only Studio knows: signs, rules, how texts are written, and words in its language. */
export function studioTypes(language: StudioLanguage): SchemaTypeDefinition[] {
  const checked = new Map<SchemaTypeDefinition, SchemaTypeDefinition>([
    [guide, checkedGuide(language)],
    [clinic, checkedClinic(language)],
    [withdrawal, {...withdrawal, preview: signed(withdrawal.preview, withdrawalSign)}],
    [newsletterIssue, {...newsletterIssue, preview: signed(newsletterIssue.preview, issueSign)}],
  ])
  return schemaTypes.map((type) =>
    withIcon(
      forEditors(
        markRequired(translateType(findable(checked.get(type) ?? type), language), language),
      ),
    ),
  )
}

/** Records are looked at where they belong: as hits of a search they would hide the guides. */
const unsearched: readonly string[] = ['signOff', 'guideSnapshot', 'withdrawal']

function findable(type: SchemaTypeDefinition): SchemaTypeDefinition {
  const hidden = {__experimental_omnisearch_visibility: false}
  return unsearched.includes(type.name) ? {...type, ...hidden} : type
}

function withIcon(type: SchemaTypeDefinition): SchemaTypeDefinition {
  const icon = Object.entries(documentIcons).find(([name]) => name === type.name)?.[1]
  return icon === undefined ? type : {...type, icon}
}

import type {Template} from 'sanity'

import {type ConceptKind, conceptKinds, languages} from '#schemas/vocabulary.ts'

/** The id of the template that a concept of a known kind starts from. */
export const conceptTemplateId = 'concept-of-kind'

/** What is known of a concept before somebody writes it. */
export interface ConceptStart {
  readonly kind: ConceptKind
  /** What the guide calls it, and in which language. */
  readonly name?: string
  readonly language?: string
}

/**
 * A concept that is made where one of its kind is asked for. Its parameters keep it out of the lists in which Studio offers what can
 * be made: there nobody knows them.
 */
export const conceptTemplate: Template<Partial<ConceptStart>> = {
  id: conceptTemplateId,
  title: 'Condition or word',
  schemaType: 'concept',
  parameters: ['kind', 'name', 'language'].map((name) => ({name, type: 'string'})),
  value: ({kind, name, language}: Partial<ConceptStart> = {}) => ({
    ...(conceptKinds.some((one) => one === kind) ? {kind} : {}),
    ...(typeof name === 'string' && languages.some((one) => one === language)
      ? {name: {_type: 'localizedString', [String(language)]: name}}
      : {}),
  }),
}

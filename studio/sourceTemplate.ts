import type {Template} from 'sanity'

import {today} from './surroundings.ts'

/** What is known of a source before somebody writes it. */
export interface SourceStart {
  /** What somebody looked for and did not find. */
  readonly title?: string
}

/** A source that is made where one is cited. Its parameter keeps it out of the lists in which Studio offers what can be made. */
export const sourceTemplate: Template<SourceStart> = {
  id: 'source-of-title',
  title: 'Source',
  schemaType: 'source',
  parameters: [{name: 'title', type: 'string'}],
  value: ({title}: SourceStart = {}) => ({
    ...(title === undefined || title === '' ? {} : {title}),
    accessedOn: today(),
  }),
}

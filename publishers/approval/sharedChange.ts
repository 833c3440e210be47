import type {SanityClient} from '@sanity/client'

import {formatChange} from '#schemas/approval/changesBetween.ts'
import {UserError} from '#schemas/userError.ts'

import {checkGuides, type Standing} from '../check/checkGuides.ts'

export interface SharedChange {
  /** Guides whose only change since they were published is that of the shared document. */
  readonly alone: readonly Standing[]
  /** Guides that it changed, too, but that differ in more: each needs a look of its own. */
  readonly mixed: readonly Standing[]
}

/**
 * Which published guides one shared document reopened: a red flag, a source, an exercise or a term that was edited. Those in
 * which nothing else changed can be signed, and published, in one go.
 * @param shared its id, such as `redFlag-saddle-numbness`
 * @throws UserError when it reopened none
 */
export async function findSharedChange(
  client: SanityClient,
  shared: string,
  asOf: string,
): Promise<SharedChange> {
  const {guides} = await checkGuides(client, asOf)
  const reopened = guides.filter(({changes}) => changes.some(({part}) => part.shared === shared))
  if (reopened.length === 0)
    throw new UserError(`No published guide is changed by "${shared}"`, {
      hint: 'Name the id of a shared document that was edited, such as redFlag-saddle-numbness. "npm run check" lists what changed.',
    })
  const isAlone = ({changes}: Standing) => changes.every(({part}) => part.shared === shared)
  return {
    alone: reopened.filter(isAlone),
    mixed: reopened.filter((guide) => !isAlone(guide)),
  }
}

/** The changed words in one guide, for whoever signs them: what it said, and what it says. */
export function formatSharedChange({id, changes}: Standing): string {
  return [
    id.replace(/^guide-/, ''),
    ...changes.flatMap(({part, before}) => [`  - ${before ?? '(nothing)'}`, `  + ${part.text}`]),
  ].join('\n')
}

/** Why a guide is left to a look of its own. */
export function formatMixed({id, changes}: Standing): string {
  return `${id.replace(/^guide-/, '')} is left out, because more than that changed: ${changes.map(formatChange).join(', ')}. Read it and sign it by itself.`
}

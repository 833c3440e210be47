import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import {contextOf} from '#schemas/approval/contextOf.ts'
import {rolesToSign} from '#schemas/approval/rolesToSign.ts'
import {UserError} from '#schemas/userError.ts'
import type {SignOffRole} from '#schemas/vocabulary.ts'

import {type Actor, fetchActor} from '../approval/fetchDesk.ts'
import {fetchSharedChange, type Reopened} from '../approval/sharedChange.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

const form = z.object({shared: z.string().min(1)})

/** A published guide that a shared document changed, as the workshop shows it to the person who is signed in. */
export interface ChangedGuide {
  readonly id: string
  readonly title: string
  readonly language: string
  /** As what the person can sign it. */
  readonly roles: readonly SignOffRole[]
  readonly changes: readonly {
    readonly part: string
    readonly kind: string
    readonly before: string
    readonly after: string
    readonly context: readonly string[]
  }[]
}

/** Lists the published guides that a shared document changed: those that one act can sign, and those that differ in more. */
export function answerChanged(client: SanityClient): PrivateRoute {
  return async (asked, person) => {
    if (person === undefined)
      throw new UserError('Nobody is signed in', {hint: 'Texts are signed by people.'})
    const read = form.safeParse(asked)
    if (!read.success)
      throw new UserError('This is no shared document', {hint: 'Send {shared: its id}.'})
    const actor = await fetchActor(client, person, {act: 'sign'})
    const {alone, mixed} = await fetchSharedChange(client, read.data.shared)
    return Response.json({
      alone: alone.map((reopened) => changedGuide(reopened, actor)),
      mixed: mixed.map((reopened) => changedGuide(reopened, actor)),
    })
  }
}

function changedGuide({guide, changes, signOffs}: Reopened, person: Actor): ChangedGuide {
  const {id, title, language} = guide
  return {
    id,
    title,
    language,
    roles: rolesToSign(guide, signOffs, person).filter((role) => role !== 'author'),
    changes: changes.map(({how, part, before = ''}) => ({
      part: part.id,
      kind: part.kind,
      before,
      after: how === 'removed' ? '' : part.text,
      context: contextOf(guide, part),
    })),
  }
}

import type {Problem} from '#schemas/problem.ts'
import type {PublishableQueryResult} from '#schemas/queries.ts'
import {UserError} from '#schemas/userError.ts'

import type {KnownVoices} from './outputs/knownVoices.ts'

/** What decides who speaks. */
export interface Speakers {
  /** Key of the clinic, where there are several. */
  readonly clinic?: string | undefined
  readonly voices?: KnownVoices | undefined
}

/**
 * Who speaks: while nobody can be chosen, whoever spoke last.
 * @throws UserError as `chooseClinic`, where nobody ever spoke
 */
export function speakerOf(
  clinics: PublishableQueryResult['clinics'],
  {clinic, voices}: Speakers,
): {readonly speaker: string; readonly problems: readonly Problem[]} {
  try {
    const speaker = chooseClinic(clinics, clinic)
    voices?.keep('speaker', speaker)
    return {speaker, problems: []}
  } catch (fault) {
    const known = voices?.known('speaker')
    if (typeof known !== 'string' || !(fault instanceof UserError)) throw fault
    const message = `${fault.message}. ${fault.hint ?? ''}`
    return {
      speaker: known,
      problems: [{rule: 'model', level: 'error', path: `${known}: clinic`, message}],
    }
  }
}

/** @throws UserError when the store has no clinic, or several and none chosen */
export function chooseClinic(
  clinics: readonly {_id: string; key: string | null}[],
  chosen: string | undefined,
): string {
  const names = clinics.map(({key}) => key).join(', ')
  const [clinic, ...others] =
    chosen === undefined ? clinics : clinics.filter(({key}) => key === chosen)
  if (clinic === undefined) {
    throw new UserError(
      chosen === undefined
        ? 'The store has no published clinic'
        : `There is no published clinic "${chosen}"; there is: ${names || 'none'}`,
      {
        hint: 'Publish one in the Studio, or import it: npm run import -- --apply --publish content/library/clinic.yaml.',
      },
    )
  }
  if (others.length > 0) {
    throw new UserError(`The store has several clinics (${names})`, {
      hint: 'Set CLINIC to the key of the one that speaks.',
    })
  }
  return clinic._id
}

import {BehaviorSubject, catchError, filter, from, map, merge, type Observable, of, tap} from 'rxjs'

import type {Moment} from './welcomeState.ts'

/** What one person has seen of the first morning, kept with their account. */
export interface WelcomeSettings {
  readonly dismissed: boolean
  readonly seen: readonly Moment[]
}

interface SettingsClient {
  readonly request: <Answer>(asked: {
    readonly url: string
    readonly method?: string
    readonly body?: unknown
  }) => Promise<Answer>
}

const key = 'guidepost.start-here'
const untouched: WelcomeSettings = {dismissed: false, seen: []}

/** The settings as this page knows them; nothing until they were asked for. */
const known = new BehaviorSubject<WelcomeSettings | undefined>(undefined)

/** What this person has seen, now and after each change. A store that does not answer has kept nothing. */
export function watchSettings(client: SettingsClient): Observable<WelcomeSettings> {
  const asked =
    known.value === undefined
      ? from(client.request<readonly Answer[]>({url: `/users/me/keyvalue/${key}`})).pipe(
          map((answers) => ({...untouched, ...answers.find((one) => one.key === key)?.value})),
          catchError(() => of(untouched)),
          tap((settings) => known.next(settings)),
          filter(() => false),
        )
      : of()
  return merge(known.pipe(filter((settings) => settings !== undefined)), asked)
}

/** Keeps a change with the account. */
export async function keepSettings(
  client: SettingsClient,
  change: Partial<WelcomeSettings>,
): Promise<void> {
  const value = {...untouched, ...known.value, ...change}
  known.next(value)
  await client.request({url: '/users/me/keyvalue', method: 'PUT', body: [{key, value}]})
}

interface Answer {
  readonly key: string
  readonly value: Partial<WelcomeSettings> | null
}

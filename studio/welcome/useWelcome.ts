import {useEffect, useState} from 'react'
import {useClient, useCurrentLocale, useCurrentUser} from 'sanity'

import {languageFor} from '../studioLanguage.ts'
import {apiVersion} from '../surroundings.ts'
import {keepSettings, watchSettings, type WelcomeSettings} from './welcomeSettings.ts'
import {type Moment, welcomeQuery, type WelcomeState, welcomeTypes} from './welcomeState.ts'
import {welcomeWords} from './words.ts'

/** Changes come in bursts. Milliseconds. */
const burst = 150

/** What "Start here" knows, kept up to date, and what it can do. Undefined until the first answer. */
export function useWelcome() {
  const client = useClient({apiVersion})
  const language = languageFor(useCurrentLocale().id)
  const me = useCurrentUser()
  const [state, setState] = useState<WelcomeState>()
  const [settings, setSettings] = useState<WelcomeSettings>()
  const key = me?.id ?? ''
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      client
        .fetch<WelcomeState>(welcomeQuery, {me: key, language}, {perspective: 'drafts'})
        .then(setState, () => {})
    }
    const changes = client
      .listen(
        welcomeTypes,
        {},
        {includeResult: false, includeAllVersions: true, visibility: 'query'},
      )
      .subscribe(() => {
        clearTimeout(timer)
        timer = setTimeout(look, burst)
      })
    look()
    return () => {
      clearTimeout(timer)
      changes.unsubscribe()
    }
  }, [client, key, language])
  useEffect(() => {
    const watched = watchSettings(client).subscribe(setSettings)
    return () => watched.unsubscribe()
  }, [client])
  const seen = settings?.seen ?? []
  return {
    client,
    language,
    words: welcomeWords[language],
    state,
    seen,
    me: {key, isAdministrator: me?.roles.some(({name}) => name === 'administrator') ?? false},
    notice: (moment: Moment) => {
      if (!seen.includes(moment)) void keepSettings(client, {seen: [...seen, moment]})
    },
    dismiss: () => keepSettings(client, {dismissed: true}),
  }
}

export type Welcome = ReturnType<typeof useWelcome>

/** What a step of the first morning is given: all of it, with the store's answer. */
export interface StepProps {
  readonly welcome: Welcome & {readonly state: WelcomeState}
}

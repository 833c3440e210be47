import {useEffect} from 'react'
import {take} from 'rxjs'
import {type ActiveToolLayoutProps, useClient, useCurrentUser} from 'sanity'
import {useRouter} from 'sanity/router'

import {apiVersion} from '../surroundings.ts'
import {watchSettings} from './welcomeSettings.ts'

/** Width below which Studio shows one pane alone: there the menu comes first. CSS pixels. */
const narrow = 600

/** Whether it was done: whoever closes it later has a reason. */
let isDone = false

/**
 * Studio begins with what a person came for, and not with an empty page beside its menu: the first morning for who sets it up, what needs
 * them today for everybody else.
 */
export function OpensFirst(props: ActiveToolLayoutProps) {
  const client = useClient({apiVersion})
  const {state, navigate} = useRouter()
  const leadsSomewhere = state['panes'] !== undefined || state['intent'] !== undefined
  const setsUp = useCurrentUser()?.roles.some(({name}) => name === 'administrator') === true
  const isEmpty = props.activeTool.name === 'structure' && !leadsSomewhere
  useEffect(() => {
    const isWanted = !isDone && isEmpty && globalThis.innerWidth >= narrow
    isDone ||= !isWanted
    const watched = isWanted
      ? watchSettings(client)
          .pipe(take(1))
          .subscribe(({dismissed}) => {
            isDone = true
            const id = setsUp && !dismissed ? 'start' : 'today'
            navigate({panes: [[{id}]]}, {replace: true})
          })
      : undefined
    return () => watched?.unsubscribe()
  }, [client, navigate, isEmpty, setsUp])
  return props.renderDefault(props)
}

import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {libraryOf} from '../reading/library.ts'
import {apiVersion} from '../surroundings.ts'
import {type Counterpart, type OpenGuide, readCounterpart} from './readCounterpart.ts'

const changesQuery = '*[_type == "guide" && key == $key && language != $language]'

/** Others write in it, too: keystrokes come in bursts. Milliseconds. */
const burst = 300

/** The counterpart of the guide that is open, kept up to date. Undefined before the first answer, null where there is none. */
export function useCounterpart({
  id,
  key,
  language,
  translatedVersion,
}: OpenGuide): Counterpart | null | undefined {
  const client = useClient({apiVersion})
  const [counterpart, setCounterpart] = useState<Counterpart | null>()
  useEffect(() => {
    const library = libraryOf(client)
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      const next = await readCounterpart(library, {id, key, language, translatedVersion})
      if (isCurrent) setCounterpart(next ?? null)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void read(), burst)
    }
    const listening = client
      .listen(
        changesQuery,
        {key, language},
        {visibility: 'query', includeResult: false, includeAllVersions: true},
      )
      .subscribe({next: soon, error: () => {}})
    const stop = library.subscribe(soon)
    void read()
    return () => {
      isCurrent = false
      clearTimeout(timer)
      listening.unsubscribe()
      stop()
    }
  }, [client, id, key, language, translatedVersion])
  return counterpart
}

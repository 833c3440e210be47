import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {libraryOf} from '../reading/library.ts'
import {apiVersion} from '../surroundings.ts'
import {askLeaflet, type LeafletAnswer, type LeafletWanted} from './askLeaflet.ts'

/** A leaflet while somebody types. */
export interface LeafletReading {
  /** The newest answer; nothing before the first. */
  readonly answer: LeafletAnswer | undefined
  /** The newest pages that could be set, whatever came after. */
  readonly drawing: string | undefined
}

/** Keystrokes that follow each other faster than this are set together. Milliseconds. */
const pause = 60

/** How soon publishers that did not answer are asked again. Milliseconds. */
const again = 2000

/**
 * The leaflet of what is being typed, set anew after every keystroke and every change of what it shares. What is under way is
 * dropped when there is something newer; the last one wins.
 */
export function useLeaflet(wanted: LeafletWanted): LeafletReading {
  const library = libraryOf(useClient({apiVersion}))
  const [edition, setEdition] = useState(0)
  const [reading, setReading] = useState<LeafletReading>({answer: undefined, drawing: undefined})
  // Another edition of what guides share asks again, too.
  const asked = JSON.stringify([wanted, edition])
  useEffect(() => library.subscribe(() => setEdition(library.edition())), [library])
  useEffect(() => {
    const control = new AbortController()
    const {signal} = control
    const ask = async () => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written above
      const [leaflet] = JSON.parse(asked) as [LeafletWanted, number]
      const answer = await askLeaflet(leaflet, {as: 'svg', signal})
      const drawing = answer.state === 'set' ? await answer.file.text() : undefined
      if (signal.aborted) return
      setReading((before) => ({answer, drawing: drawing ?? before.drawing}))
      if (answer.state === 'absent' || answer.state === 'failed') askIn(again)
    }
    const askIn = (delay: number) => {
      const timer = setTimeout(() => void ask().catch(ignoreAbort), delay)
      signal.addEventListener('abort', () => clearTimeout(timer))
    }
    askIn(pause)
    return () => control.abort()
  }, [asked])
  return reading
}

/** What was dropped for something newer is nobody's fault. */
function ignoreAbort(cause: unknown): void {
  if (!(cause instanceof DOMException && cause.name === 'AbortError')) throw cause
}

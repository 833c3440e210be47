import {useEffect, useLayoutEffect, useRef, useState} from 'react'
import {useClient} from 'sanity'

import {libraryOf} from '../reading/library.ts'
import {apiVersion} from '../surroundings.ts'
import {askLeaflet, type LeafletAnswer, type LeafletWanted} from './askLeaflet.ts'

/** A leaflet while somebody types. */
export interface LeafletReading {
  /** The newest answer; nothing before the first. */
  readonly answer: LeafletAnswer | undefined
  /** The newest pages that could be set, whatever came after, behind what they share. */
  readonly drawing: readonly string[] | undefined
}

/** Editions are counted by each page for itself. */
const thisPage = crypto.randomUUID()

/** How soon publishers that did not answer are asked again. Milliseconds. */
const again = 2000

/**
 * The leaflet of what is being typed, set anew after every keystroke and every change of what it shares. One is set at a time; what
 * was typed meanwhile is next, and only the last of it.
 */
export function useLeaflet(wanted: LeafletWanted): LeafletReading {
  const library = libraryOf(useClient({apiVersion}))
  const [edition, setEdition] = useState(0)
  const [reading, setReading] = useState<LeafletReading>({answer: undefined, drawing: undefined})
  const asker = useRef<Asker>(undefined)
  // Another edition of what guides share asks again, too.
  const asked = JSON.stringify([wanted, edition])
  useEffect(() => library.subscribe(() => setEdition(library.edition())), [library])
  useLayoutEffect(() => {
    const opened = openAsker((answer, drawing) =>
      setReading((before) => ({answer, drawing: drawing ?? before.drawing})),
    )
    asker.current = opened
    return () => opened.close()
  }, [])
  // Before anything else follows the keystroke: publishers set the leaflet meanwhile.
  useLayoutEffect(() => asker.current?.want(asked), [asked])
  return reading
}

interface Asker {
  readonly want: (asked: string) => void
  readonly close: () => void
}

function openAsker(
  tell: (answer: LeafletAnswer, drawing: readonly string[] | undefined) => void,
): Asker {
  const control = new AbortController()
  const {signal} = control
  /** Of the newest drawing, by name: publishers send only what is new. */
  let parts: ReadonlyMap<string, string> = new Map()
  let next: string | undefined
  let isAsking = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(asked: string): Promise<void> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written above
    const [leaflet, edition] = JSON.parse(asked) as [LeafletWanted, number]
    const answer = await askLeaflet(leaflet, {
      as: 'svg',
      has: [...parts.keys()],
      shared: `${thisPage} ${edition}`,
      signal,
    })
    if (signal.aborted) return
    if (answer.state === 'set') {
      const whole = answer.file.parts.map(
        ({name, markup = parts.get(name) ?? ''}) => [name, markup] as const,
      )
      parts = new Map(whole)
      tell(
        answer,
        whole.map(([, markup]) => markup),
      )
    } else tell(answer, undefined)
    if (answer.state === 'absent' || answer.state === 'failed')
      timer = setTimeout(() => want(next ?? asked), again)
  }

  async function askAll(): Promise<void> {
    isAsking = true
    try {
      for (let asked = next; asked !== undefined; asked = next) {
        next = undefined
        await ask(asked)
      }
    } finally {
      isAsking = false
    }
  }

  function want(asked: string): void {
    clearTimeout(timer)
    next = asked
    if (!isAsking) void askAll().catch(ignoreAbort)
  }

  const close = () => {
    clearTimeout(timer)
    control.abort()
  }
  return {want, close}
}

/** What was still under way when somebody looked elsewhere is nobody's fault. */
function ignoreAbort(cause: unknown): void {
  if (!(cause instanceof DOMException && cause.name === 'AbortError')) throw cause
}

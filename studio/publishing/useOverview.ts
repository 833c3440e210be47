import {useCallback, useEffect, useState} from 'react'

import {type Asked, askPublishers} from '../askPublishers.ts'
import type {Overview} from './answers.ts'

export interface OverviewReading {
  /** Nothing before the first answer. */
  readonly asked: Asked<Overview> | undefined
  readonly isReading: boolean
  readonly readAgain: () => Promise<void>
}

/** How long until it is asked again while the first run is under way. Milliseconds. */
const soon = 2000

/** What was published and what would be: asked for once, on wish, and when somebody comes back to the window. */
export function useOverview(): OverviewReading {
  const [asked, setAsked] = useState<Asked<Overview>>()
  const [isReading, setIsReading] = useState(true)
  const hear = useCallback((next: Asked<Overview>) => {
    setAsked(next)
    setIsReading(false)
  }, [])
  const readAgain = useCallback(async () => {
    setIsReading(true)
    hear(await askPublishers<Overview>('overview'))
  }, [hear])
  useEffect(() => {
    void askPublishers<Overview>('overview').then(hear)
    const onFocus = () => void readAgain()
    window.addEventListener('focus', onFocus)
    return () => window.removeEventListener('focus', onFocus)
  }, [hear, readAgain])
  const isFirstRun = asked?.state === 'there' && asked.answer.lastRun === undefined
  useEffect(() => {
    if (!isFirstRun || isReading) return undefined
    const timer = setTimeout(() => void readAgain(), soon)
    return () => clearTimeout(timer)
  }, [isFirstRun, isReading, readAgain])
  return {asked, isReading, readAgain}
}

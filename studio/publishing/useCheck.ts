import {useCallback, useEffect, useRef, useState} from 'react'

import {type Asked, askPublishers} from '../askPublishers.ts'
import type {CheckAnswer} from './answers.ts'

export interface CheckReading {
  readonly asked: Asked<CheckAnswer> | undefined
  readonly checkAgain: () => void
}

/** A check of all guides: the last report stands while the publishers work on the next one and say how far they are. */
export function useCheck(): CheckReading {
  const [asked, setAsked] = useState<Asked<CheckAnswer>>()
  const following = useRef<AbortController>(undefined)
  const checkAgain = useCallback(() => {
    following.current?.abort()
    following.current = new AbortController()
    void followCheck(following.current.signal, setAsked)
  }, [])
  useEffect(() => {
    checkAgain()
    return () => following.current?.abort()
  }, [checkAgain])
  return {asked, checkAgain}
}

/** Asks until the check has ended. The publishers wait before they answer, so this is no storm of questions. */
async function followCheck(
  signal: AbortSignal,
  tell: (asked: Asked<CheckAnswer>) => void,
): Promise<void> {
  let again = true
  while (!signal.aborted) {
    const asked = await askPublishers<CheckAnswer>('check', {again})
    if (signal.aborted) return
    tell(asked)
    if (asked.state === 'failed' || asked.answer.checking === undefined) return
    again = false
  }
}

import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {standingWithdrawal} from '#schemas/approval/guideState.ts'
import type {Withdrawal} from '#schemas/approval/records.ts'

import {fetchWithdrawals} from '../reading/fetchWithdrawals.ts'
import {libraryOf} from '../reading/library.ts'
import {apiVersion} from '../surroundings.ts'

type Recalls = ReadonlyMap<string, Withdrawal>

const none: Recalls = new Map()

/** The suspension or withdrawal that holds now, by id of the guide, kept up to date. All who ask share one question to the store. */
export function useRecalls(): Recalls {
  const library = libraryOf(useClient({apiVersion}))
  const [recalls, setRecalls] = useState(none)
  useEffect(() => {
    let isCurrent = true
    const show = (withdrawals: readonly Withdrawal[]) =>
      isCurrent && setRecalls(standingOf(withdrawals))
    // What was known stays until the store answers again.
    const look = () => void fetchWithdrawals(library).then(show, () => {})
    look()
    const stop = library.subscribe(look)
    return () => {
      isCurrent = false
      stop()
    }
  }, [library])
  return recalls
}

/** What holds for one guide; nothing while it stands. */
export function useRecall(guide: string): Withdrawal | undefined {
  return useRecalls().get(guide)
}

function standingOf(withdrawals: readonly Withdrawal[]): Recalls {
  const guides = Map.groupBy(withdrawals, ({guideId}) => guideId)
  return new Map(
    [...guides].flatMap(([guide, own]) => {
      const recall = standingWithdrawal(own)
      return recall === undefined ? [] : [[guide, recall] as const]
    }),
  )
}

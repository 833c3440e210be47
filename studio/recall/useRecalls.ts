import {standingWithdrawal} from '#schemas/approval/guideState.ts'
import type {Withdrawal} from '#schemas/approval/records.ts'

import {fetchWithdrawals} from '../reading/fetchWithdrawals.ts'
import type {Library} from '../reading/library.ts'
import {useKept} from '../reading/useKept.ts'

type Recalls = ReadonlyMap<string, Withdrawal>

const none: Recalls = new Map()

/** The suspension or withdrawal that holds now, by id of the guide, kept up to date. All who ask share one question to the store. */
export function useRecalls(): Recalls {
  return useKept(fetchRecalls) ?? none
}

async function fetchRecalls(library: Library): Promise<Recalls> {
  return standingOf(await fetchWithdrawals(library))
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

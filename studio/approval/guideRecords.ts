import {useEffect, useState} from 'react'
import {from, merge, of, type Observable, shareReplay, switchMap} from 'rxjs'
import {type SanityClient, useClient} from 'sanity'

import {
  readSignOff,
  readSnapshot,
  readWithdrawal,
  type SignOff,
  type Snapshot,
  type Withdrawal,
} from '#schemas/approval/records.ts'
import type {Result} from '#schemas/problem.ts'
import {recordsQuery, type RecordsQueryResult} from '#schemas/queries.ts'

import {apiVersion} from '../surroundings.ts'

/** A sign-off and the instant at which it was written: what the text was then is in the log. */
export interface DatedSignOff extends SignOff {
  readonly createdAt: string
}

/** What happened to one guide so far. */
export interface GuideRecords {
  readonly signOffs: readonly DatedSignOff[]
  readonly snapshots: readonly Snapshot[]
  readonly withdrawals: readonly Withdrawal[]
}

const changesQuery = `*[_type in ["signOff", "guideSnapshot", "withdrawal"] && guide._ref == $id]`

/** One question and one listener for all who look at the same guide. */
const watched = new WeakMap<SanityClient, Map<string, Observable<GuideRecords>>>()

/** The records of a guide, kept up to date. Undefined until they are known. */
export function useGuideRecords(id: string): GuideRecords | undefined {
  const client = useClient({apiVersion})
  const [records, setRecords] = useState<GuideRecords>()
  useEffect(() => {
    const watching = watchRecords(client, id).subscribe({next: setRecords, error: () => {}})
    return () => watching.unsubscribe()
  }, [client, id])
  return records
}

function watchRecords(client: SanityClient, id: string): Observable<GuideRecords> {
  const known = watched.get(client) ?? new Map<string, Observable<GuideRecords>>()
  watched.set(client, known)
  const found = known.get(id)
  if (found !== undefined) return found
  const changes = client.listen(
    changesQuery,
    {id},
    {visibility: 'query', includeResult: false, events: ['welcome', 'mutation']},
  )
  const records = merge(of('first'), changes).pipe(
    switchMap(() => from(fetchRecords(client, id))),
    shareReplay({bufferSize: 1, refCount: true}),
  )
  known.set(id, records)
  return records
}

async function fetchRecords(client: SanityClient, guide: string): Promise<GuideRecords> {
  const answer = await client.fetch<RecordsQueryResult>(
    recordsQuery,
    {guide},
    {perspective: 'published'},
  )
  return {
    signOffs: answer.signOffs.flatMap((document) =>
      valueOf(readSignOff(document)).map((signOff) => ({
        ...signOff,
        createdAt: document._createdAt,
      })),
    ),
    snapshots: answer.snapshots.flatMap((document) => valueOf(readSnapshot(document))),
    withdrawals: answer.withdrawals.flatMap((document) => valueOf(readWithdrawal(document))),
  }
}

function valueOf<Value>(result: Result<Value>): Value[] {
  return result.ok ? [result.value] : []
}

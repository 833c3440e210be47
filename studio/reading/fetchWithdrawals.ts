import {readWithdrawal, type Withdrawal} from '#schemas/approval/records.ts'

import type {Library} from './library.ts'

/** Every suspension and withdrawal of every guide, and what lifted them. */
export async function fetchWithdrawals({client, keep}: Library): Promise<readonly Withdrawal[]> {
  const documents = await keep('withdrawals', () =>
    client.fetch<readonly unknown[]>('*[_type == "withdrawal"]', {}, {perspective: 'published'}),
  )
  return documents.map(readWithdrawal).flatMap((read) => (read.ok ? [read.value] : []))
}

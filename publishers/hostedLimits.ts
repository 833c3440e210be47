import type {Config} from './config.ts'

/**
 * What the embedded lake guarantees and a hosted one does not, in words, so that nobody relies on it after a move: where roles are those of
 * Sanity's plan, where history ends, and where acts are done.
 */
export function hostedLimits({hosted}: Pick<Config, 'hosted'>): readonly string[] {
  return hosted === undefined ? [] : limits.map((limit) => `Not guaranteed here: ${limit}`)
}

const limits: readonly string[] = [
  'that no one changes a record of approval. Roles are those of your plan at Sanity: where it has no custom roles, whoever may edit can also write, change and delete sign-offs, snapshots and withdrawals.',
  'that a sign-off was made by the person it names. Here Guidepost takes the person from the session; there the name is what was written. Keep the write token to npm run sign and its like.',
  'that history is kept for ever. Sanity keeps it for 3, 90 or 365 days, by plan. Export the dataset (sanity datasets export) to keep what was published.',
  'that nothing leaves this computer. Studio and publishers call servers of Sanity, and people sign in with accounts there.',
  'that drafts are private. Set the dataset to private; pictures can be read by whoever knows their address.',
  'that guides are signed, published and withdrawn in Studio. Its own publish button passes by the people who sign, and channels do not follow it: use npm run sign, publish-guide, suspend, withdraw and lift.',
  'that no write is lost to a limit. Sanity refuses more than 25 changes a second and answers from a cache that may lag behind.',
]

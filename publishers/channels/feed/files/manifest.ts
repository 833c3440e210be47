import {hashJson} from '#schemas/hash.ts'

import type {Manifest} from '../state/feedState.ts'

const hour = 3_600_000
/** A partner that has not seen a valid manifest for this long must treat what it holds as unconfirmed. */
const life = 24 * hour

/**
 * The list of everything that a partner may show: what it holds and this does not list must go. It expires, so that an old
 * copy cannot be replayed; therefore it is the one file that time renews. While it says the same and has half its life left,
 * the previous one stays, byte for byte.
 */
export function renewManifest(
  previous: Manifest | undefined,
  current: Pick<Manifest, 'partner' | 'seq' | 'items'>,
  now: string,
): Manifest {
  if (previous !== undefined && saysTheSame(previous, current) && isFresh(previous, now))
    return previous
  const start = Date.parse(now)
  if (Number.isNaN(start)) throw new Error(`BUG: "${now}" is not an instant`)
  const {partner, seq, items} = current
  return {
    schema: 'guidepost-manifest/1',
    partner,
    seq,
    generated: instant(start),
    expires: instant(start + life),
    items,
  }
}

function saysTheSame(
  {partner, seq, items}: Manifest,
  current: Pick<Manifest, 'partner' | 'seq' | 'items'>,
): boolean {
  return hashJson({partner, seq, items}) === hashJson(current)
}

/** A manifest from the future was made under a wrong clock: it would outlive its day, so it is not fresh. */
export function isFresh({generated}: Pick<Manifest, 'generated'>, now: string): boolean {
  const age = Date.parse(now) - Date.parse(generated)
  return age >= 0 && age < life / 2
}

function instant(time: number): string {
  return new Date(time).toISOString()
}

import {coveringSignOffs, type SignedText} from './coverage.ts'
import type {SignOff, Snapshot, Withdrawal} from './records.ts'
import {standingSendBacks} from './sentBack.ts'

/** Where a guide stands. Nobody stores it: it follows from the records and the day. */
export type GuideState =
  | 'draft'
  | 'in review'
  | 'approved'
  | 'published'
  | 'due'
  | 'overdue'
  | 'suspended'
  | 'withdrawn'

/** How long before its review date a published guide is called due. Days. */
const dueDays = 90

export interface GuideRecords {
  readonly snapshots: readonly Pick<Snapshot, 'version'>[]
  readonly withdrawals: readonly Withdrawal[]
  readonly signOffs: readonly SignOff[]
  /** The guide as editors see it now. */
  readonly current: SignedText
  /** `YYYY-MM-DD`: of the published version, or of the draft where none is published. */
  readonly reviewBy: string
}

/**
 * The state of one guide on one day, from its records alone. Overdue is said and nothing more: no guide withdraws itself.
 * Snapshots and withdrawals are those of this guide.
 */
export function guideState(records: GuideRecords, asOf: string): GuideState {
  const recall = standingWithdrawal(records.withdrawals)
  if (recall !== undefined) return recall.kind === 'suspended' ? 'suspended' : 'withdrawn'
  if (records.snapshots.length > 0) {
    if (asOf > records.reviewBy) return 'overdue'
    return asOf >= daysBefore(records.reviewBy, dueDays) ? 'due' : 'published'
  }
  if (standingSendBacks(records.current, records.signOffs).length > 0) return 'draft'
  const roles = coveringSignOffs(records.current, records.signOffs).map(({role}) => role)
  if (roles.includes('editorial') && roles.includes('clinical')) return 'approved'
  return roles.length > 0 ? 'in review' : 'draft'
}

/** The suspension or withdrawal that holds now; none when the newest record lifts it. */
export function standingWithdrawal(withdrawals: readonly Withdrawal[]): Withdrawal | undefined {
  const newest = withdrawals.toSorted((one, other) => one.seq - other.seq).at(-1)
  return newest?.kind === 'lifted' ? undefined : newest
}

/** The snapshot with the highest version; none when nothing was ever published. */
export function newestSnapshot<One extends Pick<Snapshot, 'version'>>(
  snapshots: readonly One[],
): One | undefined {
  return versionsOf(snapshots).at(-1)
}

/** The snapshots of one guide, oldest version first. */
export function versionsOf<One extends Pick<Snapshot, 'version'>>(
  snapshots: readonly One[],
): One[] {
  return snapshots.toSorted((one, other) => compareVersions(one.version, other.version))
}

/** Semantic versions by number, not by letter: 1.10.0 comes after 1.9.0. */
function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number))
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The version that follows, by what kind of change it is; the first one is 1.0.0. */
export function nextVersion(last: string | undefined, kind: 'major' | 'minor' | 'patch'): string {
  if (last === undefined) return '1.0.0'
  const [major = 0, minor = 0, patch = 0] = last.split('.').map(Number)
  const next = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
  } as const
  return next[kind].join('.')
}

function daysBefore(date: string, days: number): string {
  return addDays(date, -days)
}

/** `YYYY-MM-DD`, some days later (or earlier). Pure calendar arithmetic in UTC. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

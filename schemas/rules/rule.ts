import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'

/** What a rule may know besides the guide. The clock never enters a rule: `asOf` is a `YYYY-MM-DD` given by the caller. */
export interface Facts {
  readonly asOf: string
  /** Every guide of the store, this one included. */
  readonly guides: readonly Pick<Guide, 'id' | 'key' | 'language' | 'slug'>[]
}

/** One clinical or editorial rule: pure, told in words that an editor can act on. */
export type Rule = (guide: Guide, facts: Facts) => Problem[]

/** An error of the rule `rule` at a field of this guide. */
export function problemAt(
  guide: Pick<Guide, 'id'>,
  rule: string,
  path: string,
  message: string,
): Problem {
  return {rule, level: 'error', path: `${guide.id}: ${path}`, message}
}

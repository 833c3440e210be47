import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'

/** What a rule may know besides the guide. The clock never enters a rule: `asOf` is a `YYYY-MM-DD` given by the caller. */
export interface Facts {
  readonly asOf: string
  /** Every guide of the store, this one included. */
  readonly guides: readonly KnownGuide[]
  /** Names, phone numbers and addresses of the clinic: what must be a brand token. */
  readonly brandWords?: readonly string[]
}

export interface KnownGuide extends Pick<Guide, 'id' | 'key' | 'language' | 'slug'> {
  /** The key under which it was first published. */
  readonly publishedKey?: string | undefined
  /** Suspended or withdrawn. */
  readonly recalled?: boolean | undefined
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

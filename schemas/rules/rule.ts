import type {Guide} from '../guide/guide.ts'
import type {Problem} from '../problem.ts'
import type {ChangeClass, Language, LinkStatus} from '../vocabulary.ts'

/** What a rule may know besides the guide. The clock never enters a rule: `asOf` is a `YYYY-MM-DD` given by the caller. */
export interface Facts {
  readonly asOf: string
  /** Every guide of the store, this one included. */
  readonly guides: readonly KnownGuide[]
  /** Names, phone numbers and addresses of the clinic: what must be a brand token. */
  readonly brandWords?: readonly string[]
  /** What the last look at a source found, by its key; a source that nobody looked at is not in it. */
  readonly linkChecks?: ReadonlyMap<string, LinkStatus>
  /** Words of the glossary that patients should not meet, with what to say instead. */
  readonly avoidWords?: readonly AvoidWord[]
  /** Active partners that name the guides they may show. */
  readonly partners?: readonly KnownPartner[]
}

export interface AvoidWord {
  readonly language: Language
  readonly avoid: string
  readonly use: string
}

export interface KnownPartner {
  readonly name: string
  /** Ids of the guides that it names. */
  readonly allow: readonly string[]
}

export interface KnownGuide extends Pick<Guide, 'id' | 'key' | 'language' | 'slug'> {
  /** The key under which it was first published. */
  readonly publishedKey?: string | undefined
  /** Suspended or withdrawn. */
  readonly recalled?: boolean | undefined
  /** For a translation, the guide with the same key in the first language. */
  readonly base?: TranslationBase | undefined
}

export interface TranslationBase {
  /** The version that was translated; as editors see it, while none is published. Absent when it cannot be read. */
  readonly view?: Guide | undefined
  /** Its published versions, oldest first. */
  readonly versions: readonly {readonly version: string; readonly class: ChangeClass}[]
}

/** One clinical or editorial rule: pure, told in words that an editor can act on. */
export type Rule = (guide: Guide, facts: Facts) => Problem[]

/** An error of the rule `rule` at a field of this guide: it blocks signing and publishing. */
export function problemAt(
  guide: Pick<Guide, 'id'>,
  rule: string,
  path: string,
  message: string,
  more: Pick<Problem, 'fix' | 'range'> = {},
): Problem {
  return {rule, level: 'error', path: `${guide.id}: ${path}`, message, ...more}
}

/** A warning: listed, and nothing is blocked. */
export function warningAt(...problem: Parameters<typeof problemAt>): Problem {
  return {...problemAt(...problem), level: 'warning'}
}

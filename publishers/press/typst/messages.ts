import type {Picture, SheetForm} from './typesetter.ts'

/** What the press asks its child process. */
export interface SetRequest {
  readonly form: SheetForm
  /** JSON text. */
  readonly data: string
  /** Seconds since 1970. */
  readonly createdAt: number
  readonly pictures: readonly Picture[]
}

/** What the child process answers. */
export type SetReply =
  | {readonly ok: true; readonly bytes: Uint8Array}
  /** Everything that the typesetter complained about, in its own words. */
  | {readonly ok: false; readonly complaints: readonly string[]}

/** Something wrong in content, told to an editor. A list of these is an answer, never an exception. */
export interface Problem {
  /** Stable id of the rule that speaks, for example `S01`; `model` when the form itself is wrong. */
  readonly rule: string
  /** An `error` blocks publishing; a `warning` is listed. */
  readonly level: 'error' | 'warning'
  /** Where: a document id and field path (`guide-neck-pain-en: sections[2].heading`) or a file and line. */
  readonly path: string
  /** What is wrong and what to do about it, in plain words. */
  readonly message: string
  /** A ready correction, where one exists. */
  readonly fix?: string
  /** Which characters of the paragraph at `path` are meant, where it is not all of it. */
  readonly range?: TextRange
}

/** From `start` up to, not including, `end`: UTF-16 units of a paragraph as `plainText` gives it. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** The outcome of reading content: a value, or every problem at once. */
export type Result<Value> =
  | {readonly ok: true; readonly value: Value}
  | {readonly ok: false; readonly problems: readonly Problem[]}

/** One line per problem, for a terminal. */
export function formatProblem({rule, level, path, message, fix}: Problem): string {
  return `${level} ${rule}  ${path}\n  ${message}${fix === undefined ? '' : `\n  Fix: ${fix}`}`
}

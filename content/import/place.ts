import type {Problem} from '#schemas/problem.ts'

/** A place in a source file, for a message: `content/guides/neck.en.md:12`. */
export interface Place {
  readonly file: string
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number | undefined
}

/** A problem at a place. `model` is the rule of everything that is not written the way the dialect has it. */
export function problemIn(
  {file, line}: Place,
  message: string,
  rule = 'model',
  level: Problem['level'] = 'error',
): Problem {
  return {rule, level, path: line === undefined ? file : `${file}:${line}`, message}
}

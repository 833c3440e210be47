/**
 * A fault of the operator (a wrong flag, a missing file, a port in use): printed as one readable line with a hint, exit code 2.
 * Faults of content are `Problem`s; everything else is a bug and keeps its stack.
 */
export class UserError extends Error {
  readonly hint: string

  constructor(message: string, {hint, cause}: {hint: string; cause?: unknown}) {
    super(message, {cause})
    this.name = 'UserError'
    this.hint = hint
  }
}

/**
 * What to tell an operator: the fault and its remedy, without a stack. Undefined for a bug, which keeps its stack.
 * Any error that carries a `hint` counts, because the lake has its own kind.
 */
export function describeFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('hint' in error)) return undefined
  return `${error.message}\n  ${String(error.hint)}`
}

/**
 * A fault the operator can mend: a taken port, a data folder that is not ours, a second lake.
 * The message names the file or port, the hint says what to do. It is never shown to API clients.
 */
export class LakeFault extends Error {
  override readonly name = 'LakeFault'
  readonly hint: string

  constructor(message: string, {hint, cause}: {hint: string; cause?: unknown}) {
    super(message, {cause})
    this.hint = hint
  }
}

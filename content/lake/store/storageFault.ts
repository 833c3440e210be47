import {boom, type ApiFault} from '../apiFault.ts'

/** Result codes of SQLite that mean "not now", not "you are wrong". @see https://sqlite.org/rescode.html */
const sqliteReasons: Readonly<Record<number, string>> = {
  5: 'The data folder is busy',
  10: 'The data folder could not be written (I/O error)',
  13: 'The disk is full',
}

const fileReasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EIO: 'The data folder could not be written (I/O error)',
  EROFS: 'The data folder is read-only',
}

/** Turns a failed write into 503, which clients retry with their edits kept. Other errors are bugs. */
export function storageFault(cause: unknown): ApiFault | undefined {
  const code = sqliteCodeOf(cause)
  // The low byte is the primary code; the rest tells where the I/O failed.
  const reason = code === undefined ? fileReasonOf(cause) : sqliteReasons[code & 0xff]
  if (reason === undefined) return undefined
  return boom(503, `${reason}; nothing was changed. Free some space or mend it, then try again`, {
    cause,
  })
}

export function sqliteCodeOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error) || !('errcode' in cause)) return undefined
  return typeof cause.errcode === 'number' ? cause.errcode : undefined
}

function fileReasonOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('code' in cause)) return undefined
  return typeof cause.code === 'string' ? fileReasons[cause.code] : undefined
}

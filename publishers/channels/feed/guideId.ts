import type {Guide} from '#schemas/guide/guide.ts'

import type {Authority} from './feedInput.ts'

/**
 * The permanent id of a guide in one language: an RFC 4151 tag URI. It holds neither PUBLIC_URL nor slug nor partner, so it
 * survives a move, a new title, and is the same in every feed of the clinic.
 */
export function guideId({name, date}: Authority, {key, language}: Pick<Guide, 'key' | 'language'>) {
  return `tag:${name},${date}:guide/${key}/${language}`
}

/** Whether an authority can stand in a tag URI: a lower-case host name and a day. */
export function isAuthority({name, date}: Authority): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name) && /^\d{4}-\d{2}-\d{2}$/.test(date)
}

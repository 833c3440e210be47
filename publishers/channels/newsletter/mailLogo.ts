import type {Logo} from '#schemas/guide/guide.ts'

import {logoSize} from '../../manuscript/logoSize.ts'

/** What the head of a mail has room for, on a phone as well. CSS pixels. */
const box = {width: 216, height: 56}

/** The logo as a mail shows it. */
export interface MailLogo {
  readonly assetId: string
  /** What the mail calls it: a guide may show the same picture in another size. */
  readonly picture: string
  readonly width: number
  readonly height: number
}

export function mailLogo(logo: Logo): MailLogo {
  return {assetId: logo.assetId, picture: `logo-${logo.assetId}`, ...logoSize(logo, box)}
}

import type {Language} from '#schemas/vocabulary.ts'

/** What the parts of one mail share while it is set. */
export interface MailSetting {
  readonly language: Language
  /** Level of the next heading: a part that stands below a heading sets what it holds one level deeper. */
  readonly level: number
  /** Care advice carries no links that lead away from it. */
  readonly links: boolean
  /** The clinic's colour. */
  readonly colour: string
  /** Where the markup finds a picture: `cid:` in a mail, a file beside it on disk. */
  readonly pictureAddress: (assetId: string) => string
}

export function deeper(setting: MailSetting): MailSetting {
  return {...setting, level: setting.level + 1}
}

import type {Guide} from '#schemas/guide/guide.ts'

import type {Site} from '../../manuscript/addresses.ts'
import type {Voice} from './feedInput.ts'

/** What setting a text for a partner needs besides the text. */
export interface Frame {
  readonly site: Site
  /** Stands before every anchor, because a partner may show several guides on one page. */
  readonly anchorPrefix: string
  /** Whether the partner's readers may be sent to this address; if not, only the words are shown. */
  readonly keepsLink: (href: string) => boolean
}

export function frameOf(guide: Pick<Guide, 'key' | 'language'>, voice: Voice, site: Site): Frame {
  return {
    site,
    anchorPrefix: `${guide.key}-${guide.language}`,
    keepsLink: voice.partner.brandPolicy === 'clinic' ? () => true : linkFilter(voice, site),
  }
}

/** A care card keeps its reader: nothing in it leads away. */
export function withoutLinks(frame: Frame): Frame {
  return {...frame, keepsLink: () => false}
}

/**
 * A text that names no clinic does not lead to one: no pages of ours, no mail address, no phone number. The emergency number
 * is words, not a link.
 */
function linkFilter({clinic}: Voice, site: Site): (href: string) => boolean {
  const ours = [site.url, clinic.url, clinic.bookingUrl, clinic.callToAction.url].map(hostOf)
  return (href) => {
    if (!href.startsWith('https://')) return false
    const host = hostOf(href)
    return !ours.some((own) => host === own || host.endsWith(`.${own}`))
  }
}

function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./, '')
}

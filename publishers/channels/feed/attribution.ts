import type {Language} from '#schemas/vocabulary.ts'

import {html, type SafeHtml} from '../../html/html.ts'
import {words} from '../../manuscript/words.ts'
import type {Voice} from './feedInput.ts'

/** The credit that a partner shows below each guide. */
export interface Attribution {
  readonly text: string
  readonly html: SafeHtml
  /** Where the credit leads; absent when the text names no clinic. */
  readonly url?: string
}

/**
 * Names the clinic only where the text speaks in its name. The licence's address is words, not a link: an output links to the
 * public site, the clinic and the cited sources only.
 */
export function attributionOf({clinic, partner}: Voice, language: Language): Attribution {
  const {name, url} = partner.licence
  const licence = `${words[language].licence}: ${name}, ${url}`
  if (partner.brandPolicy !== 'clinic') return {text: licence, html: html`${licence}`}
  return {
    text: `${clinic.name}, ${clinic.url} · ${licence}`,
    html: html`<a href="${clinic.url}">${clinic.name}</a> · ${licence}`,
    url: clinic.url,
  }
}

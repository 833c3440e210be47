import {UserError} from '#schemas/userError.ts'

import {escapeHtml} from '../../html/html.ts'
import type {Site} from '../../manuscript/addresses.ts'

/** What differs from one recipient to the next. Both parts of a mail carry each of them. */
export const slotNames = ['unsubscribeUrl', 'preferencesUrl'] as const
export type SlotName = (typeof slotNames)[number]

/** A finished text with gaps: everything is set but what belongs to one recipient. */
export interface SlottedText {
  readonly format: 'html' | 'text'
  readonly parts: readonly (string | {readonly slot: SlotName})[]
}

export type SlotLinks = {readonly [Name in SlotName]: SlotUrl}

/**
 * Finds a private-use character that stands nowhere in the material of an issue. It marks the slots while the issue is set, so
 * braces and private-use characters of an author can never become a slot and need no escaping. None is left when a text uses
 * all 6,400.
 */
export function freeMark(material: unknown): string | undefined {
  const text = JSON.stringify(material)
  return privateUse.find((character) => !text.includes(character))
}

const privateUse = Array.from({length: 6400}, (_, index) => String.fromCharCode(0xe000 + index))

/** A slot as it stands in a text that is being set. */
export function slot(name: SlotName, mark: string): string {
  return `${mark}${name}${mark}`
}

/**
 * Cuts a text at its slots.
 * @throws when a slot is missing or nobody knows it: a mail without a way out must not leave
 */
export function cutSlots(text: string, mark: string, format: SlottedText['format']): SlottedText {
  const parts = text.split(mark).map((part, index) => {
    if (index % 2 === 0) return part
    const name = slotNames.find((known) => known === part)
    if (name === undefined) throw new Error(`BUG: no slot is called "${part}"`)
    return {slot: name}
  })
  for (const name of slotNames) {
    if (!parts.some((part) => typeof part === 'object' && part.slot === name))
      throw new Error(`BUG: the ${format} part has no slot "${name}"`)
  }
  return {format, parts}
}

/** Fills the slots for one recipient: escaped in HTML, as it is in text. */
export function fillSlots({format, parts}: SlottedText, links: SlotLinks): string {
  const print = format === 'html' ? escapeHtml : (address: string) => address
  return parts
    .map((part) => (typeof part === 'string' ? part : print(links[part.slot].toString())))
    .join('')
}

/** An address that may fill a slot. Only `slotUrl` makes one. */
class SlotUrl {
  readonly #address: string

  constructor(address: string) {
    this.#address = address
  }

  toString(): string {
    return this.#address
  }
}
export type {SlotUrl}

/**
 * Builds the address for a slot: https, or below the address of a trial site.
 * @throws UserError for any other address
 */
export function slotUrl(address: string, site: Site): SlotUrl {
  const url = URL.parse(address)
  const ours = site.trial && address.startsWith(`${site.url}/`)
  if (url === null || url.username !== '' || !(url.protocol === 'https:' || ours)) {
    throw new UserError(`A mail may not link to ${address}`, {
      hint: 'Addresses in mail start with https:// and hold no user name. Check PUBLIC_URL.',
    })
  }
  // The parsed form: spaces and angle brackets are percent-encoded.
  return new SlotUrl(url.href)
}

import {html, type SafeHtml} from '../../html/html.ts'

/** What differs per recipient. */
export const slotNames = ['unsubscribeUrl', 'preferencesUrl'] as const
export type SlotName = (typeof slotNames)[number]

/** Marks of the places that are filled per recipient. */
export interface Slots {
  readonly mark: (name: SlotName) => string
  readonly html: (name: SlotName) => SafeHtml
}

const open = '\uE000'
const close = '\uE001'

/**
 * Chooses marks that occur nowhere in the given material, so that whatever an author writes (braces, template syntax, even these
 * private-use characters) comes out as written and is never filled.
 */
export function createSlots(material: unknown): Slots {
  const text = JSON.stringify(material)
  let number = 0
  while (text.includes(`${open}${number}:`)) number += 1
  const mark = (name: SlotName) => `${open}${number}:${name}${close}`
  return {mark, html: (name) => html`${mark(name)}`}
}

/** Fills every slot. `print` puts an address into the form of the part: escaped in HTML, as it is in text. */
export function fillSlots(
  template: string,
  slots: Slots,
  values: {readonly [S in SlotName]: string},
  print: (address: string) => string,
): string {
  return slotNames.reduce((text, name) => {
    const address = values[name]
    if (!/^https?:\/\/[^\s"'<>]+$/.test(address))
      throw new Error(`BUG: the slot ${name} was given "${address}", which is no address`)
    if (!text.includes(slots.mark(name))) throw new Error(`BUG: the template has no slot ${name}`)
    return text.replaceAll(slots.mark(name), () => print(address))
  }, template)
}

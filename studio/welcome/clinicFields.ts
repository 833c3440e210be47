import {phoneForm} from '#schemas/vocabulary.ts'

/** What a clinic fills in on its first morning; the rest of its record can wait. */
export const clinicFields = [
  'name',
  'shortName',
  'phone',
  'emergencyNumber',
  'address',
  'url',
  'bookingUrl',
  'colour',
] as const
export type ClinicField = (typeof clinicFields)[number]

type Typed = Readonly<Partial<Record<ClinicField, string>>>

const addresses: readonly string[] = ['url', 'bookingUrl']

/** What was typed, as it is stored: a web address may be typed without its beginning. */
export function asStored(typed: Typed): Typed {
  const entries = Object.entries(typed)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, addresses.includes(name) ? webAddress(value) : value]),
  )
}

/** What is stored of what was typed. The button of the mails leads where patients book, unless somebody gave it another address. */
export function storedFields(
  clinic: Readonly<Record<string, unknown>>,
  typed: Typed,
): Readonly<Record<string, unknown>> {
  const set = asStored(typed)
  const button = clinic['callToAction']
  if (set['bookingUrl'] === undefined || typeof button !== 'object' || button === null) return set
  if (Reflect.get(button, 'url') !== clinic['bookingUrl']) return set
  return {...set, callToAction: {...button, url: set['bookingUrl']}}
}

/** Why a field cannot be saved as it stands: every mail, leaflet and page needs it. */
export type ClinicFault = 'empty' | 'address' | 'number'

/** What would keep the clinic from speaking, by field; nothing when it can be saved. */
export function clinicFaults(
  clinic: Readonly<Record<string, unknown>>,
): ReadonlyMap<ClinicField, ClinicFault> {
  return new Map(
    clinicFields.flatMap((name) => {
      const fault = faultOf(name, clinic[name])
      return fault === undefined ? [] : [[name, fault] as const]
    }),
  )
}

const numbers: readonly string[] = ['phone', 'emergencyNumber']

function faultOf(name: ClinicField, value: unknown): ClinicFault | undefined {
  if (typeof value !== 'string' || value.trim() === '') return 'empty'
  if (numbers.includes(name) && !phoneForm.test(value)) return 'number'
  if (addresses.includes(name) && !isWebAddress(webAddress(value))) return 'address'
  return undefined
}

function webAddress(typed: string): string {
  const text = typed.trim()
  return text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https:\/\/[^/]+\.[^/]/.test(text)
}

/** What leads patients nowhere: names and numbers that are kept for examples, as those of the sample clinic. RFC 2606; NANP 555-01XX. */
const fictional: {readonly [F in ClinicField]?: RegExp} = {
  phone: /\b555-01\d\d$/,
  address: /\bExample Street\b/,
  url: /^https:\/\/[^/]*\.example(?:[/:]|$)/,
  bookingUrl: /^https:\/\/[^/]*\.example(?:[/:]|$)/,
}

/** The fields that still say what only a sample may say. */
export function fictionalFields(clinic: Readonly<Record<string, unknown>>): ClinicField[] {
  return clinicFields.filter((name) => {
    const value = clinic[name]
    return typeof value === 'string' && fictional[name]?.test(value) === true
  })
}

/** The number for emergencies by region, as its authorities publish it. */
export const regions = [
  {id: 'us', number: '911', name: {en: 'United States', es: 'Estados Unidos'}},
  {id: 'ca', number: '911', name: {en: 'Canada', es: 'Canadá'}},
  {id: 'mx', number: '911', name: {en: 'Mexico', es: 'México'}},
  {id: 'eu', number: '112', name: {en: 'European Union', es: 'Unión Europea'}},
  {id: 'gb', number: '999', name: {en: 'United Kingdom', es: 'Reino Unido'}},
  {id: 'au', number: '000', name: {en: 'Australia', es: 'Australia'}},
  {id: 'nz', number: '111', name: {en: 'New Zealand', es: 'Nueva Zelanda'}},
] as const

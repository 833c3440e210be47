import type {CallToAction, Clinic, Logo, Partner} from '#schemas/guide/guide.ts'
import type {BrandField, Language} from '#schemas/vocabulary.ts'

/** In whose name an output speaks: the words behind brand tokens, and what a neutral output leaves out. */
export interface Brand {
  readonly words: {readonly [Field in BrandField]: string}
  readonly legalNotice: string
  /** RGB hex, at least 4.5:1 on white. */
  readonly colour: string
  /** Who signs; absent in an output that names no clinic. */
  readonly sender?: {
    readonly name: string
    readonly phone: string
    readonly address: string
    readonly url: string
    readonly callToAction: CallToAction
    readonly logo?: Logo
  }
}

/** The clinic's own voice: mail, leaflet, page and partners with the brand policy `clinic`. */
export function clinicBrand(clinic: Clinic): Brand {
  const {name, shortName, clinicianTitle, phone, bookingUrl, emergencyNumber, urgentCareName} =
    clinic
  const {legalNotice, colour, address, url, callToAction, logo} = clinic
  return {
    words: {name, shortName, clinicianTitle, phone, bookingUrl, emergencyNumber, urgentCareName},
    legalNotice,
    colour,
    sender: {name, phone, address, url, callToAction, ...(logo === undefined ? {} : {logo})},
  }
}

/** Words that name nobody, for partners that show guides in their own name or in none. */
const neutralWords: {[L in Language]: {name: string; phone: string; booking: string}} = {
  en: {
    name: 'your clinic',
    // After "call" and "call us at", as clinics write before a number; in Spanish after "al".
    phone: 'your clinic',
    booking: 'your clinic’s website',
  },
  es: {
    name: 'su clínica',
    phone: 'teléfono de su clínica',
    booking: 'el sitio web de su clínica',
  },
}

/**
 * The voice of a partner's feed. `clinic` is our own; `partner` and `neutral` carry no clinic name, phone, address or call to
 * action, and take the emergency words of the partner's region when it has given them.
 */
export function partnerBrand(clinic: Clinic, partner: Partner): Brand {
  if (partner.brandPolicy === 'clinic') return clinicBrand(clinic)
  const neutral = neutralWords[clinic.language]
  const name = partner.brandPolicy === 'partner' ? partner.name : neutral.name
  return {
    words: {
      name,
      shortName: name,
      clinicianTitle: clinic.clinicianTitle,
      phone: neutral.phone,
      bookingUrl: neutral.booking,
      emergencyNumber: partner.region?.emergencyNumber ?? clinic.emergencyNumber,
      urgentCareName: partner.region?.urgentCareName ?? clinic.urgentCareName,
    },
    legalNotice: clinic.legalNotice,
    colour: clinic.colour,
  }
}

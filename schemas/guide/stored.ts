import {z} from 'zod'

import {
  aspects,
  authorityForm,
  brandFields,
  brandPolicies,
  callToActionKinds,
  calloutTones,
  causeCategories,
  codeForms,
  codeSystems,
  conceptKinds,
  guessTopics,
  keyForm,
  languages,
  overridableRules,
  paperSizes,
  partnerStatuses,
  personRoles,
  phoneForm,
  syndications,
  urgencies,
} from '../vocabulary.ts'

/**
 * The form of each document as it lies in the lake, checked before anything reads it. Unknown members are ignored, so that a
 * newer Studio does not stop an older publisher; missing or wrong ones become problems.
 */

const text = z.string().min(1)
const key = z.string().regex(keyForm, 'must be 3 to 60 small letters, digits and single hyphens')
const date = z.iso.date('must be a date such as 2026-01-31')
const httpsUrl = z.url({protocol: /^https$/, error: 'must be an address that starts with https://'})
const phone = z.string().regex(phoneForm, 'must hold a number that can be called')
const reference = z.object({_ref: z.string().min(1)})
const references = z.array(reference).optional()

const localizedString = z.object({en: text.optional(), es: text.optional()})

const span = z.object({
  _type: z.literal('span'),
  _key: z.string(),
  text: z.string(),
  marks: z.array(z.string()).default([]),
})
const citationRef = z.object({
  _type: z.literal('citationRef'),
  _key: z.string(),
  source: reference,
})
const brandRef = z.object({
  _type: z.literal('brandRef'),
  _key: z.string(),
  field: z.enum(brandFields),
})

const markDef = z.discriminatedUnion('_type', [
  z.object({
    _type: z.literal('link'),
    _key: z.string(),
    href: z
      .string()
      .regex(/^(https:\/\/|mailto:|tel:)\S+$/, 'must start with https://, mailto: or tel:'),
  }),
  z.object({
    _type: z.literal('guideLink'),
    _key: z.string(),
    guide: reference,
    anchor: text.optional(),
  }),
  z.object({_type: z.literal('termRef'), _key: z.string(), concept: reference}),
])

const textBlock = z.object({
  _type: z.literal('block'),
  _key: z.string(),
  style: z.enum(['normal', 'h3']).default('normal'),
  listItem: z.enum(['bullet', 'number']).optional(),
  level: z.number().int().min(1).max(2).optional(),
  children: z.array(z.discriminatedUnion('_type', [span, citationRef, brandRef])).min(1),
  markDefs: z.array(markDef).default([]),
})

const inlineText = z.array(textBlock).length(1, 'must be exactly one paragraph')
const itemText = z.array(textBlock)

const line = z.object({_key: z.string(), key: key.optional(), text: inlineText})
const lines = z.array(line).min(1, 'must have at least one item')

const image = z.object({asset: reference})

const blockObject = {
  symptomList: z.object({_type: z.literal('symptomList'), _key: z.string(), items: lines}),
  riskFactorList: z.object({_type: z.literal('riskFactorList'), _key: z.string(), items: lines}),
  tipList: z.object({_type: z.literal('tipList'), _key: z.string(), items: lines}),
  causeList: z.object({
    _type: z.literal('causeList'),
    _key: z.string(),
    items: z
      .array(
        z.object({
          _key: z.string(),
          key: key.optional(),
          label: inlineText,
          category: z.enum(causeCategories),
          body: itemText.default([]),
        }),
      )
      .min(1, 'must have at least one item'),
  }),
  callout: z.object({
    _type: z.literal('callout'),
    _key: z.string(),
    tone: z.enum(calloutTones),
    body: itemText.min(1),
  }),
  figure: z.object({
    _type: z.literal('figure'),
    _key: z.string(),
    image,
    alt: z.string().optional(),
    decorative: z.boolean().default(false),
    caption: text.optional(),
    credit: text.optional(),
  }),
  exerciseRef: z.object({_type: z.literal('exerciseRef'), _key: z.string(), exercise: reference}),
  simpleTable: z.object({
    _type: z.literal('simpleTable'),
    _key: z.string(),
    caption: text.optional(),
    rows: z.array(z.object({_key: z.string(), cells: z.array(line).min(1).max(4)})).min(2),
  }),
}

const bodyText = z.array(
  z.discriminatedUnion('_type', [
    textBlock,
    blockObject.symptomList,
    blockObject.riskFactorList,
    blockObject.tipList,
    blockObject.causeList,
    blockObject.callout,
    blockObject.figure,
    blockObject.exerciseRef,
    blockObject.simpleTable,
  ]),
)

export const storedGuide = z.object({
  _id: text,
  _type: z.literal('guide'),
  key,
  language: z.enum(languages),
  slug: z.object({current: key}),
  title: text.max(80),
  shortTitle: text.max(40),
  about: reference,
  bodyRegions: z.array(reference).min(1),
  topics: z.array(reference).min(1),
  audience: reference,
  mainMessage: text.max(280),
  metaDescription: text.max(160),
  keyPoints: z.array(line).default([]),
  careAdvice: z
    .array(
      z
        .object({
          _key: z.string(),
          key: key.optional(),
          urgency: z.enum(urgencies),
          heading: inlineText,
          flags: references,
          items: z.array(line).optional(),
          afterText: text.max(200).optional(),
        })
        .refine(({flags = [], items = []}) => flags.length + items.length > 0, {
          path: ['items'],
          message: 'must have at least one sign: add one, or remove the card',
        }),
    )
    .default([]),
  lede: bodyText.min(1),
  sections: z
    .array(
      z.object({
        _key: z.string(),
        key,
        aspect: z.enum(aspects),
        heading: text.max(70),
        body: bodyText.min(1, 'must not be empty'),
        teaser: text.max(300).optional(),
      }),
    )
    .min(1),
  relatedGuides: references,
  authors: z.array(reference).min(1),
  // Publishing stamps these three: until then nobody can know them.
  datePublished: date.optional(),
  dateModified: date.optional(),
  lastReviewed: date.optional(),
  reviewBy: date,
  evidenceCheckedOn: date,
  syndication: z.enum(syndications).default('all'),
  translatedVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0')
    .optional(),
  overrides: z
    .array(
      z.object({
        rule: z.enum(
          overridableRules,
          `only these rules can be overruled: ${overridableRules.join(', ')}`,
        ),
        reason: z.string().trim().min(20, 'must say why in at least 20 characters'),
      }),
    )
    .default([]),
  guesses: z
    .array(
      z.object({
        _key: z.string(),
        path: text,
        about: z.enum(guessTopics),
        text: z.string(),
        guess: text,
        confidence: z.number().min(0).max(1),
        confirmed: z.boolean().default(false),
      }),
    )
    .default([]),
})

export const storedConcept = z.object({
  _type: z.literal('concept'),
  key,
  kind: z.enum(conceptKinds),
  name: localizedString,
  synonyms: z.array(localizedString).optional(),
  definition: localizedString.optional(),
  codes: z
    .array(
      z
        .object({system: z.enum(codeSystems), code: text})
        .refine(
          ({system, code}) => codeForms[system].test(code),
          'must have the form of its code system',
        ),
    )
    .optional(),
  mandatoryFlags: references,
  targetGrade: z.number().min(1).max(12).optional(),
})

export const storedRedFlag = z.object({
  _type: z.literal('redFlag'),
  key,
  text: z.object({en: inlineText.optional(), es: inlineText.optional()}),
  minUrgency: z.enum(urgencies),
})

export const storedSource = z.object({
  _type: z.literal('source'),
  key,
  title: text,
  siteName: text.optional(),
  authors: z.array(text).default([]),
  publisher: text,
  url: httpsUrl.optional(),
  doi: text.optional(),
  issued: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, year-month or date')
    .optional(),
  accessedOn: date.optional(),
})

export const storedExercise = z.object({
  _type: z.literal('exercise'),
  key,
  name: localizedString,
  goal: localizedString,
  steps: z.array(localizedString).min(1),
  dose: z.object({
    sets: z.number().optional(),
    reps: z.number().optional(),
    holdSeconds: z.number().optional(),
    perDay: z.number().optional(),
    daysPerWeek: z.number().optional(),
  }),
  stopIf: z.array(localizedString).min(1, 'must say when to stop'),
  figures: z
    .array(
      z.object({
        image,
        alt: localizedString,
        caption: localizedString.optional(),
        credit: text.optional(),
      }),
    )
    .default([]),
  sources: z.array(reference).min(1),
})

export const storedPerson = z.object({
  _type: z.literal('person'),
  key,
  name: text,
  roles: z.array(z.enum(personRoles)).min(1),
  credentials: text.optional(),
  sample: z.boolean().default(false),
})

export const storedImageAsset = z.object({
  _id: text,
  mimeType: text,
  metadata: z.object({
    dimensions: z.object({width: z.number().positive(), height: z.number().positive()}),
  }),
})

export const storedLogoAsset = storedImageAsset.extend({size: z.number().positive()})

export const storedClinic = z.object({
  _type: z.literal('clinic'),
  key,
  name: text,
  shortName: text,
  clinicianTitle: localizedString,
  phone,
  bookingUrl: httpsUrl,
  emergencyNumber: phone,
  urgentCareName: localizedString,
  url: httpsUrl,
  address: text,
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be six hex digits such as #1d4f5c'),
  // Without an asset while it is being uploaded.
  logo: z.object({asset: reference.optional()}).optional(),
  authority: z
    .string()
    .regex(
      authorityForm,
      'must be a domain, a comma and a date, such as clinic.example,2025-01-01',
    ),
  legalNotice: localizedString,
  callToAction: z.object({kind: z.enum(callToActionKinds), label: localizedString, url: httpsUrl}),
  sample: z.boolean().default(false),
})

export const storedPartner = z.object({
  _type: z.literal('partner'),
  key,
  name: text,
  status: z.enum(partnerStatuses),
  languages: z.array(z.enum(languages)).min(1),
  allow: references,
  deny: references,
  brandPolicy: z.enum(brandPolicies),
  region: z.object({emergencyNumber: phone, urgentCareName: localizedString}).optional(),
  licence: z.object({name: text, url: httpsUrl}),
})

export const storedNewsletterIssue = z.object({
  _type: z.literal('newsletterIssue'),
  key,
  language: z.enum(languages),
  subject: text.max(60),
  preheader: text.max(100),
  date,
  intro: text.max(600),
  guides: z
    .array(
      z.object({
        guide: reference,
        snapshot: reference.optional(),
        sections: z.array(text).default([]),
      }),
    )
    .max(5)
    .default([]),
  correctionOf: reference.optional(),
})

export const storedLeafletEdition = z.object({
  _type: z.literal('leafletEdition'),
  key,
  snapshot: reference,
  paper: z.enum(paperSizes),
  printedOn: date,
  copies: z.number().int().positive().optional(),
  place: text.optional(),
})

export type StoredTextBlock = z.infer<typeof textBlock>
export type StoredBlock = z.infer<typeof bodyText>[number]
export type StoredGuide = z.infer<typeof storedGuide>
export type LocalizedString = z.infer<typeof localizedString>

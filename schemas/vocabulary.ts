/**
 * Every closed list of the model, once, as data. The Studio offers them, the importer checks them, the readers type them.
 * @see CONTEXT.md
 */

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** What an output needs to know about a language. `dir` is the HTML attribute; `locale` drives date formatting. */
export const languageFacts: {[L in Language]: {name: string; dir: 'ltr' | 'rtl'; locale: string}} =
  {
    en: {name: 'English', dir: 'ltr', locale: 'en-US'},
    es: {name: 'Español', dir: 'ltr', locale: 'es-US'},
  }

/** The three care cards of the NHS service manual, most serious first: every output prints them in this order. */
export const urgencies = ['emergency', 'urgent', 'nonurgent'] as const
export type Urgency = (typeof urgencies)[number]

/** Red flags are the items of these urgencies: what the safety law protects. */
export const redFlagUrgencies = ['emergency', 'urgent'] as const satisfies readonly Urgency[]

/**
 * What a section is about, in the order in which guides tell it, with the schema.org `HealthAspectEnumeration` value
 * where one exists (schema.org has none for diagnosis).
 * @see https://schema.org/HealthAspectEnumeration
 */
export const aspectFacts = {
  overview: {title: 'Overview', healthAspect: 'OverviewHealthAspect'},
  types: {title: 'Types', healthAspect: 'TypesHealthAspect'},
  symptoms: {title: 'Symptoms', healthAspect: 'SymptomsHealthAspect'},
  causes: {title: 'Causes', healthAspect: 'CausesHealthAspect'},
  riskFactors: {title: 'Risk factors', healthAspect: 'RisksOrComplicationsHealthAspect'},
  diagnosis: {title: 'Diagnosis', healthAspect: undefined},
  whatToExpect: {title: 'What to expect', healthAspect: 'HowItWorksHealthAspect'},
  selfCare: {title: 'Self-care', healthAspect: 'SelfCareHealthAspect'},
  furtherTreatment: {title: 'Further treatment', healthAspect: 'TreatmentsHealthAspect'},
  outlook: {title: 'Outlook', healthAspect: 'PrognosisHealthAspect'},
  livingWith: {title: 'Living with it', healthAspect: 'LivingWithHealthAspect'},
  pregnancy: {title: 'Pregnancy', healthAspect: 'PregnancyHealthAspect'},
  prevention: {title: 'Prevention', healthAspect: 'PreventionHealthAspect'},
  gettingHelp: {title: 'Getting help', healthAspect: 'SeeDoctorHealthAspect'},
} as const
export type Aspect = keyof typeof aspectFacts
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Object.keys` forgets that the table is closed
export const aspects = Object.keys(aspectFacts) as [Aspect, ...Aspect[]]

/** A guide without one of these is not a guide: content-model rule G01. */
export const requiredAspects = [
  'overview',
  'symptoms',
  'selfCare',
  'gettingHelp',
] as const satisfies readonly Aspect[]

export const conceptKinds = [
  'condition',
  'symptom',
  'bodyRegion',
  'topic',
  'term',
  'audience',
] as const
export type ConceptKind = (typeof conceptKinds)[number]

/** Code systems of a `codedConcept`. Same shape as a FHIR Coding. */
export const codeSystems = [
  'http://hl7.org/fhir/sid/icd-10-cm',
  'https://www.nlm.nih.gov/mesh',
] as const
export type CodeSystem = (typeof codeSystems)[number]

/** The form of a code in each system. */
export const codeForms: {readonly [S in CodeSystem]: RegExp} = {
  'http://hl7.org/fhir/sid/icd-10-cm': /^[A-TV-Z]\d[0-9AB](\.[0-9A-Z]{1,4})?$/,
  'https://www.nlm.nih.gov/mesh': /^D\d{6}(\d{3})?$/,
}

export const causeCategories = [
  'lifestyle',
  'mechanical',
  'injury',
  'condition',
  'medicine',
  'other',
] as const
export type CauseCategory = (typeof causeCategories)[number]

export const calloutTones = ['note', 'important'] as const
export type CalloutTone = (typeof calloutTones)[number]

/** Text that depends on the clinic (or on the partner's policy) is never typed: it is one of these tokens. */
export const brandFields = [
  'name',
  'shortName',
  'clinicianTitle',
  'phone',
  'bookingUrl',
  'emergencyNumber',
  'urgentCareName',
] as const
export type BrandField = (typeof brandFields)[number]

export const sourceKinds = ['guideline', 'review', 'trial', 'page', 'book'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const sourceLicences = ['publicDomain', 'OGL3', 'citeOnly', 'other'] as const
export type SourceLicence = (typeof sourceLicences)[number]

/** What the last check of a source's address found. `unreachable`: nobody answered, which proves nothing. */
export const linkStatuses = ['ok', 'moved', 'broken', 'unreachable'] as const
export type LinkStatus = (typeof linkStatuses)[number]

/** Rules that a person may overrule with a recorded reason. What keeps patients safe is never among them. */
export const overridableRules = ['L01'] as const
export type OverridableRule = (typeof overridableRules)[number]

/** What a person says to an item of a worksheet. */
export const worksheetAnswers = ['yes', 'no', 'notApplicable'] as const
export type WorksheetAnswer = (typeof worksheetAnswers)[number]

/** Which partners may show a guide: all of them, those that name it, or nobody. */
export const syndications = ['all', 'listed', 'none'] as const
export type Syndication = (typeof syndications)[number]

export const personRoles = ['author', 'editor', 'clinicalReviewer', 'translator'] as const
export type PersonRole = (typeof personRoles)[number]

export const callToActionKinds = ['book', 'call', 'subscribe'] as const
export type CallToActionKind = (typeof callToActionKinds)[number]

export const brandPolicies = ['clinic', 'partner', 'neutral'] as const
export type BrandPolicy = (typeof brandPolicies)[number]

export const partnerStatuses = ['active', 'suspended', 'ended'] as const
export type PartnerStatus = (typeof partnerStatuses)[number]

/** What the import of a pasted text had to guess. `leftOut` is text that stands in no field of the guide. */
export const guessTopics = [
  'title',
  'language',
  'about',
  'date',
  'heading',
  'aspect',
  'list',
  'table',
  'source',
  'citation',
  'careAdvice',
  'brand',
  'link',
  'leftOut',
] as const
export type GuessTopic = (typeof guessTopics)[number]

/** What a sign-off vouches for: that it was written to be published, that it reads well, that it is right. */
export const signOffRoles = ['author', 'editorial', 'clinical'] as const
export type SignOffRole = (typeof signOffRoles)[number]

/** What a clinical reviewer has looked at before signing. */
export const reviewChecks = ['redFlags', 'advice', 'doses', 'claims', 'words'] as const
export type ReviewCheck = (typeof reviewChecks)[number]

/** How much a published change matters to whoever holds the old text. A partner may skip a patch and must take a major change at once. */
export const changeClasses = ['major', 'minor', 'patch'] as const
export type ChangeClass = (typeof changeClasses)[number]

/** What a withdrawal record does. The newest one of a guide counts. */
export const withdrawalKinds = ['suspended', 'withdrawn', 'lifted'] as const
export type WithdrawalKind = (typeof withdrawalKinds)[number]

export const withdrawalReasons = [
  'safety',
  'error',
  'evidence',
  'superseded',
  'expired',
  'legal',
] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** How fast withdrawn advice must be gone everywhere, in days. */
export const severityDays = {immediate: 0, '24h': 1, '7d': 7} as const
export type Severity = keyof typeof severityDays
export const severities = ['immediate', '24h', '7d'] as const satisfies readonly Severity[]

/** The channels of the product: what `--channel` takes. */
export const channels = ['newsletter', 'leaflet', 'feed'] as const
export type Channel = (typeof channels)[number]

/** Which paper a leaflet is set on. */
export const paperSizes = ['a4', 'us-letter'] as const
export type PaperSize = (typeof paperSizes)[number]

/** The form of a `key`: what Markdown, ids and URLs use. 3 to 60 characters. */
export const keyForm = /^(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Domain and date of a tag URI: `clinic.example,2025-01-01`.
 * @see https://www.rfc-editor.org/rfc/rfc4151 section 2.1
 */
export const authorityForm = /^[a-z0-9-]+(\.[a-z0-9-]+)+,\d{4}-\d{2}-\d{2}$/

/** What can be called: at least two digits, as in 15; the rest is how people write them. */
export const phoneForm = /\d\D*\d/

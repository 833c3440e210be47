import type {
  Aspect,
  CallToActionKind,
  CodeSystem,
  Language,
  OverridableRule,
  PaperSize,
  Syndication,
  Urgency,
} from '../vocabulary.ts'
import type {Block, GuideLink, InlineText} from './portableText.ts'

/**
 * The validated view of one guide in one language that every rule and every renderer reads: references resolved, localised
 * texts picked, nothing optional that a channel needs. Only `readGuide` makes one. Brand tokens are still tokens, because
 * the clinic fills them in per output and a clinician approves the guide without them.
 */
export interface Guide {
  readonly schema: 'guide-view/1'
  /** Published document id, for example `guide-muscle-spasm-en`. */
  readonly id: string
  readonly key: string
  readonly language: Language
  readonly slug: string
  readonly title: string
  readonly shortTitle: string
  readonly about: Concept
  readonly bodyRegions: readonly Concept[]
  readonly topics: readonly Concept[]
  readonly audience: Concept
  /** One to three sentences: what the reader must take away. */
  readonly mainMessage: string
  readonly metaDescription: string
  readonly keyPoints: readonly KeyPoint[]
  /** At least one emergency or urgent card; most serious first. */
  readonly careAdvice: readonly CareAdvice[]
  readonly lede: readonly Block[]
  readonly sections: readonly Section[]
  /** Every source that the guide cites, in order of first appearance in the whole guide. Outputs number their own. */
  readonly citations: readonly Citation[]
  readonly authors: readonly Person[]
  /** Keys of the shared red flags without which no guide about this condition or body region may leave (rule S02). */
  readonly mandatoryFlags: readonly string[]
  readonly dates: GuideDates
  readonly related: readonly GuideLink[]
  /** Which partners may show it; absent means all. */
  readonly syndication?: Exclude<Syndication, 'all'>
  /** For a translation: the version of the guide in the first language that it says again. */
  readonly translatedVersion?: string
  /** Rules that a person overruled, and why. */
  readonly overrides?: readonly Override[]
  /** What a reader must be told about approval: nobody signed, sample people signed, or clinicians did. */
  readonly approval: 'draft' | 'sample' | 'signed'
  /** Who reviewed exactly this text clinically, in order of signing, as they were called then. Empty unless clinicians signed. */
  readonly reviewers: readonly Reviewer[]
  /** Semantic version of the published snapshot; `0.0.0-draft` when it was read straight from the lake. */
  readonly version: string
  /** What an import guessed and nobody has confirmed: rule G05. Absent where nothing is open, so no snapshot and no output holds it. */
  readonly openGuesses?: readonly OpenGuess[]
  /** What a clinician approves: texts, flags, citation records, tokens unresolved; not people, dates or related guides. */
  readonly contentHash: string
}

export interface Override {
  readonly rule: OverridableRule
  readonly reason: string
}

export interface OpenGuess {
  /** The field or section that it is about. */
  readonly path: string
  /** The words of the pasted text. */
  readonly text: string
  /** What was made of them. */
  readonly guess: string
}

export interface Concept {
  readonly key: string
  readonly name: string
  readonly synonyms: readonly string[]
  readonly codes: readonly Code[]
  /** For an audience: the reading grade (Flesch-Kincaid) to aim at, where it is not 6. */
  readonly targetGrade?: number
}

export interface Code {
  readonly system: CodeSystem
  readonly code: string
}

export interface KeyPoint {
  readonly key: string
  readonly text: InlineText
}

export interface CareAdvice {
  readonly key: string
  readonly urgency: Urgency
  /** Ends with "if:", for example "Call 911 now if:". */
  readonly heading: InlineText
  /** Shared red flags first, then the guide's own lines. */
  readonly items: readonly CareItem[]
  readonly afterText?: string
}

export interface CareItem {
  /** For a shared red flag its key, so that outputs with several guides can print it once. */
  readonly key: string
  readonly shared: boolean
  readonly text: InlineText
}

export interface Section {
  readonly key: string
  readonly aspect: Aspect
  readonly heading: string
  readonly body: readonly Block[]
  /** What a newsletter shows in place of the body. */
  readonly teaser?: string
}

export interface Citation {
  readonly key: string
  readonly title: string
  readonly siteName?: string
  readonly authors: readonly string[]
  readonly publisher: string
  readonly url?: string
  readonly doi?: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued?: string
  readonly accessedOn?: string
}

export interface Person {
  readonly key: string
  readonly name: string
  readonly credentials?: string
  readonly sample: boolean
}

/** A person as a sign-off names them. */
export type Reviewer = Omit<Person, 'sample'>

/** All `YYYY-MM-DD`. */
export interface GuideDates {
  readonly published: string
  readonly modified: string
  readonly lastReviewed: string
  readonly reviewBy: string
  readonly evidenceChecked: string
}

/** Who speaks: organisation, brand, notices and calls to action of one clinic, in one language. */
export interface Clinic {
  readonly key: string
  readonly language: Language
  readonly name: string
  readonly shortName: string
  readonly clinicianTitle: string
  readonly phone: string
  readonly bookingUrl: string
  readonly emergencyNumber: string
  readonly urgentCareName: string
  readonly url: string
  readonly address: string
  /** RGB hex; text on white and white on it reach 4.5:1 (checked when read). */
  readonly colour: string
  /** Absent where the clinic has none. Its name says the same in words. */
  readonly logo?: Logo
  /** Domain and date behind the ids that partners hold (RFC 4151): `clinic.example,2025-01-01`. */
  readonly authority: string
  readonly legalNotice: string
  readonly callToAction: CallToAction
  readonly sample: boolean
}

/** A picture that mail, paper and page can all show (checked when read). */
export interface Logo {
  /** Document id of the image asset in the lake. */
  readonly assetId: string
  readonly width: number
  readonly height: number
  readonly mediaType: string
}

export interface CallToAction {
  readonly kind: CallToActionKind
  readonly label: string
  readonly url: string
}

/** One newsletter: one to five guides in one language. */
export interface NewsletterIssue {
  readonly key: string
  readonly language: Language
  /** Names no condition: an inbox preview is read over shoulders. */
  readonly subject: string
  readonly preheader: string
  /** The day that it is for. */
  readonly date: string
  readonly intro: string
  readonly guides: readonly NewsletterItem[]
  /** Id of the withdrawn guide that it takes back; such an issue may come without a guide. */
  readonly correctionOf?: string
}

export interface NewsletterItem {
  readonly guideId: string
  /** The published version that goes out; absent means the current one. */
  readonly snapshotId?: string
  /** Keys of the sections shown in full; the others are named with a link. */
  readonly sections: readonly string[]
}

/** One print run: the same bytes for ever, from one snapshot. */
export interface LeafletEdition {
  readonly key: string
  readonly snapshotId: string
  readonly paper: PaperSize
  readonly printedOn: string
  readonly copies?: number
  readonly place?: string
}

export interface Partner {
  readonly key: string
  readonly name: string
  readonly status: 'active' | 'suspended' | 'ended'
  readonly languages: readonly Language[]
  /** Keys of guides that this partner may show; empty means all. */
  readonly allow: readonly string[]
  /** Beats `allow`. */
  readonly deny: readonly string[]
  readonly brandPolicy: 'clinic' | 'partner' | 'neutral'
  /** A neutral or partner brand's own emergency and urgent-care words; absent means the clinic's. */
  readonly region?: {readonly emergencyNumber: string; readonly urgentCareName: string}
  readonly licence: {readonly name: string; readonly url: string}
}

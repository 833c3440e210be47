import type {Clinic, Concept, Reviewer} from '#schemas/guide/guide.ts'
import {type Aspect, aspectFacts, type CodeSystem} from '#schemas/vocabulary.ts'

import type {Manuscript, SectionText} from '../../manuscript/composeGuide.ts'
import {type BlockNode, plainText} from '../../manuscript/nodes.ts'
import type {Reference} from '../../manuscript/numbering.ts'
import {referenceUrl} from '../../manuscript/referenceWords.ts'
import type {Frame} from './frame.ts'
import {blocksText} from './text/blockText.ts'
import {cardText} from './text/contentText.ts'

/** A guide's JSON-LD needs, besides its text, who it is and who speaks. */
export interface JsonLdSetting {
  /** Permanent id of the guide: a tag URI is an IRI, so it can be `@id`. */
  readonly id: string
  readonly frame: Frame
  /** Under which terms others may show it; absent on the clinic's own page. */
  readonly licenceUrl?: string
  /** Present when the text speaks in the clinic's name. */
  readonly publisher?: Pick<Clinic, 'name' | 'url' | 'phone' | 'address'>
}

/**
 * A guide as schema.org data, for the guide document and for the head of the guide page. Care advice is its first part.
 * @see https://schema.org/MedicalWebPage
 */
export function guideJsonLd(manuscript: Manuscript, setting: JsonLdSetting) {
  const {guide, references} = manuscript
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    '@id': setting.id,
    ...(setting.publisher === undefined ? {} : {url: manuscript.url}),
    name: guide.shortTitle,
    headline: guide.title,
    description: guide.metaDescription,
    abstract: guide.mainMessage,
    inLanguage: guide.language,
    datePublished: guide.dates.published,
    dateModified: guide.dates.modified,
    lastReviewed: guide.dates.lastReviewed,
    ...filled('reviewedBy', guide.reviewers.map(personLd)),
    expires: guide.dates.reviewBy,
    version: guide.version,
    ...(setting.licenceUrl === undefined ? {} : {license: setting.licenceUrl}),
    keywords: [...guide.topics, ...guide.bodyRegions].map(({name}) => name),
    audience: {'@type': 'MedicalAudience', audienceType: guide.audience.name},
    author: guide.authors.map(personLd),
    ...(setting.publisher === undefined ? {} : {publisher: clinicLd(setting.publisher)}),
    about: conditionLd(manuscript),
    hasPart: [careAdviceLd(manuscript, setting), ...sectionsLd(manuscript, setting)],
    citation: references.map(citationLd),
  }
}

function personLd({name, credentials}: Reviewer) {
  return {
    '@type': 'Person',
    name,
    ...(credentials === undefined ? {} : {honorificSuffix: credentials}),
  }
}

function clinicLd({name, url, phone, address}: Pick<Clinic, 'name' | 'url' | 'phone' | 'address'>) {
  return {'@type': 'MedicalClinic', name, url, telephone: phone, address}
}

function conditionLd({guide, lede, sections}: Manuscript) {
  const all = [...lede, ...sections.flatMap(({body}) => body)]
  const tips = (aspect: Aspect) =>
    named('MedicalTherapy', bodiesAbout(sections, aspect).flatMap(itemNames.tips))
  return {
    '@type': 'MedicalCondition',
    name: guide.about.name,
    ...filled('alternateName', guide.about.synonyms),
    ...filled('code', codesLd(guide.about)),
    ...filled(
      'associatedAnatomy',
      named(
        'AnatomicalStructure',
        guide.bodyRegions.map(({name}) => name),
      ),
    ),
    ...filled('signOrSymptom', named('MedicalSymptom', all.flatMap(itemNames.symptoms))),
    ...filled('cause', named('MedicalCause', all.flatMap(itemNames.causes))),
    ...filled('riskFactor', named('MedicalRiskFactor', all.flatMap(itemNames.riskFactors))),
    ...filled('possibleTreatment', tips('selfCare')),
    ...filled('primaryPrevention', tips('prevention')),
    relevantSpecialty: 'https://schema.org/Physiotherapy',
  }
}

const codeSystemNames: {readonly [S in CodeSystem]: string} = {
  'http://hl7.org/fhir/sid/icd-10-cm': 'ICD-10-CM',
  'https://www.nlm.nih.gov/mesh': 'MeSH',
}

function codesLd({codes}: Concept) {
  return codes.map(({system, code}) => ({
    '@type': 'MedicalCode',
    codeValue: code,
    codingSystem: codeSystemNames[system],
  }))
}

function bodiesAbout(sections: readonly SectionText[], aspect: Aspect): readonly BlockNode[] {
  return sections.filter((section) => section.aspect === aspect).flatMap(({body}) => body)
}

const itemNames = {
  symptoms: (node: BlockNode) =>
    node.type === 'symptoms' ? node.items.map(({children}) => plainText(children)) : [],
  riskFactors: (node: BlockNode) =>
    node.type === 'riskFactors' ? node.items.map(({children}) => plainText(children)) : [],
  tips: (node: BlockNode) =>
    node.type === 'tips' ? node.items.map(({children}) => plainText(children)) : [],
  causes: (node: BlockNode) =>
    node.type === 'causes' ? node.items.map(({label}) => plainText(label)) : [],
}

function named<Type extends string>(type: Type, names: readonly string[]) {
  return names.map((name) => ({'@type': type, name}))
}

/** A member for a list that has something in it: schema.org knows no empty lists. */
function filled(name: string, values: readonly unknown[]) {
  return values.length === 0 ? {} : {[name]: values}
}

function careAdviceLd({careAdvice, language}: Manuscript, {frame}: JsonLdSetting) {
  return {
    '@type': 'HealthTopicContent',
    hasHealthAspect: healthAspectUrl('SeeDoctorHealthAspect'),
    text: careAdvice.map((card) => cardText(card, {frame, language})).join('\n\n'),
  }
}

function sectionsLd({sections, language, url}: Manuscript, {frame, publisher}: JsonLdSetting) {
  return sections.map(({key, aspect, heading, body}) => {
    const {healthAspect} = aspectFacts[aspect]
    return {
      '@type': 'HealthTopicContent',
      ...(healthAspect === undefined ? {} : {hasHealthAspect: healthAspectUrl(healthAspect)}),
      headline: heading,
      text: blocksText(body, {frame, language}),
      ...(publisher === undefined ? {} : {url: `${url}#${key}`}),
    }
  })
}

function healthAspectUrl(name: string): string {
  return `https://schema.org/${name}`
}

function citationLd(reference: Reference) {
  const {title, authors, publisher, siteName, issued} = reference
  const url = referenceUrl(reference)
  return {
    '@type': 'CreativeWork',
    name: title,
    ...filled(
      'author',
      authors.map((name) => ({'@type': 'Person', name})),
    ),
    publisher: {'@type': 'Organization', name: publisher},
    ...(siteName === undefined ? {} : {isPartOf: {'@type': 'WebSite', name: siteName}}),
    ...(url === undefined ? {} : {url}),
    ...(issued === undefined ? {} : {datePublished: issued}),
  }
}

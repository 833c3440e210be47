import type {Result} from '../problem.ts'
import type {Language} from '../vocabulary.ts'
import type {Clinic, LeafletEdition, Logo, NewsletterIssue, Partner} from './guide.ts'
import {logoFault, logoFaultWords} from './logoFault.ts'
import {checkForm, Reading} from './reading.ts'
import {withoutUndefined} from './readText.ts'
import {
  storedClinic,
  storedGuide,
  storedLeafletEdition,
  storedLogoAsset,
  storedNewsletterIssue,
  storedPartner,
} from './stored.ts'

type Documents = ReadonlyMap<string, unknown>

/** The door to `Clinic`: who speaks, in one language. */
export function readClinic(id: string, documents: Documents, language: Language): Result<Clinic> {
  const form = checkForm(storedClinic, documents.get(id), id)
  if (!form.ok) return form
  const {value: stored} = form
  const reading = new Reading({subject: id, documents, language})
  if (contrastOnWhite(stored.colour) < 4.5) {
    reading.fail(
      'model',
      'colour',
      'This colour is too light to read on white (below 4.5:1). Choose a darker one.',
    )
  }
  const logo = stored.logo?.asset && readLogo(reading, stored.logo.asset)
  const clinic: Clinic = {
    key: stored.key,
    language,
    name: stored.name,
    shortName: stored.shortName,
    clinicianTitle: reading.localized(stored.clinicianTitle, 'clinicianTitle'),
    phone: stored.phone,
    bookingUrl: stored.bookingUrl,
    emergencyNumber: stored.emergencyNumber,
    urgentCareName: reading.localized(stored.urgentCareName, 'urgentCareName'),
    url: stored.url,
    address: stored.address,
    colour: stored.colour,
    authority: stored.authority,
    legalNotice: reading.localized(stored.legalNotice, 'legalNotice'),
    callToAction: {
      kind: stored.callToAction.kind,
      label: reading.localized(stored.callToAction.label, 'callToAction.label'),
      url: stored.callToAction.url,
    },
    sample: stored.sample,
    ...withoutUndefined({logo}),
  }
  return finish(reading, clinic)
}

function readLogo(reading: Reading, reference: {_ref: string}): Logo | undefined {
  if (!reading.documents.has(reference._ref)) {
    const message = 'The file of the logo is not in the store. Upload it again, or remove the logo.'
    reading.fail('G03', 'logo', message)
    return undefined
  }
  const asset = reading.follow(storedLogoAsset, reference, 'logo')
  if (asset === undefined) return undefined
  const {_id: assetId, mimeType: mediaType, size: bytes, metadata} = asset
  const {width, height} = metadata.dimensions
  const fault = logoFault({mediaType, width, height, bytes})
  if (fault !== undefined) reading.fail('model', 'logo', logoFaultWords[fault])
  return {assetId, width, height, mediaType}
}

/** The door to `Partner`, in one of its languages. */
export function readPartner(id: string, documents: Documents, language: Language): Result<Partner> {
  const form = checkForm(storedPartner, documents.get(id), id)
  if (!form.ok) return form
  const {key, name, status, languages, allow, deny, brandPolicy, region, licence} = form.value
  const reading = new Reading({subject: id, documents, language})
  const guideKeys = (references: readonly {_ref: string}[] | undefined, path: string) =>
    (references ?? []).flatMap(
      (reference, index) =>
        reading.follow(storedGuide.pick({key: true}), reference, `${path}[${index}]`)?.key ?? [],
    )
  const words = region && {
    emergencyNumber: region.emergencyNumber,
    urgentCareName: reading.localized(region.urgentCareName, 'region.urgentCareName'),
  }
  return finish(reading, {
    key,
    name,
    status,
    languages,
    allow: guideKeys(allow, 'allow'),
    deny: guideKeys(deny, 'deny'),
    brandPolicy,
    licence,
    ...withoutUndefined({region: words}),
  })
}

/** The door to `NewsletterIssue`. Its guides are read apart, through `readGuide`. */
export function readNewsletterIssue(id: string, documents: Documents): Result<NewsletterIssue> {
  const form = checkForm(storedNewsletterIssue, documents.get(id), id)
  if (!form.ok) return form
  const {guides, correctionOf, ...issue} = form.value
  const {key, language, subject, preheader, date, intro} = issue
  const items = guides.map(({guide, snapshot, sections}) => ({
    guideId: guide._ref,
    sections,
    ...withoutUndefined({snapshotId: snapshot?._ref}),
  }))
  const correction = withoutUndefined({correctionOf: correctionOf?._ref})
  return {
    ok: true,
    value: {key, language, subject, preheader, date, intro, guides: items, ...correction},
  }
}

/** The door to `LeafletEdition`. What it prints is read apart, from its snapshot. */
export function readLeafletEdition(id: string, documents: Documents): Result<LeafletEdition> {
  const form = checkForm(storedLeafletEdition, documents.get(id), id)
  if (!form.ok) return form
  const {key, snapshot, paper, printedOn, copies, place} = form.value
  const snapshotId = snapshot._ref
  return {
    ok: true,
    value: {key, snapshotId, paper, printedOn, ...withoutUndefined({copies, place})},
  }
}

function finish<Value>(reading: Reading, value: Value): Result<Value> {
  if (reading.problems.length > 0) return {ok: false, problems: reading.problems}
  return {ok: true, value}
}

/**
 * Contrast ratio of a colour against white, 1 to 21.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

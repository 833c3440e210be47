import type {Clinic, Guide, NewsletterIssue} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'

import {textArtifact} from '../artifact.ts'
import {issueProblem} from '../channels/newsletter/checkIssue.ts'
import {renderNewsletter} from '../channels/newsletter/renderNewsletter.ts'
import {mailPaths, type Site} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import type {Output, Tools} from '../outputs/job.ts'
import {composeMail} from '../press/mime.ts'
import {rasterise} from '../press/raster.ts'
import {htmlText, safetyProblems} from './safetyGate.ts'

export interface NewsletterInputs {
  readonly issue: NewsletterIssue
  /** The very versions that it carries. */
  readonly guides: readonly Guide[]
  readonly clinic: Clinic
  readonly site: Site
  readonly asOf: string
}

/** A message that some servers refuse and many phones load slowly. Bytes. */
const maxMessage = 120_000

/** Makes one issue: web copy, text, complete mail and pictures. */
export async function makeNewsletter(inputs: NewsletterInputs, tools: Tools): Promise<Output> {
  const {issue, guides, clinic, site, asOf} = inputs
  const brand = clinicBrand(clinic)
  const addresses = {
    unsubscribeUrl: `${site.url}${mailPaths.unsubscribe}`,
    preferencesUrl: `${site.url}${mailPaths.preferences}`,
  }
  const rendered = renderNewsletter({issue, guides, brand, site, asOf, addresses})
  if (!rendered.ok) return {artifacts: [], problems: rendered.problems}
  const {subject, html, webHtml, text, warnings, ...newsletter} = rendered.value
  const {logo} = newsletter
  const pictures = await Promise.all([
    ...(logo === undefined ? [] : [draw(logo.picture, logo, tools)]),
    ...newsletter.pictures.map((assetId) => draw(assetId, {assetId}, tools)),
  ])
  const host = new URL(clinic.url).hostname
  const mail = await composeMail({
    key: issue.key,
    from: {name: clinic.name, address: `newsletter@${host}`},
    to: `patient@${host}`,
    subject,
    text,
    html,
    pictures,
    unsubscribeUrl: addresses.unsubscribeUrl,
    date: issue.date,
  })
  const folder = `newsletter/${issue.key}`
  const printed = {guides, brand}
  return {
    artifacts: [
      textArtifact(`${folder}/issue.html`, 'text/html', webHtml),
      textArtifact(`${folder}/issue.txt`, 'text/plain', text),
      {path: `${folder}/issue.eml`, mediaType: 'message/rfc822', bytes: mail},
      ...pictures.map(({cid, png}) => ({
        path: `${folder}/${cid}.png`,
        mediaType: 'image/png',
        bytes: png,
      })),
    ],
    problems: [
      ...warnings,
      ...(mail.length > maxMessage ? [tooLarge(issue, mail)] : []),
      ...safetyProblems('mail', htmlText(html), printed),
      ...safetyProblems('mail text', text, printed),
    ],
  }
}

async function draw(
  cid: string,
  {assetId, width}: {readonly assetId: string; readonly width?: number},
  {figure}: Tools,
) {
  const {bytes} = await figure(assetId)
  return {cid, ...(await rasterise(bytes, width))}
}

function tooLarge(issue: NewsletterIssue, mail: Uint8Array): Problem {
  const message = `The whole mail has ${Math.round(mail.length / 1000)} kB; ${maxMessage / 1000} is the limit. Choose sections with fewer pictures.`
  return issueProblem(issue, 'N12', 'guides', message)
}

import type {NewsletterIssue} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'

import {type Artifact, textArtifact} from '../artifact.ts'
import {issueProblem} from '../channels/newsletter/checkIssue.ts'
import {type Newsletter, renderNewsletter} from '../channels/newsletter/renderNewsletter.ts'
import {mailPaths} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import {composeMail} from '../press/mime.ts'
import {rasterise} from '../press/raster.ts'
import type {Catalogue} from '../site/catalogue.ts'
import type {Made, Run} from './run.ts'

/** A message that some servers refuse and many phones load slowly. Bytes. */
const maxMessage = 120_000

/** Makes the wanted issues: web copy, text, complete mail and pictures. */
export async function makeNewsletters(run: Run): Promise<Made> {
  const artifacts: Artifact[] = []
  const problems: Problem[] = []
  const issues: Catalogue['issues'][number][] = []
  for (const issue of run.content.issues.filter((one) => isWanted(one, run))) {
    const clinic = run.content.clinics.get(issue.language)
    if (clinic === undefined) throw new Error(`BUG: no clinic speaks "${issue.language}"`)
    const {site} = run.config
    const addresses = {
      unsubscribeUrl: `${site.url}${mailPaths.unsubscribe}`,
      preferencesUrl: `${site.url}${mailPaths.preferences}`,
    }
    const rendered = renderNewsletter({
      issue,
      guides: run.content.guides,
      brand: clinicBrand(clinic),
      site,
      asOf: run.asOf,
      addresses,
    })
    if (!rendered.ok) {
      problems.push(...rendered.problems)
      continue
    }
    const {value: newsletter} = rendered
    const pictures = await picturesOf(newsletter, run)
    const host = new URL(clinic.url).hostname
    const mail = await composeMail({
      key: issue.key,
      from: {name: clinic.name, address: `newsletter@${host}`},
      to: `patient@${host}`,
      subject: newsletter.subject,
      text: newsletter.text,
      html: newsletter.html,
      pictures,
      unsubscribeUrl: addresses.unsubscribeUrl,
      date: run.asOf,
    })
    problems.push(...newsletter.warnings)
    if (mail.length > maxMessage) {
      problems.push(tooLarge(issue, mail))
      continue
    }
    const folder = `newsletter/${issue.key}`
    artifacts.push(
      textArtifact(`${folder}/issue.html`, 'text/html', newsletter.webHtml),
      textArtifact(`${folder}/issue.txt`, 'text/plain', newsletter.text),
      {path: `${folder}/issue.eml`, mediaType: 'message/rfc822', bytes: mail},
      ...pictures.map(({cid, png}) => ({
        path: `${folder}/${cid}.png`,
        mediaType: 'image/png',
        bytes: png,
      })),
    )
    issues.push({
      subject: newsletter.subject,
      html: `/${folder}/issue.html`,
      text: `/${folder}/issue.txt`,
      eml: `/${folder}/issue.eml`,
    })
  }
  return {artifacts, problems, catalogue: {issues}}
}

function isWanted({guides}: NewsletterIssue, {content, wants}: Run): boolean {
  return guides.some(({guideId}) =>
    content.guides.some((guide) => guide.id === guideId && wants(guide)),
  )
}

async function picturesOf({pictures}: Newsletter, {figures}: Run) {
  return Promise.all(
    pictures.map(async (cid) => {
      const file = figures.get(cid)
      if (file === undefined) throw new Error(`BUG: the picture ${cid} was not loaded`)
      return {cid, png: (await rasterise(file.bytes)).png}
    }),
  )
}

function tooLarge(issue: NewsletterIssue, mail: Uint8Array): Problem {
  const message = `The whole mail has ${Math.round(mail.length / 1000)} kB; ${maxMessage / 1000} is the limit. Choose sections with fewer pictures.`
  return issueProblem(issue, 'N12', 'guides', message)
}

import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import type {Clinic, Guide} from '#schemas/guide/guide.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'

import {textArtifact} from '../artifact.ts'
import {
  leafletStatusPath,
  type NamedGuide,
  type PrintedLeaflet,
  renderLeafletStatus,
} from '../channels/page/renderLeafletStatus.ts'
import {pagePath, renderPage} from '../channels/page/renderPage.ts'
import {recalledPagePath, renderRecalledPage} from '../channels/page/renderRecalledPage.ts'
import type {Site} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import {composeGuide} from '../manuscript/composeGuide.ts'
import type {Output} from '../outputs/job.ts'
import {htmlText, safetyProblems} from './safetyGate.ts'

export interface PageInputs {
  readonly guide: Guide
  readonly clinic: Clinic
  readonly site: Site
  readonly asOf: string
  /** Papers for which a leaflet of this guide lies on the site. */
  readonly leaflets: readonly PaperSize[]
}

/** Makes the public page of a guide. */
export async function makePage(inputs: PageInputs): Promise<Output> {
  const {guide, clinic, site, asOf, leaflets} = inputs
  const brand = clinicBrand(clinic)
  const manuscript = composeGuide(guide, {output: 'page', brand, site, asOf})
  const markup = renderPage(manuscript, {brand, leaflets})
  return {
    artifacts: [textArtifact(pagePath(manuscript), 'text/html', markup)],
    problems: safetyProblems('page', htmlText(markup), {guides: [guide], brand}),
  }
}

export interface RecalledPageInputs {
  readonly guide: RecalledGuide
  readonly clinic: Clinic
  readonly site: Site
  /** Their addresses below the site: `/leaflets/…`. */
  readonly leaflets: readonly string[]
}

/** Makes what stands in place of a guide that was taken back, and answers for its leaflets, too. */
export async function makeRecalledPage(inputs: RecalledPageInputs): Promise<Output> {
  const {guide, clinic, site, leaflets} = inputs
  const path = recalledPagePath(guide)
  const markup = renderRecalledPage(guide, {brand: clinicBrand(clinic), site})
  return {
    artifacts: [textArtifact(path, 'text/html', markup)],
    gone: [path, ...leaflets.map((leaflet) => `site${leaflet}`)],
  }
}

export interface RecalledIssueInputs extends Omit<RecalledPageInputs, 'leaflets'> {
  /** Of the newsletter. */
  readonly key: string
}

/** Makes what stands in place of a newsletter: the notice of the guide that it carried, which answers for its mail and its text, too. */
export async function makeRecalledIssue(inputs: RecalledIssueInputs): Promise<Output> {
  const {key, guide, clinic, site} = inputs
  const markup = renderRecalledPage(guide, {brand: clinicBrand(clinic), site})
  const issue = `newsletter/${key}/issue`
  return {
    artifacts: [textArtifact(`${issue}.html`, 'text/html', markup)],
    gone: [`${issue}.html`, `${issue}.txt`, `${issue}.eml`],
  }
}

export interface StatusInputs {
  readonly printed: readonly PrintedLeaflet[]
  readonly guide: NamedGuide | RecalledGuide
  readonly clinic: Clinic
  readonly site: Site
  readonly asOf: string
}

/** Makes the answers to "is this leaflet still valid?" for every code that was ever printed of a guide. */
export async function makeStatusPages(inputs: StatusInputs): Promise<Output> {
  const {printed, guide, clinic, site, asOf} = inputs
  const options = {brand: clinicBrand(clinic), site, asOf}
  return {
    artifacts: printed.map((leaflet) =>
      textArtifact(
        leafletStatusPath(leaflet.code),
        'text/html',
        renderLeafletStatus(leaflet, guide, options),
      ),
    ),
  }
}

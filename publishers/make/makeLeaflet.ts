import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Clinic, Guide} from '#schemas/guide/guide.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'

import {renderLeaflet} from '../channels/leaflet/renderLeaflet.ts'
import {paths, type Site} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import {composeGuide} from '../manuscript/composeGuide.ts'
import type {Output, Tools} from '../outputs/job.ts'
import {dataText, safetyProblems} from './safetyGate.ts'

export interface LeafletInputs {
  readonly guide: Guide
  readonly clinic: Clinic
  readonly site: Site
  readonly asOf: string
  readonly paper: PaperSize
  /** Where the file goes. */
  readonly path: string
  /** What is printed as its code, where it is not that of the version. */
  readonly code?: string
}

/** Has one leaflet set. */
export async function makeLeaflet(inputs: LeafletInputs, tools: Tools): Promise<Output> {
  const {guide, clinic, site, asOf, paper, path, code} = inputs
  const brand = clinicBrand(clinic)
  const manuscript = composeGuide(guide, {
    output: 'leaflet',
    brand,
    site,
    asOf,
    ...(code === undefined ? {} : {code}),
  })
  const data = renderLeaflet(manuscript, {brand, paper})
  const problems = safetyProblems('leaflet', dataText(data), {guides: [guide], brand})
  if (problems.length > 0) return {artifacts: [], problems}
  const pictures = await Promise.all(
    figuresOf(guide).map(async ({assetId}) => {
      const {bytes} = await tools.figure(assetId)
      return {path: paths.figure(assetId), bytes}
    }),
  )
  const set = await tools.set({name: `${guide.id} (${paper})`, data, pictures})
  if (!set.ok) return {artifacts: [], problems: set.problems}
  return {artifacts: [{path, mediaType: 'application/pdf', bytes: set.value}]}
}

import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Clinic, Guide} from '#schemas/guide/guide.ts'
import type {Result} from '#schemas/problem.ts'
import type {PaperSize} from '#schemas/vocabulary.ts'

import {renderLeaflet} from '../channels/leaflet/renderLeaflet.ts'
import {paths, type Site} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import {composeGuide} from '../manuscript/composeGuide.ts'
import type {Output, Tools} from '../outputs/job.ts'
import type {SheetForm} from '../press/typst/typesetter.ts'
import {dataText, safetyProblems} from './safetyGate.ts'

/** All that decides how a leaflet looks. */
export interface SheetInputs {
  readonly guide: Guide
  readonly clinic: Clinic
  readonly site: Site
  readonly asOf: string
  readonly paper: PaperSize
  /** What is printed as its code, where it is not that of the version. */
  readonly code?: string
}

export interface LeafletInputs extends SheetInputs {
  /** Where the file goes. */
  readonly path: string
}

/** Makes one leaflet. */
export async function makeLeaflet({path, ...inputs}: LeafletInputs, tools: Tools): Promise<Output> {
  const set = await setLeaflet(inputs, tools)
  if (!set.ok) return {artifacts: [], problems: set.problems}
  return {artifacts: [{path, mediaType: 'application/pdf', bytes: set.value}]}
}

/** Has one leaflet set, for paper or for a screen. */
export async function setLeaflet(
  {guide, clinic, site, asOf, paper, code}: SheetInputs,
  tools: Tools,
  form: SheetForm = 'pdf',
): Promise<Result<Uint8Array>> {
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
  if (problems.length > 0) return {ok: false, problems}
  const shown = [...(clinic.logo === undefined ? [] : [clinic.logo]), ...figuresOf(guide)]
  const pictures = await Promise.all(
    shown.map(async ({assetId}) => {
      const {bytes} = await tools.figure(assetId)
      return {path: paths.figure(assetId), bytes}
    }),
  )
  return tools.set({name: `${guide.id} (${paper})`, data, pictures}, form)
}

import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'
import {describeFault} from '#schemas/userError.ts'
import {type PaperSize, paperSizes} from '#schemas/vocabulary.ts'

import type {Artifact} from '../artifact.ts'
import {renderLeaflet} from '../channels/leaflet/renderLeaflet.ts'
import {paths} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import {composeGuide} from '../manuscript/composeGuide.ts'
import {hasTypesetter} from '../press/typst/binding.ts'
import {openTypesetter} from '../press/typst/openTypesetter.ts'
import type {Sheet} from '../press/typst/typesetter.ts'
import type {Made, Run} from './run.ts'

/** Makes the leaflets of the wanted guides on every paper. Where no typesetter exists it says so and the rest goes on. */
export async function makeLeaflets(run: Run): Promise<Made> {
  const guides = run.content.guides.filter(run.wants)
  if (!hasTypesetter())
    return {
      artifacts: [],
      problems: guides.length === 0 ? [] : [await noTypesetter()],
      catalogue: {},
    }
  const typesetter = await openTypesetter()
  const artifacts: Artifact[] = []
  const problems: Problem[] = []
  try {
    for (const guide of guides) {
      for (const paper of paperSizes) {
        const set = await typesetter.set(sheetOf(guide, paper, run))
        if (set.ok)
          artifacts.push({
            path: `site${paths.leaflet(guide, paper)}`,
            mediaType: 'application/pdf',
            bytes: set.value,
          })
        else problems.push(...set.problems)
      }
    }
  } finally {
    await typesetter.close()
  }
  return {artifacts, problems, catalogue: {}}
}

function sheetOf(guide: Guide, paper: PaperSize, {content, config, asOf, figures}: Run): Sheet {
  const clinic = content.clinics.get(guide.language)
  if (clinic === undefined) throw new Error(`BUG: no clinic speaks "${guide.language}"`)
  const brand = clinicBrand(clinic)
  const manuscript = composeGuide(guide, {output: 'leaflet', brand, site: config.site, asOf})
  const pictures = figuresOf(guide).map(({assetId}) => {
    const file = figures.get(assetId)
    if (file === undefined) throw new Error(`BUG: the picture ${assetId} was not loaded`)
    return {path: paths.figure(assetId), bytes: file.bytes}
  })
  return {name: `${guide.id} (${paper})`, data: renderLeaflet(manuscript, {brand, paper}), pictures}
}

/** A warning and not an error: mail, pages and feeds of this computer are as good as any. */
async function noTypesetter(): Promise<Problem> {
  const fault: unknown = await openTypesetter().catch((cause: unknown) => cause)
  return {
    rule: 'leaflet',
    level: 'warning',
    path: 'leaflets',
    message: describeFault(fault) ?? 'Leaflets cannot be made on this computer.',
  }
}

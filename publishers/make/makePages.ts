import {paperSizes} from '#schemas/vocabulary.ts'

import {type Artifact, textArtifact} from '../artifact.ts'
import {
  leafletStatusPath,
  renderLeafletStatus,
  renderUnknownLeaflet,
} from '../channels/page/renderLeafletStatus.ts'
import {renderMailNotice} from '../channels/page/renderMailNotice.ts'
import {pagePath, renderPage} from '../channels/page/renderPage.ts'
import {mailPaths, paths} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import {composeGuide} from '../manuscript/composeGuide.ts'
import {hasTypesetter} from '../press/typst/binding.ts'
import type {Catalogue} from '../site/catalogue.ts'
import type {Made, Run} from './run.ts'

/** Makes the public pages: guides, "is this leaflet still valid?", the answer to unknown codes, mail settings, and the drawings. */
export function makePages(run: Run): Made {
  const {content, config, asOf, figures} = run
  const leaflets = hasTypesetter() ? paperSizes : []
  const artifacts: Artifact[] = []
  const guides: Catalogue['guides'][number][] = []
  for (const guide of content.guides.filter(run.wants)) {
    const clinic = content.clinics.get(guide.language)
    if (clinic === undefined) throw new Error(`BUG: no clinic speaks "${guide.language}"`)
    const brand = clinicBrand(clinic)
    const manuscript = composeGuide(guide, {output: 'page', brand, site: config.site, asOf})
    artifacts.push(
      page(pagePath(manuscript), renderPage(manuscript, {brand, leaflets})),
      page(leafletStatusPath(manuscript), renderLeafletStatus(manuscript, {brand, asOf})),
    )
    guides.push({
      title: guide.title,
      page: paths.guidePage(guide),
      leaflets: leaflets.map((paper) => ({paper, path: paths.leaflet(guide, paper)})),
    })
  }
  const [clinic] = content.clinics.values()
  if (clinic !== undefined) {
    const brand = clinicBrand(clinic)
    artifacts.push(
      page('site/l/index.html', renderUnknownLeaflet(clinic.language, brand, config.site)),
      ...Object.values(mailPaths).map((path) =>
        page(
          `site${path}index.html`,
          renderMailNotice(clinic.language, brand, `${config.site.url}${path}`),
        ),
      ),
    )
  }
  const drawings = [...figures.values()].map(({assetId, mediaType, bytes}) => ({
    path: `site${paths.figure(assetId)}`,
    mediaType,
    bytes,
  }))
  return {artifacts: [...artifacts, ...drawings], problems: [], catalogue: {guides}}
}

function page(path: string, text: string): Artifact {
  return textArtifact(path, 'text/html', text)
}

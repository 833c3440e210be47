import type {Clinic} from '#schemas/guide/guide.ts'

import {textArtifact} from '../artifact.ts'
import {renderUnknownLeaflet} from '../channels/page/renderLeafletStatus.ts'
import {renderMailNotice} from '../channels/page/renderMailNotice.ts'
import {mailPaths, type Site} from '../manuscript/addresses.ts'
import {clinicBrand} from '../manuscript/brand.ts'
import type {Output, Tools} from '../outputs/job.ts'

/** Makes the pages that belong to no guide: the answer to unknown leaflet codes, and the settings of mail. */
export async function makeSitePages({
  clinic,
  site,
}: {
  readonly clinic: Clinic
  readonly site: Site
}): Promise<Output> {
  const brand = clinicBrand(clinic)
  const {language} = clinic
  return {
    artifacts: [
      textArtifact('site/l/index.html', 'text/html', renderUnknownLeaflet(language, brand, site)),
      ...Object.values(mailPaths).map((path) =>
        textArtifact(
          `site${path}index.html`,
          'text/html',
          renderMailNotice(language, brand, `${site.url}${path}`),
        ),
      ),
    ],
  }
}

/** Puts a drawing on the site, as it lies in the store. */
export async function makeFigure(
  {assetId, path}: {readonly assetId: string; readonly path: string},
  {figure}: Tools,
): Promise<Output> {
  const {mediaType, bytes} = await figure(assetId)
  return {artifacts: [{path, mediaType, bytes}]}
}

import type {Guide} from '#schemas/guide/guide.ts'
import {languageFacts} from '#schemas/vocabulary.ts'

import {paths} from '../../manuscript/addresses.ts'
import {paperNames} from '../../manuscript/paperNames.ts'
import type {FeedInput} from './feedInput.ts'

/** The leaflets of a guide as JSON Feed attachments. Titles differ, because equal titles mean alternates of one thing. */
export function leafletRecords(
  guide: Guide,
  {leaflets, site}: Pick<FeedInput, 'leaflets' | 'site'>,
) {
  return leaflets
    .filter(({guideId}) => guideId === guide.id)
    .map(({paper, sizeInBytes}) => ({
      url: `${site.url}${paths.leaflet(guide, paper)}`,
      mime_type: 'application/pdf',
      title: `${guide.title} (PDF, ${paperNames[paper]}, ${languageFacts[guide.language].name})`,
      ...(sizeInBytes === undefined ? {} : {size_in_bytes: sizeInBytes}),
    }))
}

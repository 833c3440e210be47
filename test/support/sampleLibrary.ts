import {readImport} from '#content/import/readImport.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'

import {valueOf} from './guides.ts'

/** The sample library as it lies in the repository, read as publishers read it: no store in between. */
export async function readSampleGuides(): Promise<Guide[]> {
  const {documents, assets, problems} = await readImport(['content/library', 'content/guides'])
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const all = new Map<string, unknown>([
    ...documents.map(({document}) => [document._id, document] as const),
    ...assets.map(({id, mediaType}) => {
      const [, width = 0, height = 0] = (/-(\d+)x(\d+)-/.exec(id) ?? []).map(Number)
      return [id, {_id: id, mimeType: mediaType, metadata: {dimensions: {width, height}}}] as const
    }),
  ])
  return documents
    .filter(({document}) => document._type === 'guide')
    .map(({document}) => valueOf(readGuide(document._id, all)))
}

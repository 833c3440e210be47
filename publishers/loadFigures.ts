import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import {UserError} from '#schemas/userError.ts'

import type {LakeConnection} from './connectLake.ts'

/** The file of one image asset. */
export interface FigureFile {
  readonly assetId: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Loads the pictures of these guides from the store, each once.
 * @throws UserError when the store does not give one: an output without its picture would lose content
 */
export async function loadFigures(
  guides: readonly Guide[],
  {client, imagesUrl}: LakeConnection,
): Promise<Map<string, FigureFile>> {
  const figures = new Map(guides.flatMap(figuresOf).map((figure) => [figure.assetId, figure]))
  const {token} = client.config()
  const headers = token === undefined ? {} : {authorization: `Bearer ${token}`}
  const files = await Promise.all(
    [...figures.values()].map(async ({assetId, mediaType}): Promise<[string, FigureFile]> => {
      const url = `${imagesUrl}/${fileName(assetId)}`
      const response = await fetch(url, {headers})
      if (!response.ok) {
        throw new UserError(`The picture ${assetId} cannot be loaded (${response.status})`, {
          hint: 'Upload it again in the Studio, or import the guide or exercise that uses it.',
        })
      }
      return [assetId, {assetId, mediaType, bytes: new Uint8Array(await response.arrayBuffer())}]
    }),
  )
  return new Map(files)
}

/** `image-{sha1}-{W}x{H}-{ext}` is stored as `{sha1}-{W}x{H}.{ext}`. */
function fileName(assetId: string): string {
  return assetId.replace(/^image-/, '').replace(/-([a-z0-9]+)$/, '.$1')
}

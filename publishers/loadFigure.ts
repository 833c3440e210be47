import {UserError} from '#schemas/userError.ts'

import type {LakeConnection} from './connectLake.ts'

/** The file of one image asset. */
export interface FigureFile {
  readonly assetId: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Loads a picture from the store.
 * @throws UserError when the store does not give it: an output without its picture would lose content
 */
export async function loadFigure(
  assetId: string,
  {client, imagesUrl}: Pick<LakeConnection, 'client' | 'imagesUrl'>,
): Promise<FigureFile> {
  const {token} = client.config()
  const headers = token === undefined ? {} : {authorization: `Bearer ${token}`}
  const response = await fetch(`${imagesUrl}/${fileName(assetId)}`, {headers})
  if (!response.ok) {
    throw new UserError(`The picture ${assetId} cannot be loaded (${response.status})`, {
      hint: 'Upload it again in the Studio, or import what uses it: a guide, an exercise, or the clinic with its logo.',
    })
  }
  const mediaType = response.headers.get('content-type')?.split(';')[0] ?? ''
  return {assetId, mediaType, bytes: new Uint8Array(await response.arrayBuffer())}
}

/** `image-{sha1}-{W}x{H}-{ext}` is stored as `{sha1}-{W}x{H}.{ext}`. */
function fileName(assetId: string): string {
  return assetId.replace(/^image-/, '').replace(/-([a-z0-9]+)$/, '.$1')
}

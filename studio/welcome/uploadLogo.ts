import type {SanityClient} from 'sanity'

import {type LogoFault, logoFault} from '#schemas/guide/logoFault.ts'

/** Why a file did not become the logo: what is wrong with it, or that the store would not have it. */
export type LogoRefusal = LogoFault | 'unreadable' | 'lettered' | 'refused'

export type LogoUpload =
  | {readonly ok: true; readonly assetId: string}
  | {readonly ok: false; readonly why: LogoRefusal; readonly reason?: string}

/** Puts a file into the store as a picture. What no output could show is refused here, so that nothing of it stays in the store. */
export async function uploadLogo(client: SanityClient, file: File): Promise<LogoUpload> {
  const why = await faultOf(file)
  if (why !== undefined) return {ok: false, why}
  try {
    const {_id: assetId} = await client.assets.upload('image', file, {filename: file.name})
    return {ok: true, assetId}
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    // Without the name of the status: "Bad Request - The SVG is refused: ...".
    return {ok: false, why: 'refused', reason: said.replace(/^[A-Z][A-Za-z ]+ - /, '')}
  }
}

async function faultOf(file: File): Promise<LogoRefusal | undefined> {
  const known = {mediaType: file.type, bytes: file.size}
  const fault = logoFault(known)
  if (fault !== undefined) return fault
  // Letters in a drawing would be printed in a font by chance; the press refuses them.
  if (file.type === 'image/svg+xml')
    return /<text[\s>]/.test(await file.text()) ? 'lettered' : undefined
  try {
    const {width, height} = await createImageBitmap(file)
    return logoFault({...known, width, height})
  } catch {
    return 'unreadable'
  }
}

/** A picture as the outputs name it: by its hash, under whatever address it will have there. */
const picture = /src="[^"]*?([0-9a-f]{40}-\d+x\d+)[-.]([a-z0-9]+)(?:\.png)?"/g

/** Markup with its pictures taken from the store, which is where they are while nothing is published. */
export function withStoredPictures(markup: string, folder: string): string {
  return markup.replace(picture, (_whole, name: string, format: string) => {
    return `src="${folder}/${name}.${format}"`
  })
}

/** Where the store serves the picture of an asset: `image-{sha1}-{W}x{H}-{ext}`. */
export function pictureAddress(assetId: string, folder: string): string {
  return `${folder}/${assetId.replace(/^image-/, '').replace(/-([a-z0-9]+)$/, '.$1')}`
}

/** Where a store serves its pictures: the embedded lake on the page's own origin, the hosted one on its own host. */
export function picturesFolder({
  apiHost,
  projectId,
  dataset,
}: {
  readonly apiHost?: string
  readonly projectId?: string
  readonly dataset?: string
}): string {
  const host = apiHost === location.origin ? apiHost : 'https://cdn.sanity.io'
  return `${host}/images/${projectId}/${dataset}`
}

/** The images taken in: sharp's name, the file's extension, the type it is served with. */
export const imageFormats = [
  {format: 'jpeg', extension: 'jpg', mediaType: 'image/jpeg'},
  {format: 'png', extension: 'png', mediaType: 'image/png'},
  {format: 'webp', extension: 'webp', mediaType: 'image/webp'},
  {format: 'gif', extension: 'gif', mediaType: 'image/gif'},
  {format: 'tiff', extension: 'tif', mediaType: 'image/tiff'},
  {format: 'svg', extension: 'svg', mediaType: 'image/svg+xml'},
] as const

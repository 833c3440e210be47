/** One finished file: the only thing that writing and delivery know. */
export interface Artifact {
  /** Relative to the output folder, with forward slashes: `site/guides/en/muscle-spasm/index.html`. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const encoder = new TextEncoder()

/** An artifact of text, encoded as UTF-8. */
export function textArtifact(path: string, mediaType: string, text: string): Artifact {
  return {path, mediaType, bytes: encoder.encode(text)}
}

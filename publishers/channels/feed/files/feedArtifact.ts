import {hashText} from '#schemas/hash.ts'

import {type Artifact, textArtifact} from '../../../artifact.ts'

/** A file of the feed with what a server says about it. */
export interface FeedArtifact extends Artifact {
  /** HTTP headers beside Content-Type. The ETag is strong: a hash of what the file says. */
  readonly headers: {
    readonly ETag: string
    readonly 'Cache-Control': string
    readonly Link?: string
  }
}

export interface FeedFile {
  /** Below the public site's root, with a leading slash. */
  readonly path: string
  readonly mediaType: 'application/feed+json' | 'application/json' | 'application/schema+json'
  readonly value: unknown
  /** Absent: the hash of the file's text. */
  readonly hash?: string
  /** Web links of RFC 8288: the schema that describes the file, the next page. */
  readonly links?: {readonly describedby?: string; readonly next?: string | undefined}
}

export function feedArtifact({path, mediaType, value, hash, links = {}}: FeedFile): FeedArtifact {
  const text = printJson(value)
  const link = Object.entries(links)
    .flatMap(([relation, url]) => (url === undefined ? [] : `<${url}>; rel="${relation}"`))
    .join(', ')
  return {
    ...textArtifact(`site${path}`, mediaType, text),
    headers: {
      ETag: `"${hash ?? hashText(text)}"`,
      // A copy is asked for before each use: what was taken back is not served for some minutes more.
      'Cache-Control': 'no-cache',
      ...(link === '' ? {} : {Link: link}),
    },
  }
}

/** JSON as every file of the feed holds it: two spaces, members in the order of construction, one line feed at the end. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

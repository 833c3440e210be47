import {feedPaths, type SchemaName} from '../feedPaths.ts'
import {type FeedArtifact, feedArtifact} from '../files/feedArtifact.ts'
import {changesSchema} from './changesSchema.ts'
import type {Schema} from './describe.ts'
import {feedSchema} from './feedSchema.ts'
import {guideSchema} from './guideSchema.ts'
import {manifestSchema} from './manifestSchema.ts'
import {tombstoneSchema} from './tombstoneSchema.ts'

/** The contract's schemas, one for each kind of file. */
export const feedSchemas: {readonly [Name in SchemaName]: Schema} = {
  feed: feedSchema,
  guide: guideSchema,
  changes: changesSchema,
  manifest: manifestSchema,
  tombstone: tombstoneSchema,
}

/** The schemas as files: the same bytes for every partner and on every site. */
export function schemaFiles(): FeedArtifact[] {
  return schemaNames.map((name) =>
    feedArtifact({
      path: feedPaths.schema(name),
      mediaType: 'application/schema+json',
      value: feedSchemas[name],
    }),
  )
}

const schemaNames: readonly SchemaName[] = ['feed', 'guide', 'changes', 'manifest', 'tombstone']

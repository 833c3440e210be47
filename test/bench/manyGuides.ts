import type {SanityClient} from '@sanity/client'

import {documentsById} from '#publishers/documentsById.ts'
import {viewOf} from '#schemas/approval/readApprovedGuide.ts'
import {collectDocuments} from '#schemas/guide/collectDocuments.ts'
import {readGuide} from '#schemas/guide/readGuide.ts'
import {hashText} from '#schemas/hash.ts'
import {formatProblem} from '#schemas/problem.ts'

/** How many documents one transaction writes. */
const batch = 50

/**
 * Fills a store that holds the samples with more guides of the seed's size: copies of it under names of their own, with texts that
 * differ, signed by sample people and published.
 */
export async function fillWithGuides(client: SanityClient, count: number): Promise<void> {
  const seed = await client.getDocument<Record<string, unknown>>('guide-muscle-spasm-en')
  if (seed === undefined) throw new Error('the samples are not there')
  const ids: string[] = []
  for (let start = 0; start < count; start += batch) {
    const transaction = client.transaction()
    for (let index = start; index < Math.min(count, start + batch); index += 1) {
      const key = `generated-${index}`
      const _id = `guide-${key}-en`
      ids.push(_id)
      transaction.createOrReplace({
        ...seed,
        _id,
        _type: 'guide',
        key,
        slug: {current: key},
        title: `Generated guide ${index} about muscle spasm`,
        shortTitle: `Generated guide ${index}`,
        mainMessage: `This is the main message of the generated guide number ${index}.`,
      })
    }
    await transaction.commit()
  }
  await fillRecords(client, ids, '1.0.0')
}

/**
 * Writes sign-offs and snapshots of guides as they are, as `sign` and `publish-guide` would, but without trying every output first:
 * what is timed is publishing.
 */
export async function fillRecords(
  client: SanityClient,
  ids: readonly string[],
  version: string,
): Promise<void> {
  const documents = await collectDocuments(ids, documentsById(client))
  for (let start = 0; start < ids.length; start += batch) {
    const transaction = client.transaction()
    for (const id of ids.slice(start, start + batch)) {
      const read = readGuide(id, documents)
      if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'))
      const guide = read.value
      const {contentHash} = guide
      const record = {guide: {_type: 'reference', _ref: id, _weak: true}, contentHash}
      const view = viewOf(guide)
      const name = id.replace(/^guide-/, '')
      for (const [role, by] of [
        ['editorial', 'sample-editor'],
        ['clinical', 'sample-reviewer'],
      ] as const)
        transaction.createOrReplace({
          ...record,
          _id: `signOff-${name}-${contentHash.slice(0, 16)}-${role}-${by}`,
          _type: 'signOff',
          role,
          by,
          on: guide.dates.lastReviewed,
          sample: true,
          checklist: [],
        })
      transaction.createOrReplace({
        ...record,
        _id: `guideSnapshot-${name}-${version.replaceAll('.', '-')}`,
        _type: 'guideSnapshot',
        key: guide.key,
        language: guide.language,
        version,
        class: 'patch',
        viewHash: hashText(view),
        view,
        publishedAt: guide.dates.modified,
        reviewBy: guide.dates.reviewBy,
        by: 'sample-editor',
        note: '',
      })
    }
    await transaction.commit()
  }
}

import {versionsOf} from '#schemas/approval/guideState.ts'
import type {View} from '#schemas/approval/readApprovedGuide.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'
import {type Language, languages, type WithdrawalKind} from '#schemas/vocabulary.ts'

import {fetchApproved} from '../reading/fetchApproved.ts'
import type {Library} from '../reading/library.ts'
import {fetchRecords, readDraft} from '../reading/readDraft.ts'
import {readHeld} from '../reading/readHeld.ts'
import type {GuideDraft} from '../reading/storedPath.ts'

/** The guide that is open, as far as its counterpart follows from it. */
export interface OpenGuide {
  /** The published one. */
  readonly id: string
  readonly key: string
  readonly language: Language
  readonly translatedVersion: string | undefined
}

/** The guide with the same key in the other language: the original of a translation, or the translation of an original. */
export interface Counterpart {
  readonly draft: GuideDraft
  /** As patients read it; as it is being written while nothing of it is published. Problems while it cannot be read. */
  readonly guide: Guide | undefined
  readonly problems: readonly Problem[]
  readonly published: string | undefined
  readonly recalled: WithdrawalKind | undefined
  readonly moved: Move | undefined
}

/** The original was published again since it was translated. */
interface Move {
  readonly from: string
  readonly to: string
  readonly before: View
  readonly after: Guide
}

const counterpartQuery = `*[_type == "guide" && key == $key && language != $language] | order(language asc)[0]`

/** Finds and reads it; nothing where nobody has written it yet. */
export async function readCounterpart(
  library: Library,
  open: OpenGuide,
): Promise<Counterpart | undefined> {
  const {id, key, language} = open
  const draft = await library.client.fetch<GuideDraft | null>(
    counterpartQuery,
    {key, language},
    {perspective: 'drafts'},
  )
  if (draft === null) return undefined
  const [first] = languages
  const isOriginalOpen = language === first
  const translated = isOriginalOpen ? draft['translatedVersion'] : open.translatedVersion
  const [held, moved] = await Promise.all([
    readHeld(library, draft._id),
    readMove(library, isOriginalOpen ? id : draft._id, translated),
  ])
  const known = {draft, moved, recalled: held.state === 'recalled' ? held.kind : undefined}
  if (held.state === 'guide')
    return {...known, guide: held.guide, problems: [], published: held.guide.version}
  const reading = await readDraft(library, draft)
  return {
    ...known,
    guide: reading.read.ok ? reading.read.value : undefined,
    problems: reading.read.ok ? [] : reading.problems,
    published: undefined,
  }
}

/** What happened to an original since a version of it was translated. Without one on record the first was, as rule T01 has it. */
async function readMove(
  library: Library,
  original: string,
  translated: unknown,
): Promise<Move | undefined> {
  const {snapshots, signOffs} = await fetchRecords(library, original)
  const versions = versionsOf(snapshots)
  const from = versions.find(({version}) => version === translated) ?? versions[0]
  const to = versions.at(-1)
  if (from === undefined || to === undefined || from === to) return undefined
  const [before, after] = await Promise.all([
    fetchApproved(library, from, signOffs),
    fetchApproved(library, to, signOffs),
  ])
  if (!before.ok || !after.ok) return undefined
  return {from: from.version, to: to.version, before: before.value, after: after.value}
}

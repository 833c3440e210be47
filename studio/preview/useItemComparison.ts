import {useMemo} from 'react'

import type {FeedItem} from '#publishers/channels/feed/feedItem.ts'
import type {Clinic, Guide, Partner} from '#schemas/guide/guide.ts'

import {readHeld} from '../reading/readHeld.ts'
import {useKept} from '../reading/useKept.ts'
import {today} from '../surroundings.ts'
import {compareItems, type ItemChange} from './compareItems.ts'
import {renderItem} from './renderPreview.ts'
import {usePreviewWords} from './words.ts'

export interface ItemComparison {
  /** What the partner will get; nothing when the guide is not for it. */
  readonly item: FeedItem | undefined
  /** How that differs from what it holds, in a sentence; nothing while that is not known. */
  readonly said: string | undefined
  readonly changes: readonly ItemChange[]
}

/** A guide as one partner will get it, beside what the partner holds: the newest approved text, set by the same renderer. */
export function useItemComparison(guide: Guide, clinic: Clinic, partner: Partner): ItemComparison {
  const words = usePreviewWords()
  const held = useKept(readHeld, guide.id)
  const day = today()
  const item = useMemo(
    () => renderItem(guide, {clinic, partner}, day),
    [guide, clinic, partner, day],
  )
  const old = useMemo(
    () =>
      held?.state === 'guide'
        ? {guide: held.guide, item: renderItem(held.guide, {clinic, partner}, day)}
        : undefined,
    [held, clinic, partner, day],
  )
  const next = useMemo(() => {
    // Only what people wrote is compared: a notice that a draft is a draft leaves with its approval.
    if (old?.item === undefined || item === undefined) return undefined
    const {approval, version} = old.guide
    return renderItem({...guide, approval, version}, {clinic, partner}, day)
  }, [old, item, guide, clinic, partner, day])
  const changes = useMemo(
    () => (old?.item === undefined || next === undefined ? [] : compareItems(old.item, next)),
    [old, next],
  )
  const isHeld = old?.item !== undefined
  if (held === undefined) return {item, said: undefined, changes}
  if (item === undefined) return {item, said: isHeld ? words.willBeRemoved : undefined, changes}
  if (held.state === 'recalled') return {item, said: words.holdsNotice(held.kind), changes}
  if (!isHeld) return {item, said: words.holdsNothing, changes}
  const said = changes.length === 0 ? words.noDifference : words.differences(changes.length)
  return {item, said, changes}
}

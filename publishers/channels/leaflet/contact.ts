import type {Brand} from '../../manuscript/brand.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {words} from '../../manuscript/words.ts'
import type {LeafletContact} from './leafletData.ts'

/** The call to action with everything one needs to follow it on paper: address, telephone, place. */
export function contactOf(manuscript: Manuscript, {sender}: Brand): LeafletContact {
  const {callToAction, language, url} = manuscript
  return {
    label: callToAction?.label ?? '',
    url: callToAction?.url ?? '',
    lines: sender === undefined ? [] : [sender.name, sender.phone, sender.address, sender.url],
    readOnline: {label: words[language].readOnline, url},
  }
}

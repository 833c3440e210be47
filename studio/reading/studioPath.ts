import type {Path} from '@sanity/types'

import {sentenceField, sentenceTypeAmong} from './sentences.ts'
import {type GuideDraft, member} from './storedPath.ts'

/**
 * The path of a problem as Studio writes it: members of lists by their keys. Goes as far as the document has something, and one step
 * further to a field that is missing; of an item of a list to its sentence, where somebody can write. A problem of another document has no
 * place in this one.
 */
export function studioPath(path: string, draft: GuideDraft): Path {
  const id = draft._id.replace(/^drafts\./, '')
  const prefix = `${id}: `
  if (!path.startsWith(prefix)) return []
  const steps = path.slice(prefix.length).match(/[^.[\]]+/g) ?? []
  const found: Path = []
  let value: unknown = draft
  for (const step of steps) {
    if (Array.isArray(value)) {
      value = value[Number(step)]
      const key = member(value, '_key')
      if (typeof key !== 'string') break
      found.push({_key: key})
    } else {
      if (typeof value !== 'object' || value === null || !/^\w+$/.test(step)) break
      found.push(step)
      value = member(value, step)
    }
  }
  const sentence = sentenceTypeAmong([member(value, '_type')])
  return sentence === undefined ? found : [...found, sentenceField(sentence)]
}

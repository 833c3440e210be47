import {sentenceField, type SentenceType} from '../reading/sentences.ts'
import {freshId} from './freshId.ts'

/** A line as the store keeps it: its sentence stands in a field that depends on its type. */
export interface Line {
  readonly _type: SentenceType
  readonly _key: string
  readonly [sentence: string]: unknown
}

/** What stands before the items of a list that was copied. */
const bullet = /^(?:[•·*–-]|\d+[.)])\s+/

/** One item of the model for each line that was typed or pasted; empty ones and the signs of a list stay behind. */
export function linesOf(typed: string, type: SentenceType): Line[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim().replace(bullet, ''))
    .filter((line) => line !== '')
    .map((text) => ({
      _type: type,
      _key: freshId(),
      [sentenceField(type)]: [
        {
          _type: 'block',
          _key: freshId(),
          style: 'normal',
          markDefs: [],
          children: [{_type: 'span', _key: freshId(), text, marks: []}],
        },
      ],
    }))
}

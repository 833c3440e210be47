import {freshId} from './freshId.ts'

/** A line as the store keeps it. */
export interface Line {
  readonly _type: 'richLine'
  readonly _key: string
  readonly text: readonly unknown[]
}

/** What stands before the items of a list that was copied. */
const bullet = /^(?:[•·*–-]|\d+[.)])\s+/

/** One line of the model for each line that was typed or pasted; empty ones and the signs of a list stay behind. */
export function linesOf(typed: string): Line[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim().replace(bullet, ''))
    .filter((line) => line !== '')
    .map((text) => ({
      _type: 'richLine',
      _key: freshId(),
      text: [
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

import {defineBehavior, raise} from '@portabletext/editor/behaviors'
import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {getBlockTextBefore} from '@portabletext/editor/selectors'

import {noteFresh} from './freshCitations.ts'

/** `[^`, as Markdown begins a footnote, puts a citation there and asks for its source. */
const citeOnCaret = defineBehavior({
  on: 'insert.text',
  guard: ({snapshot, event}) =>
    event.text === '^' &&
    getBlockTextBefore(snapshot).endsWith('[') &&
    snapshot.context.schema.inlineObjects.some(({name}) => name === 'citationRef'),
  actions: [
    ({snapshot}) => {
      const key = snapshot.context.keyGenerator()
      noteFresh(key)
      return [
        raise({type: 'delete.backward', unit: 'character'}),
        raise({
          type: 'insert.inline object',
          inlineObject: {name: 'citationRef', value: {_key: key}},
        }),
      ]
    },
  ],
})
const behaviors = [citeOnCaret]

export function CitationShortcut() {
  return <BehaviorPlugin behaviors={behaviors} />
}

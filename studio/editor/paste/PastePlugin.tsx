import {defineBehavior, raise} from '@portabletext/editor/behaviors'
import {BehaviorPlugin} from '@portabletext/editor/plugins'

import {pastedBlocks} from './pastedBlocks.ts'

/**
 * Takes what is pasted from other programs before Studio does: its own reading keeps empty lines, followed links and styles that the
 * model lacks, and runs words of neighbouring elements together. What was copied within Studio is not touched.
 */
export function PastePlugin({isOneParagraph}: {readonly isOneParagraph: boolean}) {
  return <BehaviorPlugin behaviors={isOneParagraph ? intoOneParagraph : intoText} />
}

const intoText = [pasteBehavior(false)]
const intoOneParagraph = [pasteBehavior(true)]

function pasteBehavior(isOneParagraph: boolean) {
  return defineBehavior({
    on: 'deserialize',
    guard: ({snapshot, event}) => {
      const {originEvent} = event
      if (originEvent.type !== 'clipboard.paste') return false
      const {dataTransfer} = originEvent.originEvent
      const html = dataTransfer.getData('text/html')
      const isOwn = dataTransfer.types.includes('application/x-portable-text')
      if (html === '' || isOwn) return false
      const {styles, lists, blockObjects} = snapshot.context.schema
      const data = pastedBlocks(html, {
        styles: styles.map(({name}) => name),
        lists: lists.map(({name}) => name),
        tables: blockObjects.some(({name}) => name === 'simpleTable'),
        isOneParagraph,
        makeKey: snapshot.context.keyGenerator,
      })
      // Copies, because the editor's own type takes any member.
      return data.length === 0 ? false : {data: data.map((block) => ({...block}))}
    },
    actions: [
      ({event}, {data}) => [
        raise({
          type: 'deserialization.success',
          mimeType: 'text/html',
          data,
          originEvent: event.originEvent,
        }),
      ],
    ],
  })
}

import type {Aspect, Language} from '#schemas/vocabulary.ts'

import {type BlockNode, endsWithColon} from './nodes.ts'
import {words} from './words.ts'

/**
 * Says what a list of causes is where nothing else does. "Your shoes are worn out" in a section about what the condition is would read as
 * a statement about the reader.
 */
export function namedLists(
  nodes: readonly BlockNode[],
  {aspect, language}: {readonly aspect?: Aspect; readonly language: Language},
): BlockNode[] {
  const name: BlockNode = {
    type: 'paragraph',
    children: [{type: 'strong', children: [{type: 'text', text: words[language].possibleCauses}]}],
  }
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1]
    const isNamed = aspect === 'causes' || before?.type === 'heading' || endsWithColon(before)
    return node.type === 'causes' && !isNamed ? [name, node] : [node]
  })
}

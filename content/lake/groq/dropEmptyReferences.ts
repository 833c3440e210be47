import type {ExprNode} from 'groq-js'

import type {View} from '../memory/view.ts'
import {mapNodes, walk, type SyntaxNode} from './nodes.ts'
import {callAccess} from './plan.ts'

/**
 * Replaces `references("x")` by false where no document refers to x. Studio's search asks it of every document with whatever was typed, and
 * groq-js would read each of them to its end.
 */
export function dropEmptyReferences(tree: ExprNode, view: View): ExprNode {
  // An object that the query itself makes could refer to anything.
  if ([...walk(tree)].some(makesReference)) return tree
  return mapNodes(tree, (node) => {
    if (node.type !== 'FuncCall' || node.name !== 'references') return undefined
    const [access] = callAccess(node)
    if (access?.by !== 'index' || access.keys.some((key) => view.bucket(key).length > 0))
      return undefined
    return {type: 'Value', value: false}
  })
}

function makesReference(node: SyntaxNode): boolean {
  if (node.type === 'ObjectAttributeValue') return node.name === '_ref'
  return node.type === 'Value' && JSON.stringify(node.value ?? null).includes('"_ref"')
}

import type {PhrasingContent, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'

/** The `[label]` of a container and what stands inside it: the parser hands the label over as a marked first paragraph. */
export function splitLabel(node: ContainerDirective): {
  label: readonly PhrasingContent[] | undefined
  content: readonly RootContent[]
} {
  const [first, ...rest] = node.children
  const isLabel =
    first?.type === 'paragraph' && first.data !== undefined && 'directiveLabel' in first.data
  return isLabel
    ? {label: first.children, content: rest}
    : {label: undefined, content: node.children}
}

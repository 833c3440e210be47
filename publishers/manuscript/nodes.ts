import type {Dose, Figure} from '#schemas/guide/portableText.ts'
import type {CalloutTone} from '#schemas/vocabulary.ts'

/**
 * The text of an output as a tree, ready to be set: brand tokens are words, citations are numbers, lists are nested, links are
 * addresses. Every channel supplies a table over these types; a new type does not compile until each channel handles it.
 */
export type BlockNode =
  | {readonly type: 'paragraph'; readonly children: readonly InlineNode[]}
  | {readonly type: 'heading'; readonly children: readonly InlineNode[]}
  | ListNode
  | {readonly type: 'symptoms'; readonly items: readonly ItemNode[]}
  | {readonly type: 'riskFactors'; readonly items: readonly ItemNode[]}
  | {readonly type: 'tips'; readonly items: readonly ItemNode[]}
  | {readonly type: 'causes'; readonly items: readonly CauseNode[]}
  | {readonly type: 'callout'; readonly tone: CalloutTone; readonly body: readonly BlockNode[]}
  | {readonly type: 'figure'; readonly figure: Figure}
  | ExerciseNode
  | {
      readonly type: 'table'
      readonly caption?: string
      readonly header: readonly (readonly InlineNode[])[]
      readonly rows: readonly (readonly (readonly InlineNode[])[])[]
    }

export interface ListNode {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly {
    readonly children: readonly InlineNode[]
    readonly nested: readonly ListNode[]
  }[]
}

export interface ItemNode {
  readonly key: string
  readonly children: readonly InlineNode[]
}

export interface CauseNode {
  readonly key: string
  readonly label: readonly InlineNode[]
  readonly body: readonly BlockNode[]
}

export interface ExerciseNode {
  readonly type: 'exercise'
  readonly key: string
  readonly name: string
  readonly goal: string
  readonly steps: readonly string[]
  readonly dose: Dose
  /** The dose in words, for example "2 sets of 5, hold for 20 seconds, 2 times a day". */
  readonly doseText: string
  readonly stopIf: readonly string[]
  readonly figures: readonly Figure[]
  /** Evidence of the exercise, shown after its goal. */
  readonly citations: readonly CitationNode[]
}

export type InlineNode =
  | {readonly type: 'text'; readonly text: string}
  | {readonly type: 'break'}
  | {readonly type: 'strong'; readonly children: readonly InlineNode[]}
  | {readonly type: 'em'; readonly children: readonly InlineNode[]}
  | {readonly type: 'link'; readonly href: string; readonly children: readonly InlineNode[]}
  | {
      readonly type: 'term'
      readonly name: string
      readonly definition?: string
      readonly children: readonly InlineNode[]
    }
  | CitationNode

export interface CitationNode {
  readonly type: 'citation'
  readonly number: number
  /** Key of the source: anchors use it, because numbers differ per output. */
  readonly key: string
}

/** A complete table over a union of nodes: one function per type. */
export type NodeTable<
  Node extends {readonly type: string},
  Output,
  Extra extends readonly unknown[] = [],
> = {
  readonly [Type in Node['type']]: (
    node: Extract<Node, {readonly type: Type}>,
    ...extra: Extra
  ) => Output
}

/** Looks a node up in its table. */
export function renderNode<
  Node extends {readonly type: string},
  Output,
  Extra extends readonly unknown[],
>(table: NodeTable<Node, Output, Extra>, node: Node, ...extra: Extra): Output {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that the entry found in a mapped table takes just this member of the union
  const render = table[node.type as Node['type']] as unknown as (
    node: Node,
    ...extra: Extra
  ) => Output
  return render(node, ...extra)
}

/** The plain words of inline nodes: citations print nothing, a break is a space. */
export function plainText(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => renderNode(plain, node)).join('')
}

const plain: NodeTable<InlineNode, string> = {
  text: ({text}) => text,
  break: () => ' ',
  strong: ({children}) => plainText(children),
  em: ({children}) => plainText(children),
  link: ({children}) => plainText(children),
  term: ({children}) => plainText(children),
  citation: () => '',
}

/** Whether a node is a sentence that ends with a colon: what follows is read together with it. */
export function endsWithColon(node: BlockNode | undefined): boolean {
  return node?.type === 'paragraph' && plainText(node.children).trimEnd().endsWith(':')
}

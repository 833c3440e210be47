import {type InlineNode, type NodeTable, plainText, renderNode} from '../../manuscript/nodes.ts'
import type {LeafletInline} from './leafletData.ts'

/** Running text of a leaflet: a link is followed by its address, because paper cannot be clicked. */
export function inlinesOf(nodes: readonly InlineNode[]): LeafletInline[] {
  return nodes.map((node) => renderNode(table, node))
}

/** Text that is printed word for word (care advice): nothing is added, addresses neither. */
export function wordForWord(nodes: readonly InlineNode[]): LeafletInline[] {
  return inlinesOf(nodes).map(withoutAddress)
}

const table: NodeTable<InlineNode, LeafletInline> = {
  text: ({text}) => ({type: 'text', text}),
  break: () => ({type: 'break'}),
  strong: ({children}) => ({type: 'strong', children: inlinesOf(children)}),
  em: ({children}) => ({type: 'em', children: inlinesOf(children)}),
  link: ({href, children}) => ({
    type: 'link',
    href,
    printed: plainText(children) === href ? '' : printedAddress(href),
    children: inlinesOf(children),
  }),
  term: ({children}) => ({type: 'term', children: inlinesOf(children)}),
  citation: ({number}) => ({type: 'citation', number}),
}

/** An address as one types it: without the scheme that browsers add, without a last slash. */
function printedAddress(href: string): string {
  return href.replace(/^(https:\/\/|mailto:|tel:)/, '').replace(/\/$/, '')
}

function withoutAddress(node: LeafletInline): LeafletInline {
  if (node.type === 'link')
    return {...node, printed: '', children: node.children.map(withoutAddress)}
  return 'children' in node ? {...node, children: node.children.map(withoutAddress)} : node
}

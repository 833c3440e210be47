import type {BlockContent, DefinitionContent, Paragraph, PhrasingContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'

import {printInline} from './printInline.ts'
import {records} from './stored.ts'

/** The words of an `inlineText`, which is a list of exactly one block. */
export function inlineOf(value: unknown): PhrasingContent[] {
  return records(value).slice(0, 1).flatMap(printInline)
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return {type: 'paragraph', children}
}

export function itemOf(...children: PhrasingContent[]) {
  return {type: 'listItem' as const, spread: false, children: [paragraph(children)]}
}

export function container(
  name: string,
  attributes: Record<string, string>,
  content: (BlockContent | DefinitionContent)[],
  label?: PhrasingContent[],
): ContainerDirective {
  const first: Paragraph[] =
    label === undefined ? [] : [{...paragraph(label), data: {directiveLabel: true}}]
  return {type: 'containerDirective', name, attributes, children: [...first, ...content]}
}

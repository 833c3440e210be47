import type {Heading, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'

import {readBlocks} from './readBlocks.ts'
import type {Writing} from './writing.ts'

/** The sections: each `##` with its `::section{#key aspect="…"}` and what follows. */
export function readSections(
  nodes: readonly RootContent[],
  writing: Writing,
): Record<string, unknown>[] {
  const starts = nodes.flatMap((node, index) => (isSectionHeading(node) ? [index] : []))
  return starts.map((start, order) => {
    const heading = nodes[start]
    const [marker, ...body] = nodes.slice(start + 1, starts[order + 1])
    if (heading?.type !== 'heading') throw new Error('BUG: a section without its heading')
    writing.lines.set(`sections[${order}]`, writing.lineOf(heading) ?? 1)
    return readSection(heading, marker, body, writing)
  })
}

/** Where the opening ends. */
export function isSectionHeading(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 2
}

function readSection(
  heading: Heading,
  marker: RootContent | undefined,
  body: readonly RootContent[],
  writing: Writing,
) {
  const _key = writing.nextKey('h')
  const plain = heading.children.every(({type}) => type === 'text' || type === 'textDirective')
  if (!plain) writing.fail(heading, 'A heading is plain text: no citations, links or emphasis.')
  const known = marker?.type === 'leafDirective' && marker.name === 'section' ? marker : undefined
  if (known === undefined) {
    writing.fail(
      heading,
      'Say what this section is about: put ::section{#key aspect="…"} below its heading.',
    )
  }
  const {id, aspect, teaser} = known?.attributes ?? {}
  const content = known === undefined && marker !== undefined ? [marker, ...body] : body
  return {
    _type: 'guideSection',
    _key,
    key: id ?? '',
    aspect: aspect ?? '',
    heading: heading.children
      .map((node) => (node.type === 'textDirective' ? writing.slice(node) : plainText(node)))
      .join('')
      .replaceAll(/\s*\n\s*/g, ' '),
    body: readBlocks(content, writing),
    ...(teaser ? {teaser} : {}),
  }
}

import {readBlock} from './readInline.ts'
import {parseMarkdown} from './syntax.ts'
import {Writing} from './writing.ts'

/** A sentence in inline Markdown, as an `inlineText`. Problems and links go to the writing of the file that it stands in. */
export function readInlineText(
  text: string,
  {file, line, language}: {file: string; line: number; language: string},
  into: Writing,
) {
  const writing = new Writing({file, source: text, language, lineOffset: line - 1})
  const {children} = parseMarkdown(text)
  const [paragraph, ...more] = children
  if (paragraph?.type !== 'paragraph' || more.length > 0) {
    writing.fail(paragraph, 'This must be exactly one paragraph of text.')
  }
  const block = readBlock(paragraph?.type === 'paragraph' ? paragraph.children : [], writing)
  into.problems.push(...writing.problems)
  into.links.push(...writing.links)
  return [block]
}

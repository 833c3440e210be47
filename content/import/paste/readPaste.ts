import {extname} from 'node:path'

import type {Problem} from '#schemas/problem.ts'

import type {ImportedDocument} from '../importSet.ts'
import {problemIn} from '../place.ts'
import {readDocxOutline} from './docxOutline.ts'
import {fromOutline} from './fromOutline.ts'
import {readHtmlOutline} from './htmlOutline.ts'
import type {Outline} from './outline.ts'
import type {PasteFacts} from './pasteFacts.ts'
import {readTextOutline} from './textOutline.ts'

/** How each kind of file becomes an outline; `text` is undefined where the bytes are no UTF-8. */
const readers: Readonly<
  Record<string, (bytes: Uint8Array, text: string | undefined) => Promise<Outline | undefined>>
> = {
  '.txt': async (_, text) =>
    Promise.resolve(text === undefined ? undefined : readTextOutline(text)),
  '.html': readPage,
  '.htm': readPage,
  '.docx': readDocxOutline,
}

const faults: Readonly<Record<string, string>> = {
  '.docx':
    'This is no Word file, or one that is damaged or unpacks to more than any guide. Save it as .docx again, without pictures.',
}

async function readPage(_: Uint8Array, text: string | undefined): Promise<Outline | undefined> {
  return Promise.resolve(text === undefined ? undefined : readHtmlOutline(text))
}

/** Whether a file is an unstructured text that this reads. */
export function isPaste(path: string): boolean {
  return extname(path).toLowerCase() in readers
}

/** Reads an unstructured text as a draft in which every guess is listed. */
export async function readPaste(
  {
    path,
    file,
    bytes,
    text,
  }: {path: string; file: string; bytes: Uint8Array; text: string | undefined},
  facts: PasteFacts,
): Promise<{documents: readonly ImportedDocument[]; problems: readonly Problem[]}> {
  const extension = extname(path).toLowerCase()
  const outline = await readers[extension]?.(bytes, text)
  const refuse = (message: string) => ({documents: [], problems: [problemIn({file}, message)]})
  if (outline === undefined)
    return refuse(faults[extension] ?? 'The file is not UTF-8 text. Save it as UTF-8.')
  if (outline.blocks.length === 0) return refuse('The file holds no text.')
  return {documents: fromOutline(outline, file, facts), problems: []}
}

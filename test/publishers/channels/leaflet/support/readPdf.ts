import {getDocumentProxy} from 'unpdf'
import {z} from 'zod'

/** What a reader, seeing or listening, finds in a PDF. */
export interface ReadPdf {
  readonly title: string
  readonly language: string
  /** Part of PDF/UA that the file claims. */
  readonly accessibility: string
  /** Text of each page, running header and footer included. */
  readonly pages: readonly string[]
  /** Sizes in points of all text, ascending. */
  readonly sizes: readonly number[]
  readonly fonts: readonly string[]
  /** The structure tree in reading order: role, own text, alt text, and how deep it stands. */
  readonly elements: readonly PdfElement[]
  readonly links: readonly string[]
}

export interface PdfElement {
  readonly role: string
  readonly text: string
  readonly alt: string
  readonly page: number
}

interface TreeNode {
  readonly role?: string | undefined
  readonly alt?: string | undefined
  readonly type?: string | undefined
  readonly id?: string | undefined
  readonly children?: readonly TreeNode[] | undefined
}

const treeForm: z.ZodType<TreeNode> = z.lazy(() =>
  z.object({
    role: z.string().optional(),
    alt: z.string().optional(),
    type: z.string().optional(),
    id: z.string().optional(),
    children: z.array(treeForm).optional(),
  }),
)
const infoForm = z.object({Title: z.string(), Language: z.string()})
const fontForm = z.object({name: z.string()})
const linkForm = z.object({url: z.string().optional()})

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(bytes.slice())
  const {info, metadata} = await document.getMetadata()
  const {Title, Language} = infoForm.parse(info)
  const pages = await Promise.all(
    Array.from({length: document.numPages}, (_, index) => readPage(document, index + 1)),
  )
  return {
    title: Title,
    language: Language,
    accessibility: String(metadata.get('pdfuaid:part')),
    pages: pages.map(({text}) => text),
    sizes: [...new Set(pages.flatMap(({sizes}) => sizes))].sort((one, other) => one - other),
    fonts: [...new Set(pages.flatMap(({fonts}) => fonts))].sort(),
    elements: pages.flatMap(({elements}) => elements),
    links: pages.flatMap(({links}) => links),
  }
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

async function readPage(document: PdfDocument, number: number) {
  const page = await document.getPage(number)
  const {items} = await page.getTextContent({includeMarkedContent: true})
  // Only after the operators have been read does pdf.js know the fonts.
  await page.getOperatorList()
  const marked = new Map<string, string>()
  const open: string[] = []
  const sizes = new Set<number>()
  const fonts = new Set<string>()
  let text = ''
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item ? item.id : '')
      continue
    }
    const words = item.str + (item.hasEOL ? '\n' : '')
    text += words
    const id = open.at(-1)
    if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + words)
    if (item.str.trim() === '') continue
    sizes.add(Math.round(item.height * 100) / 100)
    fonts.add(fontForm.parse(page.commonObjs.get(item.fontName)).name.replace(/^[A-Z]{6}\+/, ''))
  }
  const tree = treeForm.parse(await page.getStructTree())
  const links = z.array(linkForm).parse(await page.getAnnotations())
  return {
    text,
    sizes: [...sizes],
    fonts: [...fonts],
    elements: flatten(tree, marked, number),
    links: links.flatMap(({url}) => url ?? []),
  }
}

function flatten(node: TreeNode, marked: Map<string, string>, page: number): PdfElement[] {
  const children = node.children ?? []
  if (node.role === undefined || node.role === 'Root')
    return children.flatMap((child) => flatten(child, marked, page))
  const element = {role: node.role, text: textOf(node, marked), alt: node.alt ?? '', page}
  return [element, ...children.flatMap((child) => flatten(child, marked, page))]
}

function textOf(node: TreeNode, marked: Map<string, string>): string {
  if (node.id !== undefined) return marked.get(node.id) ?? ''
  return (node.children ?? []).map((child) => textOf(child, marked)).join('')
}

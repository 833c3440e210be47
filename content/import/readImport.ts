import {createHash} from 'node:crypto'
import {readFile, readdir, stat} from 'node:fs/promises'
import {basename, dirname, extname, join, relative} from 'node:path'

import sharp from 'sharp'

import type {Problem} from '#schemas/problem.ts'
import {UserError} from '#schemas/userError.ts'

import type {ImportedAsset, ImportedDocument, ImportSet, WantedDocument} from './importSet.ts'
import {readLibrary} from './library/readLibrary.ts'
import {fromMarkdown} from './markdown/fromMarkdown.ts'
import {noFacts, type PasteFacts} from './paste/pasteFacts.ts'
import {isPaste, readPaste} from './paste/readPaste.ts'
import {problemIn} from './place.ts'

/** Larger files are not guides: two megabytes are a thousand pages. */
const maxBytes = 2_000_000

/**
 * Reads files and folders (`.md` guides, `.yaml` library files, the pictures that they name), and unstructured texts that are named
 * one by one (`.txt`, `.html`, `.docx`).
 * @param fetchFacts what the store knows, asked for once there is an unstructured text
 * @throws UserError when a path does not exist or holds nothing to import
 */
export async function readImport(
  paths: readonly string[],
  fetchFacts: () => Promise<PasteFacts> = async () => Promise.resolve(noFacts),
): Promise<ImportSet> {
  const found = await Promise.all(paths.map(listFiles))
  const files = [...new Set(found.flat())]
  if (files.length === 0) {
    throw new UserError(`Nothing to import in ${paths.join(', ')}`, {
      hint: 'Name .md guides, .yaml library files, folders that hold them, or a .txt, .html or .docx text.',
    })
  }
  const documents: ImportedDocument[] = []
  const assets = new Map<string, ImportedAsset>()
  const problems: Problem[] = []
  const facts = files.some(isPaste) ? await fetchFacts() : noFacts
  for (const file of files) {
    const part = await readOne(file, facts)
    problems.push(...part.problems)
    for (const imported of part.documents) {
      if (imported.pasted === true) {
        documents.push(imported)
        continue
      }
      const document = await withAssets(imported, file, assets, problems)
      documents.push({...imported, document})
    }
  }
  return {documents, assets: [...assets.values()], problems}
}

async function listFiles(path: string): Promise<string[]> {
  const info = await stat(path).catch((cause: unknown) => {
    throw new UserError(`There is no file ${path}`, {
      hint: 'Look at its spelling. Paths are taken from the folder in which you run the command.',
      cause,
    })
  })
  if (!info.isDirectory()) return [path]
  const names = await readdir(path, {recursive: true})
  return names
    .filter((name) => /\.(md|ya?ml)$/.test(name) && basename(name) !== 'README.md')
    .toSorted()
    .map((name) => join(path, name))
}

interface Part {
  readonly documents: readonly ImportedDocument[]
  readonly problems: readonly Problem[]
}

async function readOne(path: string, facts: PasteFacts): Promise<Part> {
  const file = relative(process.cwd(), path) || path
  const bytes = await readFile(path)
  const refuse = (message: string): Part => ({
    documents: [],
    problems: [problemIn({file}, message)],
  })
  if (bytes.length > maxBytes)
    return refuse(
      `The file has ${(bytes.length / 1e6).toFixed(1)} MB; a guide has at most 2. Split it, or put pictures into files of their own.`,
    )
  const text = decode(bytes)
  if (isPaste(path)) return readPaste({path, file, bytes, text}, facts)
  if (text === undefined) return refuse('The file is not UTF-8 text. Save it as UTF-8.')
  if (text.trim() === '') return refuse('The file is empty.')
  if (extname(path) === '.md') return readGuideFile(text, file)
  if (/^\.ya?ml$/.test(extname(path))) return readLibrary(basename(path, extname(path)), text, file)
  return refuse(
    'This kind of file cannot be imported. Use .md for guides, .yaml for the library, .txt, .html or .docx for text without structure.',
  )
}

function readGuideFile(text: string, file: string): Part {
  const {guide, sources, problems} = fromMarkdown(text, file)
  if (guide === undefined) return {documents: [], problems}
  const own = sources.map(({document, place}) => ({
    document,
    place,
    lines: new Map<string, number>(),
    links: [],
  }))
  const expected = `${guide.document.key}.${String(guide.document['language'])}.md`
  const misnamed =
    basename(file) === expected
      ? []
      : [
          problemIn(
            {file},
            `Name this file ${expected}, as its key and language say.`,
            'model',
            'warning',
          ),
        ]
  return {documents: [guide, ...own], problems: [...problems, ...misnamed]}
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** Replaces the names of picture files by the assets that the files will be. */
async function withAssets(
  imported: ImportedDocument,
  path: string,
  assets: Map<string, ImportedAsset>,
  problems: Problem[],
): Promise<WantedDocument> {
  const names = [...new Set(JSON.stringify(imported.document).match(/"file:[^"]*"/g))].map(
    (quoted) => quoted.slice(6, -1),
  )
  const ids = new Map<string, string>()
  for (const name of names) {
    const asset = await readAsset(join(dirname(path), name))
    if (asset === undefined)
      problems.push(
        problemIn(
          imported.place,
          `The picture "${name}" is missing or is no picture. Paths start at the file that names it.`,
        ),
      )
    else {
      assets.set(asset.id, asset)
      ids.set(`file:${name}`, asset.id)
    }
  }
  return {...imported.document, ...replaceRefs(imported.document, ids)}
}

type Json = Readonly<Record<string, unknown>>

function replaceRefs(value: Json, ids: ReadonlyMap<string, string>): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, replaceRef(name, member, ids)]),
  )
}

function replaceRef(name: string, member: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (name === '_ref' && typeof member === 'string') return ids.get(member) ?? member
  if (Array.isArray(member)) return member.map((item: unknown) => replaceRef('', item, ids))
  return typeof member === 'object' && member !== null ? replaceRefs({...member}, ids) : member
}

/** Names the asset as the lake will: by its bytes and size. */
async function readAsset(path: string): Promise<ImportedAsset | undefined> {
  try {
    const bytes = await readFile(path)
    const {format, width, height} = await sharp(bytes).metadata()
    const extension = format === 'jpeg' ? 'jpg' : format
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    const mediaType = extension === 'svg' ? 'image/svg+xml' : `image/${format}`
    return {id: `image-${sha1}-${width}x${height}-${extension}`, path, bytes, mediaType}
  } catch {
    return undefined
  }
}

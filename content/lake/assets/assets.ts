import {createHash, randomUUID} from 'node:crypto'
import {mkdir, open, readdir, readFile, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'

import {storageFault} from '../store/storageFault.ts'

/** The documents that stand for a file. */
export const assetTypes: readonly string[] = ['sanity.imageAsset', 'sanity.fileAsset']

/** The files of one dataset's assets, each under the SHA-1 of its bytes, beside the database. */
export class Assets {
  readonly #folder: string
  readonly #arriving = new Map<string, number>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Once this returns the file survives a power cut: a document may now point at it. */
  async write(sha1: string, bytes: Uint8Array): Promise<void> {
    const draft = join(this.#folder, `${sha1}.${randomUUID()}.tmp`)
    try {
      await mkdir(this.#folder, {recursive: true, mode: 0o700})
      await writeDurably(draft, bytes)
      await rename(draft, join(this.#folder, sha1))
      await syncFolder(this.#folder)
    } catch (cause) {
      await rm(draft, {force: true})
      throw storageFault(cause) ?? cause
    }
  }

  /** Whether the file is there with the bytes that gave it its name. */
  async isWhole(sha1: string): Promise<boolean> {
    try {
      return (
        createHash('sha1')
          .update(await this.read(sha1))
          .digest('hex') === sha1
      )
    } catch {
      return false
    }
  }

  /** Takes away every file that nothing needs: what a deleted document leaves, or an upload that was cut off. */
  async sweep(isNeeded: (sha1: string) => boolean): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (this.#arriving.has(name.slice(0, 40)) || isNeeded(name)) continue
      await rm(join(this.#folder, name), {force: true})
    }
  }

  /** Takes a file away, unless somebody is uploading the same bytes again. */
  async remove(sha1: string): Promise<void> {
    if (!this.#arriving.has(sha1)) await rm(join(this.#folder, sha1), {force: true})
  }

  /** Writes a file and then the document that needs it: nobody takes the one away before the other is there. */
  async hold<Value>(
    sha1: string,
    bytes: Uint8Array,
    thenWrite: () => Promise<Value>,
  ): Promise<Value> {
    this.#arriving.set(sha1, (this.#arriving.get(sha1) ?? 0) + 1)
    try {
      await this.write(sha1, bytes)
      return await thenWrite()
    } finally {
      const others = (this.#arriving.get(sha1) ?? 1) - 1
      if (others === 0) this.#arriving.delete(sha1)
      else this.#arriving.set(sha1, others)
    }
  }

  async read(sha1: string): Promise<Uint8Array<ArrayBuffer>> {
    return Uint8Array.from(await readFile(join(this.#folder, sha1)))
  }
}

async function writeDurably(path: string, bytes: Uint8Array) {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename is durable once the folder is. Some systems cannot sync folders; they need not. */
async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {replaceFiles} from './replaceFiles.ts'

/**
 * Clinic and partners as their records said when they could last be read. A record that somebody spoils must not keep a withdrawal from
 * the codes of printed leaflets and from partners: until it is mended they hear it in the words of before.
 */
export interface KnownVoices {
  /** @returns what was kept under this name, by this very program */
  known(name: string): unknown
  keep(name: string, voice: unknown): void
  /** Writes what was kept, if it is something new. */
  save(): void
}

const fileName = 'voices.json'

/**
 * @param folder where publishers keep what they must remember
 * @param code stands for the program: what another one kept may have another shape
 */
export function openKnownVoices(folder: string, code: string): KnownVoices {
  const before = readText(join(folder, fileName))
  const voices = readVoices(before, code)
  return {
    known: (name) => voices.get(name),
    keep: (name, voice) => voices.set(name, voice),
    save() {
      const inOrder = [...voices].toSorted(([one], [other]) => (one < other ? -1 : 1))
      const text = JSON.stringify({code, voices: Object.fromEntries(inOrder)})
      if (text !== before)
        replaceFiles(folder, [{path: fileName, bytes: new TextEncoder().encode(text)}])
    },
  }
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A file that is damaged, or of another program, is as good as none: it is written anew when the records can be read. */
function readVoices(text: string, code: string): Map<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null || Reflect.get(kept, 'code') !== code)
      return new Map()
    return new Map(Object.entries(Object(Reflect.get(kept, 'voices'))))
  } catch {
    return new Map()
  }
}

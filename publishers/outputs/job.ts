import {createHash} from 'node:crypto'

import type {Problem} from '#schemas/problem.ts'
import type {Channel} from '#schemas/vocabulary.ts'

import type {Artifact} from '../artifact.ts'
import type {FigureFile} from '../loadFigure.ts'
import type {Typesetter} from '../press/typst/typesetter.ts'

/**
 * One unit of publishing: some files that are made together from the same inputs. `from` is the hash of those inputs, so a job
 * whose `from` stands in the list of the output folder need not run: it would give the same bytes (repeatability law).
 */
export interface Job {
  /** Unique and stable: `leaflet guide-muscle-spasm-en a4`. */
  readonly name: string
  readonly channel: Channel
  /** Ids of the guides whose words the files carry. When one of them is taken back, the files go, whatever else fails. */
  readonly guides: readonly string[]
  readonly from: string
  /** Runs although nothing changed: its files age. */
  readonly due?: boolean
  make(tools: Tools): Promise<Output>
}

/** What a job gives. With an error among the problems its files are not replaced. */
export interface Output {
  readonly artifacts: readonly Artifact[]
  /** Paths below the output folder that answer 410: what was there has been taken back. They need not be files. */
  readonly gone?: readonly string[]
  readonly problems?: readonly Problem[]
}

/** What making needs besides inputs: things that are slow to have, and had only when a job asks. */
export interface Tools {
  figure(assetId: string): Promise<FigureFile>
  /** Has one sheet set. */
  set: Typesetter['set']
  /** Lets go of what takes memory or a process; what is asked for later is opened again. */
  close(): Promise<void>
}

interface JobParts<Inputs extends object> {
  readonly name: string
  readonly channel: Channel
  readonly guides: readonly string[]
  /** Everything that decides the bytes, as data. The maker gets this and nothing else. */
  readonly inputs: Inputs
  readonly due?: boolean
  readonly make: (inputs: Inputs, tools: Tools) => Promise<Output>
}

/** A job from its inputs. `code` stands for the program that makes the files: another program, other bytes. */
export function createJob<Inputs extends object>(code: string, parts: JobParts<Inputs>): Job {
  const {name, channel, guides, inputs, due = false, make} = parts
  const members = Object.entries(inputs).map(([member, value]) => [member, digest(value)])
  return {
    name,
    channel,
    guides,
    from: hash([code, name, members]),
    due,
    make: (tools) => make(inputs, tools),
  }
}

const known = new WeakMap<object, string>()

/** A guide is in many jobs and large: its hash is taken once. */
function digest(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(digest)
  const before = known.get(value)
  if (before !== undefined) return before
  const made = hash(value)
  known.set(value, made)
  return made
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

import type {Node} from 'unist'

import type {Problem} from '#schemas/problem.ts'

import {reference} from '../ids.ts'
import type {Link} from '../importSet.ts'
import {problemIn} from '../place.ts'

/**
 * What one file is being turned into: problems and links gather here while its tree is read. Reading goes on after a problem,
 * so that all are told at once.
 */
export class Writing {
  readonly problems: Problem[] = []
  readonly links: Link[] = []
  readonly lines = new Map<string, number>()
  readonly file: string
  readonly source: string
  readonly language: string
  readonly #lineOffset: number
  #keys = 0

  /** `lineOffset` is added to lines when the text is a part of a larger file. */
  constructor({
    file,
    source,
    language,
    lineOffset = 0,
  }: {
    file: string
    source: string
    language: string
    lineOffset?: number
  }) {
    this.file = file
    this.source = source
    this.language = language
    this.#lineOffset = lineOffset
  }

  /** An array key: the same text gives the same keys. Stored keys take their place later, where there are any. */
  nextKey(prefix: string): string {
    this.#keys += 1
    return `${prefix}${this.#keys}`
  }

  fail(node: Node | undefined, message: string, rule?: string): void {
    this.problems.push(problemIn(this.place(node), message, rule))
  }

  warn(node: Node | undefined, message: string, rule?: string): void {
    this.problems.push(problemIn(this.place(node), message, rule, 'warning'))
  }

  /** A reference to another document, remembered with its place until it is known whether it leads anywhere. */
  link(type: string, id: string, node: Node | undefined, text?: string) {
    this.links.push({id, type, place: this.place(node), ...(text === undefined ? {} : {text})})
    return reference(type, id)
  }

  place(node: Node | undefined) {
    const line = this.lineOf(node)
    return line === undefined ? {file: this.file} : {file: this.file, line}
  }

  lineOf(node: Node | undefined): number | undefined {
    const line = node?.position?.start.line
    return line === undefined ? undefined : line + this.#lineOffset
  }

  /** The text of a node as it stands in the file. */
  slice(node: Node): string {
    const {start, end} = node.position ?? {}
    return start?.offset === undefined || end?.offset === undefined
      ? ''
      : this.source.slice(start.offset, end.offset)
  }
}

import {existsSync} from 'node:fs'
import {join} from 'node:path'

import {Access} from './access/access.ts'
import type {Roles} from './access/roles.ts'
import {Dataset} from './dataset.ts'
import {openDatabase} from './store/openDatabase.ts'
import {Store} from './store/store.ts'

export interface DatasetsOptions {
  readonly dataFolder: string
  readonly projectId: string
  /** The name of the main dataset. */
  readonly name: string
  readonly roles: Roles
  readonly commentRoles: Roles
  readonly maxPages: number | undefined
  readonly clock: () => Date
  readonly queryTime: number
}

/**
 * The main dataset, and beside it the one where Studio keeps comments once somebody has written the first. A database file each, so that a
 * backup of the folder has both.
 */
export class Datasets {
  readonly main: Dataset
  readonly #options: DatasetsOptions
  #comments: Dataset | undefined

  /** @throws LakeFault if a file is damaged, foreign or cannot be written */
  constructor(options: DatasetsOptions) {
    this.#options = options
    this.main = this.#open(options.name, options.roles)
    try {
      if (existsSync(this.#pathOf(this.#commentsName))) this.openComments()
    } catch (cause) {
      this.close()
      throw cause
    }
  }

  get all(): readonly Dataset[] {
    return [this.main, ...(this.#comments === undefined ? [] : [this.#comments])]
  }

  get(name: string): Dataset | undefined {
    return this.all.find((dataset) => dataset.name === name)
  }

  /** The dataset of comments; made when first asked for. */
  openComments(): Dataset {
    this.#comments ??= this.#open(this.#commentsName, this.#options.commentRoles)
    return this.#comments
  }

  close(): void {
    for (const dataset of this.all) dataset.close()
  }

  get #commentsName(): string {
    return `${this.#options.name}-comments`
  }

  #pathOf(name: string): string {
    return join(this.#options.dataFolder, `${name}.sqlite`)
  }

  #open(name: string, roles: Roles): Dataset {
    const {projectId, maxPages, clock, queryTime} = this.#options
    const path = this.#pathOf(name)
    const database = openDatabase({path, dataset: name, at: clock().toISOString(), maxPages})
    try {
      return new Dataset({
        projectId,
        name,
        store: new Store(database),
        access: new Access(roles),
        clock,
        queryTime,
      })
    } catch (cause) {
      database.close()
      throw cause
    }
  }
}

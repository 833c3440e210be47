import type {Problem} from '#schemas/problem.ts'

import type {Artifact} from '../artifact.ts'
import type {Config} from '../config.ts'
import type {Content} from '../fetchContent.ts'
import type {FigureFile} from '../loadFigures.ts'
import type {Catalogue} from '../site/catalogue.ts'

/** What every maker of outputs works from. */
export interface Run {
  readonly content: Content
  readonly figures: ReadonlyMap<string, FigureFile>
  readonly config: Config
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** RFC 3339 instant: reaches the feed manifest alone. */
  readonly now: string
  /** Whether a guide is to be made in this run: `--guide` narrows it. */
  readonly wants: (guide: {readonly id: string; readonly key: string}) => boolean
}

/** What a maker gives: files, their place in the index page, and what stands in the way. */
export interface Made {
  readonly artifacts: readonly Artifact[]
  readonly problems: readonly Problem[]
  readonly catalogue: Partial<Catalogue>
}

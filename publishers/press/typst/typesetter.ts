import type {Result} from '#schemas/problem.ts'

/**
 * Sets sheets into PDF files. The small seam between the pipeline and the typesetting program, so that another one can take
 * its place: text in as data, bytes out.
 */
export interface Typesetter {
  /**
   * Sets one sheet, as the file that is printed unless another form is asked for. What an editor can mend (a character that no font has, care advice that does not fit on page 1) comes
   * back as problems.
   * @throws UserError when the typesetter cannot run here, crashes twice on this sheet, or takes too long
   */
  set(sheet: Sheet, form?: SheetForm): Promise<Result<Uint8Array>>
  /** Ends the typesetter once it has finished what it was asked to set. */
  close(): Promise<void>
}

/**
 * `pdf`: the file that is printed. `svg`: the same pages one below the other as one drawing for a screen, each a group of class
 * `typst-page`, with the words as text above their outlines; refused wherever the file would be.
 */
export type SheetForm = 'pdf' | 'svg'

/** One leaflet, ready to be set. The press knows nothing of its content. */
export interface Sheet {
  /** What messages call it: guide and paper. */
  readonly name: string
  /** JSON for the layout. */
  readonly data: SheetData
  readonly pictures: readonly Picture[]
}

/** The two facts that the press itself reads; everything else is for the layout. */
interface SheetData {
  readonly form: 'leaflet/1'
  readonly document: {
    /** `YYYY-MM-DD`: the file says that it was made on this day, so that the same guide gives the same bytes. */
    readonly date: string
  }
}

export interface Picture {
  /** As the layout data names it, from the root: `/figures/ID.svg`. */
  readonly path: string
  readonly bytes: Uint8Array
}

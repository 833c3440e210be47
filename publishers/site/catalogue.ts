/** What a run has published, by address below the site: what the index page lays side by side. */
export interface Catalogue {
  readonly issues: readonly {
    readonly subject: string
    readonly html: string
    readonly text: string
    readonly eml: string
  }[]
  readonly guides: readonly {
    readonly title: string
    readonly page: string
    readonly leaflets: readonly {readonly paper: string; readonly path: string}[]
  }[]
  readonly feeds: readonly {
    readonly partner: string
    readonly feed: string
    readonly manifest: string
    readonly guides: readonly string[]
  }[]
}

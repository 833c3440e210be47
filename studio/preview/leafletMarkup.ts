/** The pages of a leaflet, ready to be shown. */
export interface LeafletPages {
  readonly count: number
  readonly markup: string
  /** The children of its body: what the pages share, and each page. */
  readonly parts: readonly string[]
}

interface Names {
  readonly language: string
  readonly title: string
}

const pageSize = /data-page-width="(?<width>[\d.]+)" data-page-height="(?<height>[\d.]+)"/

const styles = `html{background:#d9dddf}body{margin:0;padding:1px 16px}
.shared{position:absolute}
.sheet{max-width:820px;margin:16px auto;background:#fff;outline:1px solid #9aa5a8;content-visibility:auto}
.sheet svg{display:block;width:100%;height:100%}
.typst-page{transform:none}`

/**
 * Lays out the pages that the press drew, one below the other, as sheets of paper on a desk. Each page is a drawing of its own, so that a
 * keystroke costs the browser the pages that somebody sees; what they share (outlines of letters) stands before them.
 */
export function leafletMarkup(
  [shared = '', ...pages]: readonly string[],
  {language, title}: Names,
): LeafletPages {
  const [opening = '<svg>'] = /^<svg[^>]*>/.exec(shared) ?? []
  const sheets = pages.map((page) => {
    const {width = '0', height = '0'} = pageSize.exec(page)?.groups ?? {}
    return `<section class="sheet" style="aspect-ratio:${width}/${height}"><svg viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${page}</svg></section>`
  })
  const parts = [
    `<svg class="shared" width="0" height="0" xmlns="http://www.w3.org/2000/svg">${shared.slice(opening.length)}</svg>`,
    ...sheets,
  ]
  return {
    count: pages.length,
    parts,
    markup: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${styles}</style></head>
<body>${parts.join('\n')}</body></html>`,
  }
}

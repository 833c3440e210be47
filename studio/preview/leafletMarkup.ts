/** The pages of a leaflet, ready to be shown. */
export interface LeafletPages {
  readonly count: number
  readonly markup: string
}

/** Between two pages, in points. */
const gap = 16

const page =
  /class="typst-page"[^>]* data-page-width="(?<width>[\d.]+)" data-page-height="(?<height>[\d.]+)"/g

/**
 * Lays out the drawing of the press (one page below the other, no space between them) as sheets of paper on a desk. The drawing is
 * taken as it is: it stands inside of another one that moves its pages apart.
 */
export function leafletMarkup(
  drawing: string,
  {
    language,
    title,
  }: {
    readonly language: string
    readonly title: string
  },
): LeafletPages {
  const pages = [...drawing.matchAll(page)].map(({groups = {}}) => ({
    width: Number(groups['width']),
    height: Number(groups['height']),
  }))
  const tops = pages.map((_, index) =>
    pages.slice(0, index).reduce((sum, {height}) => sum + height + gap, gap),
  )
  const width = Math.max(...pages.map((one) => one.width)) + 2 * gap
  const height = pages.reduce((sum, one) => sum + one.height + gap, gap)
  const papers = pages.map(
    (one, index) =>
      `<rect x="${gap}" y="${tops[index]}" width="${one.width}" height="${one.height}" fill="#fff" stroke="#9aa5a8" stroke-width="0.5"/>`,
  )
  const places = tops.map(
    (top, index) => `.typst-page:nth-of-type(${index + 1}){transform:translate(0,${top - gap}px)}`,
  )
  return {
    count: pages.length,
    markup: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>
<style>html{background:#d9dddf}body{margin:0}.desk{display:block;width:100%;max-width:850px;margin:0 auto}${places.join('')}</style></head>
<body><svg class="desk" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${papers.join('')}<g transform="translate(${gap} ${gap})">${drawing}</g></svg></body></html>`,
  }
}

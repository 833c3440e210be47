/** The elements a drawing may consist of. None of them runs, loads or animates anything. */
export const svgElements: readonly string[] = [
  'svg',
  'g',
  'defs',
  'symbol',
  'use',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
  'pattern',
  'marker',
]

/** Notes of drawing programs: inert, so they may stay. */
export const editorElements: readonly string[] = ['metadata', 'sodipodi:namedview']

export type ColourScheme = 'light' | 'dark'

/**
 * Markup as it looks where this scheme is chosen, whatever this computer prefers: a page cannot tell a frame to prefer another one.
 * The looks are those of the output's own style sheet.
 */
export function inScheme(markup: string, scheme: ColourScheme): string {
  return markup
    .replaceAll(
      '@media (prefers-color-scheme:dark)',
      scheme === 'dark' ? '@media all' : '@media not all',
    )
    .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`)
}

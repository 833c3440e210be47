import type {Problem} from '#schemas/problem.ts'

import {findText} from './findText.ts'
import type {Sheet} from './typesetter.ts'

/**
 * The typesetter's complaints as problems that an editor can act on: what, where in the leaflet, and the remedy. A complaint
 * that nobody foresaw keeps its own words.
 */
export function explainComplaints(complaints: readonly string[], sheet: Sheet): Problem[] {
  const told = complaints.length === 0 ? ['no reason given'] : complaints
  return told.flatMap((complaint) => {
    const known = explanations.find(({sign}) => sign.test(complaint))
    const found = known?.explain(complaint, sheet) ?? [
      {path: '', message: `The leaflet could not be set: ${complaint}`},
    ]
    return found.map(({path, message}) => ({
      rule: 'leaflet',
      level: 'error' as const,
      path: path === '' ? sheet.name : `${sheet.name}: ${path}`,
      message,
    }))
  })
}

interface Explanation {
  readonly sign: RegExp
  readonly explain: (
    complaint: string,
    sheet: Sheet,
  ) => readonly Pick<Problem, 'path' | 'message'>[]
}

const explanations: readonly Explanation[] = [
  {
    sign: /care-advice-after-page-1/,
    explain: () => [
      {
        path: 'careAdvice',
        message:
          'The care advice does not fit on page 1 of the leaflet. Shorten title, main message or care advice.',
      },
    ],
  },
  {sign: /could not be displayed with font/, explain: unprintable},
  {
    sign: /missing alt text/,
    explain: (_, sheet) =>
      places(
        findText(sheet.data, (text, path) => text === '' && path.endsWith('.alt')),
        'A picture has no alt text. Write what a reader who cannot see it must know, or mark it as decorative.',
      ),
  },
  {
    sign: /document title|heading title is empty/,
    explain: () => [{path: 'title', message: 'A title or heading is empty. Write one.'}],
  },
  {
    sign: /file not found/,
    explain: () => [{path: 'figures', message: 'A picture is missing. Upload it again.'}],
  },
  {
    sign: /unknown image format|failed to (decode|parse|load)/,
    explain: (complaint) => [
      {
        path: 'figures',
        message: `A picture cannot be printed: ${complaint}. Use SVG, PNG, JPEG, GIF or WebP.`,
      },
    ],
  },
]

/** Names each place that holds a character which the leaflet's typeface does not have. */
function unprintable(complaint: string, sheet: Sheet) {
  const characters = [...complaint.matchAll(/the text `\\*"(.+?)\\*"` could not/g)].map(
    ([, quoted = '']) => unescaped(quoted),
  )
  return characters.flatMap((character) =>
    places(
      findText(sheet.data, (text) => text.includes(character)),
      `The typeface of the leaflet has no ${named(character)}. Write it in words or leave it out.`,
    ),
  )
}

/** The typesetter writes characters that one cannot see as `\\u{7}`. */
function unescaped(text: string): string {
  return text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  )
}

function named(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return /\p{C}/u.test(character)
    ? `character for the invisible code U+${code}`
    : `“${character}” (U+${code})`
}

function places(paths: readonly string[], message: string) {
  return (paths.length === 0 ? [''] : paths).map((path) => ({path, message}))
}

import {type Language, languageFacts, languages} from '#schemas/vocabulary.ts'

import {normal} from './words.ts'

/** A date as it was found in a text. */
export interface FoundDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string
  readonly from: number
  readonly to: number
  /** Which number is the month is a guess: `03/04/2022`. */
  readonly ambiguous: boolean
}

function monthsOf(language: Language): (readonly [string, number])[] {
  const {locale} = languageFacts[language]
  return (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(locale, {month, timeZone: 'UTC'})
    return Array.from({length: 12}, (_, index): readonly [string, number] => [
      normal(format.format(new Date(Date.UTC(2000, index, 1)))).replaceAll('.', ''),
      index + 1,
    ])
  })
}

const months = new Map(languages.flatMap(monthsOf))
const month = [...months.keys(), 'sept'].toSorted((a, b) => b.length - a.length).join('|')
const year = '(?<year>(?:19|20)\\d{2})'

const forms = [
  new RegExp(`${year}-(?<month>\\d{2})(?:-(?<day>\\d{2}))?(?!\\d)`, 'u'),
  new RegExp(`\\b(?<name>${month})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${year}`, 'u'),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?(?: de)? (?<name>${month})\\.?,?(?: del?)? ${year}`,
    'u',
  ),
  new RegExp(`\\b(?<name>${month})\\.?,?(?: del?)? ${year}`, 'u'),
  new RegExp(`\\b(?<one>\\d{1,2})[/.](?<other>\\d{1,2})[/.]${year}`, 'u'),
]

/** The first date in a text, in words or numbers, in any language of ours. */
export function readDate(text: string, language: Language = 'en'): FoundDate | undefined {
  // Accents and capitals are no matter, but places in the text are: only letters of one unit are replaced.
  const plain = text.split('').map(sameLength).join('')
  for (const form of forms) {
    const match = form.exec(plain)
    if (match === null) continue
    const date = isoOf(match.groups ?? {}, language)
    if (date !== undefined)
      return {
        ...date,
        from: match.index,
        to: match.index + match[0].length,
      }
  }
  return undefined
}

function sameLength(letter: string): string {
  const plain = normal(letter)
  return plain.length === letter.length ? plain : letter
}

function isoOf(
  groups: Readonly<Record<string, string | undefined>>,
  language: Language,
): Pick<FoundDate, 'date' | 'ambiguous'> | undefined {
  const {year = '', name, one, other} = groups
  const numeric = one !== undefined && other !== undefined
  const pair = [Number(one), Number(other)]
  // Americans name the month first. A number above twelve is a day in any case.
  const monthFirst = numeric && (Number(other) > 12 || (language === 'en' && Number(one) <= 12))
  const [first = 0, second = 0] = monthFirst ? pair : pair.toReversed()
  const named = name === undefined ? Number(groups['month']) : (months.get(name) ?? 9)
  const monthNumber = numeric ? first : named
  const dayText = numeric ? String(second) : groups['day']
  const day = dayText === undefined ? undefined : Number(dayText)
  if (!(monthNumber >= 1 && monthNumber <= 12)) return undefined
  const iso = [year, String(monthNumber).padStart(2, '0')]
  if (day !== undefined) iso.push(String(day).padStart(2, '0'))
  const date = iso.join('-')
  if (day !== undefined && !isDay(date)) return undefined
  return {date, ambiguous: numeric && Math.max(...pair) <= 12 && pair[0] !== pair[1]}
}

function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
}

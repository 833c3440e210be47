/** `Jun 1, 2026`, or `1 jun 2026`, in the language of Studio, from `YYYY-MM-DD`. */
export function dayWords(date: string, locale: string): string {
  const time = Date.parse(date)
  if (Number.isNaN(time)) return date
  return dateFormat(locale, {dateStyle: 'medium', timeZone: 'UTC'}).format(time)
}

/** `June 2028`, or `2028`, from `2028-06` or `2028`. */
export function monthWords(month: string, locale: string): string {
  const time = Date.parse(month)
  if (month.length < 7 || Number.isNaN(time)) return month
  return dateFormat(locale, {year: 'numeric', month: 'long', timeZone: 'UTC'}).format(time)
}

/** Day and time of the clock on the wall, from an RFC 3339 instant. */
export function timeWords(instant: string, locale: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  return dateFormat(locale, {dateStyle: 'medium', timeStyle: 'short'}).format(time)
}

/** The day of an instant, as the clock on the wall has it. */
export function dayOfInstant(instant: string, locale: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  return dateFormat(locale, {dateStyle: 'medium'}).format(time)
}

/** `48 kB`. */
export function sizeWords(bytes: number, locale: string): string {
  const kilobytes = Math.ceil(bytes / 1000)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
  }).format(kilobytes)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format is slow to make and quick to use. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(name)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formats.set(name, made)
  return made
}

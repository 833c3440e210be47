/** Calendar years later, or earlier. Dates compare as text, so 29 February needs no care. */
export function addYears(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}

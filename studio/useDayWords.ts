import {useCurrentLocale} from 'sanity'

import {dayWords} from './format.ts'

/** Writes a day (`YYYY-MM-DD`) as the person reads it who chose the language of Studio. */
export function useDayWords(): (date: string) => string {
  const {id: locale} = useCurrentLocale()
  return (date) => dayWords(date, locale)
}

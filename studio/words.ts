import {useCurrentLocale} from 'sanity'

/** What our own parts of Studio say, by language. The words of rules stand in the rules. */
const table = {
  en: {
    looking: 'Looking …',
    usedByNone: 'Nothing uses this yet',
    usedBy: (count: number) => (count === 1 ? 'Used in 1 place' : `Used in ${count} places`),
    usedByMany: (most: number) => `Used in more than ${most} places. The first ${most}:`,
  },
  es: {
    looking: 'Buscando …',
    usedByNone: 'Nadie lo usa todavía',
    usedBy: (count: number) => (count === 1 ? 'Se usa en 1 lugar' : `Se usa en ${count} lugares`),
    usedByMany: (most: number) => `Se usa en más de ${most} lugares. Los primeros ${most}:`,
  },
}

export type Words = (typeof table)['en']

/** The words in the language that the person chose for Studio. */
export function useWords(): Words {
  return table[useCurrentLocale().id.startsWith('es') ? 'es' : 'en']
}

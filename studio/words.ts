import {useCurrentLocale} from 'sanity'

import {languageFor, type StudioLanguage} from './studioLanguage.ts'

/** How many problems of a guide there are of each kind. */
interface Found {
  readonly errors: number
  readonly warnings: number
  /** Fields that nobody has filled in. */
  readonly missing: number
}

/** What our own parts of Studio say, by language. The words of rules stand in the rules. */
const table = {
  en: {
    form: 'Text',
    checks: 'Checks',
    usage: 'Used by',
    guides: 'Guides',
    content: 'Content',
    looking: 'Looking …',
    waiting: (count: number) => `${count} here:`,
    usedByNone: 'Nothing uses this yet',
    usedBy: (count: number) => (count === 1 ? 'Used in 1 place' : `Used in ${count} places`),
    usedByMany: (most: number) => `Used in more than ${most} places. The first ${most}:`,
    error: 'Must be mended',
    warning: 'Worth a look',
    found: ({errors, warnings, missing}: Found) =>
      [
        ...(errors > 0 ? [`${errors} to mend`] : []),
        ...(warnings > 0 ? [`${warnings} worth a look`] : []),
        ...(missing > 0 ? [`${missing} still to be filled in`] : []),
      ].join(', ') || 'Nothing to mend',
    ofTheText: (found: string) => `The text alone: ${found}`,
    unreadable: 'More is checked once nothing is missing and nothing is wrong.',
    stillMissing: (count: number) => `Still to be filled in (${count})`,
    elsewhere: (name: string, type = 'Another document') => `${type} “${name}”`,
    source: (key: string) => `Source: ${key}`,
    readability: 'How hard it reads',
    aboutGrade: (target: number) =>
      `Years of school that a reader needs (Flesch-Kincaid). Aim at ${target} or less; 8 is the limit.`,
    aboutInflesz: 'From 0 to 100, higher is easier (INFLESZ). Aim at 65 or more; 55 is the limit.',
    wholeGuide: 'Whole guide',
    section: 'Section',
    grade: 'Grade',
    /** The formula goes on below what any school teaches. */
    firstGrade: '1 or below',
    wordCount: 'Words',
    noText: 'no text',
    noPreview: 'There is something to mend before this can be shown',
    showAs: 'Show as',
    facts: 'What stands around it',
    desktop: 'Desktop',
    phone: 'Phone',
    text: 'Text',
    subject: 'Subject',
    preheader: 'Preview line',
    title: 'Title',
    summary: 'Summary',
    tags: 'Tags',
    mail: 'Newsletter',
    worksheets: 'Worksheets',
    leaflet: 'Leaflet',
    page: 'Guide page',
    item: 'Feed item',
    partner: 'Partner',
    noPartner: 'No partner takes guides in this language.',
    notForPartner: 'This partner does not get this guide.',
  },
  es: {
    form: 'Texto',
    checks: 'Comprobaciones',
    usage: 'Dónde se usa',
    guides: 'Guías',
    content: 'Contenido',
    looking: 'Buscando …',
    waiting: (count: number) => `${count} aquí:`,
    usedByNone: 'Nadie lo usa todavía',
    usedBy: (count: number) => (count === 1 ? 'Se usa en 1 lugar' : `Se usa en ${count} lugares`),
    usedByMany: (most: number) => `Se usa en más de ${most} lugares. Los primeros ${most}:`,
    error: 'Hay que corregirlo',
    warning: 'Conviene revisarlo',
    found: ({errors, warnings, missing}: Found) =>
      [
        ...(errors > 0 ? [`${errors} por corregir`] : []),
        ...(warnings > 0 ? [`${warnings} por revisar`] : []),
        ...(missing > 0 ? [`${missing} por rellenar`] : []),
      ].join(', ') || 'Nada que corregir',
    ofTheText: (found: string) => `Solo el texto: ${found}`,
    unreadable: 'Lo demás se revisa cuando no falte nada y nada esté mal.',
    stillMissing: (count: number) => `Falta por rellenar (${count})`,
    elsewhere: (name: string, type = 'Otro documento') => `${type} «${name}»`,
    source: (key: string) => `Fuente: ${key}`,
    readability: 'Dificultad de lectura',
    aboutGrade: (target: number) =>
      `Años de escuela que necesita el lector (Flesch-Kincaid). Busque ${target} o menos; el límite es 8.`,
    aboutInflesz: 'De 0 a 100, más alto es más fácil (INFLESZ). Busque 65 o más; el límite es 55.',
    wholeGuide: 'Toda la guía',
    section: 'Sección',
    grade: 'Grado',
    firstGrade: '1 o menos',
    wordCount: 'Palabras',
    noText: 'sin texto',
    noPreview: 'Hay algo que corregir antes de poder mostrarlo',
    showAs: 'Mostrar como',
    facts: 'Lo que va alrededor',
    desktop: 'Escritorio',
    phone: 'Teléfono',
    text: 'Texto',
    subject: 'Asunto',
    preheader: 'Línea de vista previa',
    title: 'Título',
    summary: 'Resumen',
    tags: 'Etiquetas',
    mail: 'Boletín',
    worksheets: 'Hojas de evaluación',
    leaflet: 'Folleto',
    page: 'Página de la guía',
    item: 'Entrada para socios',
    partner: 'Socio',
    noPartner: 'Ningún socio recibe guías en este idioma.',
    notForPartner: 'Este socio no recibe esta guía.',
  },
}

export type Words = (typeof table)['en']

export function wordsIn(language: StudioLanguage): Words {
  return table[language]
}

/** The words in the language that the person chose for Studio. */
export function useWords(): Words {
  return wordsIn(languageFor(useCurrentLocale().id))
}

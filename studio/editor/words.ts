import {useCurrentLocale} from 'sanity'

import type {BrandField, Language, WorksheetAnswer} from '#schemas/vocabulary.ts'
import type {Scale} from '#schemas/worksheets/items.ts'

interface EditorWords {
  readonly language: Language
  readonly beforeReview: (found: string) => string
  readonly citation: (number: number) => string
  /** Where no number can be told: in a document that several guides show. */
  readonly citationElsewhere: string
  readonly noSource: string
  readonly chooseSource: string
  readonly searchSources: string
  readonly searchTerms: string
  readonly chooseTerm: string
  readonly cited: (guides: number) => string
  readonly open: string
  readonly newSource: string
  /** Over the field in which the next line of a list is typed. */
  readonly nextLine: string
  readonly causesAsk: string
  readonly addLine: string
  readonly newTerm: string
  /** @param create what the button says that makes a new one */
  readonly nothingFound: (create: string) => string
  /** From what was opened beside a document back to it. */
  readonly wayBack: string
  readonly wayBackHint: string
  readonly clinicWords: {readonly [Field in BrandField]: string}
  readonly noValue: string
  readonly noDefinition: string
  readonly worksheets: string
  readonly aboutWorksheets: string
  readonly answers: {readonly [A in WorksheetAnswer]: string}
  readonly proposed: (answer: string) => string
  readonly confirmedBy: (person: string, day: string) => string
  readonly stale: string
  readonly confirmAll: (count: number) => string
  readonly saving: string
  readonly scales: {readonly [S in Scale]: string}
  readonly score: (score: number, pass: number) => string
  readonly passes: string
  readonly fails: string
  readonly openItems: (answered: number, items: number) => string
  readonly byCommand: string
}

const en: EditorWords = {
  language: 'en',
  beforeReview: (found) => `Before this can be submitted for review: ${found}.`,
  citation: (number) => `Source ${number}`,
  citationElsewhere: 'Source',
  noSource: 'No source chosen yet',
  chooseSource: 'Source of this claim',
  searchSources: 'Title, publisher or year',
  chooseTerm: 'Word to explain',
  searchTerms: 'Word, or another word for it',
  cited: (guides) =>
    guides === 0 ? 'in no guide yet' : `in ${guides} ${guides === 1 ? 'guide' : 'guides'}`,
  open: 'Open it',
  newSource: 'Write a new source',
  nextLine: 'Next line: type it and press Enter, or paste several',
  causesAsk: 'Each cause is asked afterwards for its kind and for a source.',
  addLine: 'Add',
  newTerm: 'Write a new word',
  nothingFound: (create) => `Nothing has these words. Try fewer, or choose “${create}”.`,
  wayBack: 'Done: back to where I was',
  wayBackHint: 'Saved as you type, and published together with the guide.',
  clinicWords: {
    name: 'Name of the clinic',
    shortName: 'Short name of the clinic',
    clinicianTitle: 'What clinicians are called',
    phone: 'Phone of the clinic',
    bookingUrl: 'Address for booking',
    emergencyNumber: 'Emergency number',
    urgentCareName: 'Name of urgent care',
  },
  noValue: 'The clinic has not filled this in',
  noDefinition: 'This word has no explanation yet',
  worksheets: 'Worksheets',
  aboutWorksheets:
    'Two published checklists for patient texts. What a program can see is proposed; only your answer counts, and only for the text as it is now.',
  answers: {yes: 'Yes', no: 'No', notApplicable: 'Does not apply'},
  proposed: (answer) => `Proposed: ${answer}`,
  confirmedBy: (person, day) => `Answered by ${person} on ${day}`,
  stale: 'For an earlier text: look again',
  confirmAll: (count) =>
    count === 1 ? 'Confirm the 1 proposal left' : `Confirm the ${count} proposals left`,
  saving: 'Saving …',
  scales: {
    understandability: 'PEMAT-P: can it be understood?',
    actionability: 'PEMAT-P: can one act on it?',
    cci: 'CDC Clear Communication Index',
  },
  score: (score, pass) => `${score} %, ${pass} % is needed`,
  passes: 'Passes',
  fails: 'Not yet',
  openItems: (answered, items) => `${answered} of ${items} answered`,
  byCommand: 'Answers are written with npm run worksheet.',
}

const es: EditorWords = {
  language: 'es',
  beforeReview: (found) => `Antes de enviarla a revisión: ${found}.`,
  citation: (number) => `Fuente ${number}`,
  citationElsewhere: 'Fuente',
  noSource: 'Aún no se ha elegido la fuente',
  chooseSource: 'Fuente de esta afirmación',
  searchSources: 'Título, editorial o año',
  chooseTerm: 'Palabra que se explica',
  searchTerms: 'Palabra, u otra forma de decirla',
  cited: (guides) =>
    guides === 0 ? 'aún en ninguna guía' : `en ${guides} ${guides === 1 ? 'guía' : 'guías'}`,
  open: 'Abrir',
  newSource: 'Escribir una fuente nueva',
  nextLine: 'Línea siguiente: escríbala y pulse Intro, o pegue varias',
  causesAsk: 'Después, cada causa pide su tipo y una fuente.',
  addLine: 'Añadir',
  newTerm: 'Escribir una palabra nueva',
  nothingFound: (create) => `Nada contiene estas palabras. Pruebe con menos, o elija «${create}».`,
  wayBack: 'Listo: volver a donde estaba',
  wayBackHint: 'Se guarda mientras escribe y se publica junto con la guía.',
  clinicWords: {
    name: 'Nombre de la clínica',
    shortName: 'Nombre corto de la clínica',
    clinicianTitle: 'Cómo se llama a los profesionales',
    phone: 'Teléfono de la clínica',
    bookingUrl: 'Dirección para pedir cita',
    emergencyNumber: 'Número de emergencias',
    urgentCareName: 'Nombre de la atención urgente',
  },
  noValue: 'La clínica no ha rellenado este dato',
  noDefinition: 'Esta palabra aún no tiene explicación',
  worksheets: 'Cuestionarios',
  aboutWorksheets:
    'Dos listas publicadas para revisar textos de pacientes. Se propone lo que un programa puede ver; solo cuenta su respuesta, y solo para el texto tal como está ahora.',
  answers: {yes: 'Sí', no: 'No', notApplicable: 'No se aplica'},
  proposed: (answer) => `Propuesta: ${answer}`,
  confirmedBy: (person, day) => `Respuesta de ${person}, ${day}`,
  stale: 'Era para un texto anterior: revíselo de nuevo',
  confirmAll: (count) =>
    count === 1
      ? 'Confirmar la propuesta pendiente'
      : `Confirmar las ${count} propuestas pendientes`,
  saving: 'Guardando …',
  scales: {
    understandability: 'PEMAT-P: ¿se entiende?',
    actionability: 'PEMAT-P: ¿se puede poner en práctica?',
    cci: 'Índice de comunicación clara de los CDC',
  },
  score: (score, pass) => `${score} %, hace falta ${pass} %`,
  passes: 'Cumple',
  fails: 'Todavía no',
  openItems: (answered, items) => `${answered} de ${items} respondidas`,
  byCommand: 'Las respuestas se escriben con npm run worksheet.',
}

/** The words in the language that the person chose for Studio. */
export function useEditorWords(): EditorWords {
  return useCurrentLocale().id.startsWith('es') ? es : en
}

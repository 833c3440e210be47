import type {Language} from '#schemas/vocabulary.ts'

import {type WordTable, wordTable} from './words.ts'

/** Words beside which a name is that of who treats, and words beside which a number is a telephone's, as data. */
interface BrandWords {
  readonly staff: WordTable
  readonly calling: WordTable
}

export const brandWords: {readonly [L in Language]: BrandWords} = {
  en: {
    staff: wordTable(
      'therapist*:1 clinician*:1 clinic:1 clinics:1 physiotherapist*:1 physio*:1 team:1 session*:1 provider*:1 physical:1 practice:1 rehab*:1 staff:1 specialist*:1 program*:1 center*:1 centre*:1 appointment*:1 location*:1 office*:1 therapy:1 wellness:1 app:1 coach*:1',
    ),
    calling: wordTable(
      'call:1 calling:1 phone:1 dial:1 telephone:1 ring:1 tel:1 text:1 number:1 contact:1 fax:1',
    ),
  },
  es: {
    staff: wordTable(
      'terapeuta*:1 fisioterapeuta*:1 clinica*:1 equipo:1 sesion*:1 centro*:1 especialista*:1 profesional*:1 consulta*:1 programa*:1 fisioterapia:1',
    ),
    calling: wordTable('llame:1 llamar:1 telefono:1 marque:1 numero:1 tel:1 contacte:1'),
  },
}

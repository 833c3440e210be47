import {useCurrentLocale} from 'sanity'

import type {PartKind} from '#schemas/approval/partsOf.ts'
import type {SignOffRole, Urgency} from '#schemas/vocabulary.ts'

import {languageFor} from '../studioLanguage.ts'

const english = {
  title: 'Review',
  looking: 'Looking …',
  unreadable: 'There is something to mend before this text can be reviewed; see Checks.',
  sentBack: (by: string, on: string) => `Sent back by ${by} on ${on}`,
  sentBackEnds: 'It is a draft until the text changes.',
  signatures: 'Signatures of this text',
  noSignatures: 'Nobody has signed this text yet.',
  signature: (role: string, by: string, on: string) => `${role}: ${by}, ${on}`,
  roles: {
    author: 'Author (submitted)',
    editorial: 'Editor',
    clinical: 'Clinical reviewer',
  } satisfies Record<SignOffRole, string>,
  changes: 'What changed',
  since: {
    signature: (on: string) => `Compared with the text that you signed on ${on}.`,
    sentBack: (on: string) => `Compared with the text that you sent back on ${on}.`,
    published: (version: string) => `Compared with the published version ${version}.`,
    none: 'There is nothing to compare with: this text is the first.',
  },
  noChanges: 'Nothing: it is the same text.',
  removed: 'taken out',
  added: 'new',
  form: 'The order, emphasis or kind of something changed; no word did.',
  kinds: {
    sign: 'Warning sign',
    exercise: 'Exercise',
    section: 'Section',
    item: 'Item',
    text: 'Text',
    source: 'Source',
    term: 'Explained word',
  } satisfies Record<PartKind, string>,
  parts: {
    title: 'Title',
    shortTitle: 'Short title',
    mainMessage: 'Main message',
    metaDescription: 'Summary for search',
    lede: 'Opening',
    form: 'Form',
  } as Readonly<Record<string, string>>,
  urgencies: {
    emergency: 'emergency',
    urgent: 'urgent',
    nonurgent: 'not urgent',
  } satisfies Record<Urgency, string>,
  patient: 'As a patient sees it',
  sources: 'Each source beside what it is cited for',
  noSources: 'This guide cites nothing.',
  claims: 'The guide says',
  source: 'Source',
  decide: 'Your decision',
  sign: 'Sign this text',
  sendBack: 'Or send it back',
  changed: 'Guides it changed',
  changedNone: 'No published guide shows a text of this that nobody has signed.',
  changedCount: (count: number) =>
    count === 1
      ? '1 published guide shows the changed text'
      : `${count} published guides show the changed text`,
  changedHint:
    'They keep their published text until they are signed again and published. Read each change where it stands, then sign all at once: each gets a signature of its own.',
  signAll: (count: number, role: string) =>
    `Sign ${count === 1 ? 'this guide' : `these ${count} guides`} as ${role}`,
  signRoles: {
    author: 'author',
    editorial: 'editor',
    clinical: 'clinical reviewer',
  } satisfies Record<SignOffRole, string>,
  signedByYou: 'Nothing left for you to sign here.',
  mixed: 'More than that changed in these: review each by itself',
  working: 'Working …',
  nothingWaits: 'Nothing waits for your signature.',
  nothingSentBack: 'Nothing was sent back.',
  why: {
    submitted: 'Submitted for review',
    reopened: 'A shared text in it was changed',
    checkedAgain: 'The evidence was checked again: does the text still hold?',
  },
  submittedBy: (by: string, on: string) => `Submitted by ${by} on ${on}`,
  signAs: (roles: readonly string[]) => `You can sign as ${roles.join(' or ')}`,
}

export type ReviewWords = typeof english

const spanish: ReviewWords = {
  title: 'Revisión',
  looking: 'Buscando …',
  unreadable: 'Hay algo que corregir antes de poder revisar este texto; vea Comprobaciones.',
  sentBack: (by, on) => `Devuelta por ${by} el ${on}`,
  sentBackEnds: 'Es un borrador hasta que cambie el texto.',
  signatures: 'Firmas de este texto',
  noSignatures: 'Nadie ha firmado todavía este texto.',
  signature: (role, by, on) => `${role}: ${by}, ${on}`,
  roles: {author: 'Autor (enviada)', editorial: 'Editor', clinical: 'Revisor clínico'},
  changes: 'Qué ha cambiado',
  since: {
    signature: (on) => `Comparado con el texto que usted firmó el ${on}.`,
    sentBack: (on) => `Comparado con el texto que usted devolvió el ${on}.`,
    published: (version) => `Comparado con la versión publicada ${version}.`,
    none: 'No hay con qué comparar: este texto es el primero.',
  },
  noChanges: 'Nada: es el mismo texto.',
  removed: 'quitado',
  added: 'nuevo',
  form: 'Ha cambiado el orden, el énfasis o la clase de algo; ninguna palabra.',
  kinds: {
    sign: 'Señal de alerta',
    exercise: 'Ejercicio',
    section: 'Sección',
    item: 'Elemento',
    text: 'Texto',
    source: 'Fuente',
    term: 'Palabra explicada',
  },
  parts: {
    title: 'Título',
    shortTitle: 'Título corto',
    mainMessage: 'Mensaje principal',
    metaDescription: 'Resumen para buscadores',
    lede: 'Introducción',
    form: 'Forma',
  },
  urgencies: {emergency: 'emergencia', urgent: 'urgente', nonurgent: 'no urgente'},
  patient: 'Como lo ve un paciente',
  sources: 'Cada fuente junto a lo que respalda',
  noSources: 'Esta guía no cita nada.',
  claims: 'La guía dice',
  source: 'Fuente',
  decide: 'Su decisión',
  sign: 'Firmar este texto',
  sendBack: 'O devolverlo',
  changed: 'Guías que cambió',
  changedNone: 'Ninguna guía publicada muestra de esto un texto sin firmar.',
  changedCount: (count) =>
    count === 1
      ? '1 guía publicada muestra el texto cambiado'
      : `${count} guías publicadas muestran el texto cambiado`,
  changedHint:
    'Conservan el texto publicado hasta que se firmen otra vez y se publiquen. Lea cada cambio en su lugar y firme todo a la vez: cada una recibe su propia firma.',
  signAll: (count, role) =>
    `Firmar ${count === 1 ? 'esta guía' : `estas ${count} guías`} como ${role}`,
  signRoles: {author: 'autor', editorial: 'editor', clinical: 'revisor clínico'},
  signedByYou: 'Aquí ya no le queda nada por firmar.',
  mixed: 'En estas ha cambiado algo más: revise cada una por separado',
  working: 'En curso …',
  nothingWaits: 'Nada espera su firma.',
  nothingSentBack: 'No se ha devuelto nada.',
  why: {
    submitted: 'Enviada a revisión',
    reopened: 'Ha cambiado un texto compartido',
    checkedAgain: 'Se ha vuelto a comprobar la evidencia: ¿sigue siendo válido el texto?',
  },
  submittedBy: (by, on) => `Enviada por ${by} el ${on}`,
  signAs: (roles) => `Puede firmar como ${roles.join(' o ')}`,
}

const table = {en: english, es: spanish}

/** The words of reviews for a locale of Studio such as `es-ES`. */
export function reviewWordsFor(localeId: string): ReviewWords {
  return table[languageFor(localeId)]
}

/** The words in the language that the person chose for Studio. */
export function useReviewWords(): ReviewWords {
  return reviewWordsFor(useCurrentLocale().id)
}

import {useCurrentLocale} from 'sanity'

import type {WithdrawalKind} from '#schemas/vocabulary.ts'

import {languageFor} from '../studioLanguage.ts'

const english = {
  view: 'Other language',
  original: (language: string) => `Original (${language})`,
  translation: (language: string) => `Translation (${language})`,
  published: (version: string) => `As patients read it: version ${version}.`,
  unpublished: 'Nothing of it is published yet: this is what is being written.',
  recalled: {
    suspended: 'It is suspended: patients do not see it.',
    withdrawn: 'It is withdrawn: patients do not see it.',
    lifted: '',
  } satisfies Record<WithdrawalKind, string>,
  movedOn: (from: string, to: string) =>
    `The original has moved on to version ${to}; the translation is of ${from}. See “What changed”.`,
  toDo: (to: string) =>
    `Once the translation says the same, set “Translates version” to ${to} in it, under About.`,
  whatChanged: 'What changed',
  open: 'Open it',
  needsKey:
    'A guide and its translation share their key. Give this guide a key and a language first, under About.',
  none: (language: string) => `This guide does not exist in ${language} yet`,
  howToBegin:
    'A translation is a guide of its own with the same key. The button below starts it: a draft with the text of this one, to be written over. Shared warning signs, exercises and sources show in its language by themselves.',
  begin: (language: string) => `Start it in ${language}`,
  beginning: 'Starting …',
  failed: 'It could not be started.',
}

export type CounterpartWords = typeof english

const spanish: CounterpartWords = {
  view: 'Otro idioma',
  original: (language) => `Original (${language})`,
  translation: (language) => `Traducción (${language})`,
  published: (version) => `Tal como la leen los pacientes: versión ${version}.`,
  unpublished: 'Aún no hay nada publicado: esto es lo que se está escribiendo.',
  recalled: {
    suspended: 'Está suspendida: los pacientes no la ven.',
    withdrawn: 'Está retirada: los pacientes no la ven.',
    lifted: '',
  },
  movedOn: (from, to) =>
    `El original va ya por la versión ${to}; la traducción es de la ${from}. Vea «Qué ha cambiado».`,
  toDo: (to) =>
    `Cuando la traducción diga lo mismo, ponga ${to} en «Traduce la versión», en «Acerca de».`,
  whatChanged: 'Qué ha cambiado',
  open: 'Abrirla',
  needsKey:
    'Una guía y su traducción comparten la clave. Dé primero a esta guía una clave y un idioma, en «Acerca de».',
  none: (language) => `Esta guía aún no existe en ${language}`,
  howToBegin:
    'Una traducción es otra guía con la misma clave. El botón la empieza: un borrador con el texto de esta, para escribir encima. Las señales de alerta, los ejercicios y las fuentes compartidos salen solos en su idioma.',
  begin: (language) => `Empezarla en ${language}`,
  beginning: 'Empezando …',
  failed: 'No se pudo empezar.',
}

const table = {en: english, es: spanish}

/** The words for a locale of Studio such as `es-ES`. */
export function counterpartWordsFor(localeId: string): CounterpartWords {
  return table[languageFor(localeId)]
}

/** The words in the language that the person chose for Studio. */
export function useCounterpartWords(): CounterpartWords {
  return counterpartWordsFor(useCurrentLocale().id)
}

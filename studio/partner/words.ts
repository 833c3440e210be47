import {useCurrentLocale} from 'sanity'

import type {WithdrawalKind} from '#schemas/vocabulary.ts'

import {languageFor} from '../studioLanguage.ts'
import type {PartnerItem, Reason} from './partnerItems.ts'

const english = {
  view: 'Feed',
  looking: 'Looking …',
  holds: (count: number) =>
    count === 1 ? 'This partner holds 1 guide' : `This partner holds ${count} guides`,
  nothingPublished: 'No guide is published yet: there is nothing for a partner to hold.',
  pending: (comes: number, goes: number) =>
    `Once this record is published, ${[
      ...(comes > 0 ? [`${comes === 1 ? '1 guide' : `${comes} guides`} will reach it`] : []),
      ...(goes > 0 ? [`${goes} will be taken from it`] : []),
    ].join(' and ')}.`,
  address: 'Address of its feed',
  renewed: (time: string) => `renewed ${time}`,
  noFeed: 'No feed lies there yet: it is made within a second once this record is published.',
  heldBack: 'Its feed is held back until this is mended',
  keeps: 'Until then the partner keeps what it had before.',
  guide: 'Guide',
  language: 'Language',
  version: 'Version',
  state: 'State',
  why: 'Why',
  states: {
    holds: 'Holds it',
    comes: 'Will get it',
    goes: 'Will have to remove it',
    notice: '',
    nothing: '',
  } satisfies Record<PartnerItem['state'], string>,
  notices: {
    suspended: 'Holds a notice: suspended',
    withdrawn: 'Holds a notice: withdrawn',
    lifted: '',
  } satisfies Record<WithdrawalKind, string>,
  others: (count: number) =>
    count === 1 ? '1 published guide is not for it' : `${count} published guides are not for it`,
  reasons: {
    status: 'The partner is not active',
    language: 'Its language is not among those of the partner',
    stays: 'The guide stays with the clinic',
    denied: 'It is on the list of guides it may not show',
    unnamed: 'It is not on the list of guides it may show',
    several: 'Several things speak against it',
    recalled: 'It was taken back',
  } satisfies Record<Reason, string>,
}

export type PartnerWords = typeof english

const spanish: PartnerWords = {
  view: 'Fuente de datos',
  looking: 'Buscando …',
  holds: (count) => (count === 1 ? 'Este socio tiene 1 guía' : `Este socio tiene ${count} guías`),
  nothingPublished: 'Aún no hay ninguna guía publicada: un socio no puede tener nada.',
  pending: (comes, goes) =>
    `Cuando se publique esta ficha, ${[
      ...(comes > 0 ? [comes === 1 ? 'le llegará 1 guía' : `le llegarán ${comes} guías`] : []),
      ...(goes > 0 ? [goes === 1 ? 'se le quitará 1' : `se le quitarán ${goes}`] : []),
    ].join(' y ')}.`,
  address: 'Dirección de sus datos',
  renewed: (time) => `renovada ${time}`,
  noFeed: 'Aún no hay nada allí: se hace en un segundo cuando se publica esta ficha.',
  heldBack: 'No se le envía nada nuevo hasta que se corrija esto',
  keeps: 'Hasta entonces el socio conserva lo que tenía.',
  guide: 'Guía',
  language: 'Idioma',
  version: 'Versión',
  state: 'Estado',
  why: 'Por qué',
  states: {
    holds: 'La tiene',
    comes: 'La recibirá',
    goes: 'Tendrá que quitarla',
    notice: '',
    nothing: '',
  },
  notices: {
    suspended: 'Tiene un aviso: suspendida',
    withdrawn: 'Tiene un aviso: retirada',
    lifted: '',
  },
  others: (count) =>
    count === 1 ? '1 guía publicada no es para él' : `${count} guías publicadas no son para él`,
  reasons: {
    status: 'El socio no está activo',
    language: 'Su idioma no está entre los del socio',
    stays: 'La guía se queda en la clínica',
    denied: 'Está en la lista de guías que no puede mostrar',
    unnamed: 'No está en la lista de guías que puede mostrar',
    several: 'Varias cosas lo impiden',
    recalled: 'Se ha retirado',
  },
}

const table = {en: english, es: spanish}

/** The words for a locale of Studio such as `es-ES`. */
export function partnerWordsFor(localeId: string): PartnerWords {
  return table[languageFor(localeId)]
}

/** The words in the language that the person chose for Studio. */
export function usePartnerWords(): PartnerWords {
  return partnerWordsFor(useCurrentLocale().id)
}

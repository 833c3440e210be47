import {useCurrentLocale} from 'sanity'

import type {Language, WithdrawalKind} from '#schemas/vocabulary.ts'

import type {ComparedField} from './compareItems.ts'

const recalls = {
  en: {suspended: 'suspended', withdrawn: 'withdrawn', lifted: 'given back'},
  es: {suspended: 'suspendida', withdrawn: 'retirada', lifted: 'devuelta'},
} satisfies {readonly [L in Language]: {readonly [K in WithdrawalKind]: string}}

const en = {
  leaflet: 'Leaflet',
  paper: 'Paper',
  pages: (count: number) => {
    const sheets = Math.ceil(count / 2)
    const empty = count % 2 === 0 ? '' : '; the last side stays empty'
    const pages = count === 1 ? '1 page' : `${count} pages`
    return `${pages}: ${sheets === 1 ? '1 sheet' : `${sheets} sheets`} printed on both sides${empty}.`
  },
  setting: 'Setting the pages …',
  download: 'Download PDF',
  absent:
    'The publishers are not running, so the leaflet cannot be set just now. Your text is safe; the pages appear by themselves when they run again.',
  stillOld: 'The pages below are from before.',
  failed: (message: string) => `The leaflet could not be set: ${message}`,
  dark: 'Dark mode',
  mailSize: 'Size of the mail',
  mailSizeSaid: (size: string, limit: string, clip: string) =>
    `${size} of ${limit} at most. Gmail cuts mails off near ${clip}.`,
  careAdvice: 'Warning signs complete',
  careAdviceSaid: (size: string, limit: string) =>
    `after ${size}; must be within the first ${limit}.`,
  shortened:
    'With all sections this guide is too long for a mail. Shown are the sections that every guide has; the others are linked.',
  changes: 'What changes',
  fields: {
    title: 'Title',
    summary: 'Summary',
    text: 'Text',
    tags: 'Tags',
    authors: 'Authors',
  } satisfies {readonly [F in ComparedField]: string},
  held: 'Partner holds',
  willHold: 'Partner will get',
  notThere: 'nothing here',
  holdsNothing: 'This partner holds nothing of this guide yet.',
  holdsNotice: (kind: WithdrawalKind) =>
    `This guide is ${recalls.en[kind]}: this partner holds a notice in its place.`,
  noDifference: 'No difference from what this partner holds.',
  differences: (count: number) =>
    count === 1
      ? '1 difference from what this partner holds.'
      : `${count} differences from what this partner holds.`,
  willBeRemoved: 'This partner holds this guide now and will be told to remove it.',
}

export type PreviewWords = typeof en

const es: PreviewWords = {
  leaflet: 'Folleto',
  paper: 'Papel',
  pages: (count) => {
    const sheets = Math.ceil(count / 2)
    const empty = count % 2 === 0 ? '' : '; la última cara queda vacía'
    const pages = count === 1 ? '1 página' : `${count} páginas`
    return `${pages}: ${sheets === 1 ? '1 hoja impresa' : `${sheets} hojas impresas`} por las dos caras${empty}.`
  },
  setting: 'Componiendo las páginas …',
  download: 'Descargar PDF',
  absent:
    'Los programas de publicación no están en marcha y ahora no se puede componer el folleto. Su texto está a salvo; las páginas aparecerán solas cuando vuelvan.',
  stillOld: 'Las páginas de abajo son las de antes.',
  failed: (message) => `No se pudo componer el folleto: ${message}`,
  dark: 'Modo oscuro',
  mailSize: 'Tamaño del correo',
  mailSizeSaid: (size, limit, clip) =>
    `${size} de ${limit} como máximo. Gmail corta los correos hacia los ${clip}.`,
  careAdvice: 'Señales de alerta completas',
  careAdviceSaid: (size, limit) => `tras ${size}; deben caber en los primeros ${limit}.`,
  shortened:
    'Con todas las secciones esta guía es demasiado larga para un correo. Se muestran las que tiene toda guía; las demás van enlazadas.',
  changes: 'Qué cambia',
  fields: {
    title: 'Título',
    summary: 'Resumen',
    text: 'Texto',
    tags: 'Etiquetas',
    authors: 'Autores',
  },
  held: 'El socio tiene',
  willHold: 'El socio recibirá',
  notThere: 'nada aquí',
  holdsNothing: 'Este socio aún no tiene nada de esta guía.',
  holdsNotice: (kind) =>
    `Esta guía está ${recalls.es[kind]}: este socio tiene un aviso en su lugar.`,
  noDifference: 'Ninguna diferencia con lo que tiene este socio.',
  differences: (count) =>
    count === 1
      ? '1 diferencia con lo que tiene este socio.'
      : `${count} diferencias con lo que tiene este socio.`,
  willBeRemoved: 'Este socio tiene ahora esta guía y se le pedirá que la quite.',
}

/** What the previews say, in the language that the person chose for Studio. */
export function usePreviewWords(): PreviewWords {
  return useCurrentLocale().id.startsWith('es') ? es : en
}

import {useCurrentLocale} from 'sanity'

import type {EditionState, CheckedState, IssueState} from './answers.ts'
import {type QualityWords, qualityWords} from './qualityWords.ts'

/** The parts of the tool; each is a part of its address. */
export const viewNames = ['newsletters', 'leaflets', 'outputs', 'quality'] as const
export type ViewName = (typeof viewNames)[number]

/** What the publishing tool says, in one language. */
export interface PublishingWords {
  readonly locale: string
  readonly title: string
  readonly asOf: (day: string) => string
  readonly views: {readonly [Name in ViewName]: string}
  readonly refresh: string
  readonly asking: string
  readonly absent: string
  readonly absentHint: string
  readonly forbidden: string
  readonly fault: string
  readonly tryAgain: string
  readonly error: string
  readonly warning: string
  readonly warnings: (count: number) => string
  readonly opensSite: string

  readonly newsletter: string
  readonly forTheDay: string
  readonly state: string
  readonly mail: string
  readonly noNewsletter: string
  readonly noNewsletterHint: string
  readonly newNewsletter: string
  readonly noSubject: string
  readonly noGuide: string
  readonly takesBack: (guide: string) => string
  readonly issueStates: {readonly [State in IssueState]: string}
  readonly publishedOn: (day: string) => string
  readonly changed: string
  readonly recalled: {readonly suspended: string; readonly withdrawn: string}

  readonly leaflet: string
  readonly printed: string
  readonly version: string
  readonly code: string
  readonly stands: string
  readonly file: string
  readonly noLeaflet: string
  readonly noLeafletHint: string
  readonly newLeaflet: string
  readonly noVersion: string
  readonly copies: (count: number) => string
  readonly editionStates: {readonly [State in EditionState]: string}
  readonly replacedBy: (version: string) => string
  readonly pdf: string
  readonly status: string

  readonly lastRun: string
  readonly noRun: string
  readonly ranAt: (time: string) => string
  readonly files: (written: number, unchanged: number, removed: number) => string
  readonly publishNow: string
  readonly publishing: string
  readonly publishedNow: (written: number, removed: number) => string
  readonly notPublished: string
  readonly held: string
  readonly nothingHeld: string
  readonly partners: string
  readonly partner: string
  readonly shown: string
  readonly takenBack: string
  readonly feed: string
  readonly noFeed: string
  readonly renewed: string
  readonly partnerStatuses: Readonly<Record<string, string>>

  readonly guideStates: {readonly [State in CheckedState]: string}
  readonly quality: QualityWords
}

const en: PublishingWords = {
  locale: 'en-US',
  title: 'Publishing',
  asOf: (day) => `As of ${day}`,
  views: {
    newsletters: 'Newsletters',
    leaflets: 'Printed leaflets',
    outputs: 'Last run and partners',
    quality: 'Quality of guides',
  },
  refresh: 'Look again',
  asking: 'Asking the publishers …',
  absent: 'The publishers are not running.',
  absentHint:
    'They make the newsletters, leaflets and feeds. They start with the workshop and need a moment; if this stays, tell whoever runs it.',
  forbidden: 'Your account may read what is published, but not this page.',
  fault: 'The publishers could not do this.',
  tryAgain: 'Try again',
  error: 'Must be mended',
  warning: 'Worth a look',
  warnings: (count) => `${count} worth a look`,
  opensSite: 'opens the public site',

  newsletter: 'Newsletter',
  forTheDay: 'For the day',
  state: 'State',
  mail: 'Mail',
  noNewsletter: 'There is no newsletter yet.',
  noNewsletterHint:
    'A newsletter brings one to five published guides and a few words from you. You see it as a mail while you write it.',
  newNewsletter: 'Write a newsletter',
  noSubject: 'Without a subject',
  noGuide: 'No guide chosen yet',
  takesBack: (guide) => `Takes back: ${guide}`,
  issueStates: {
    draft: 'Draft',
    ready: 'Ready to publish',
    planned: 'Waits for the next run',
    refused: 'Held back',
    published: 'Published',
    'taken back': 'Taken back',
  },
  publishedOn: (day) => `on ${day}`,
  changed: 'Changed since; the change is not published.',
  recalled: {suspended: 'suspended', withdrawn: 'withdrawn'},

  leaflet: 'Leaflet',
  printed: 'Printed',
  version: 'Version',
  code: 'Code',
  stands: 'What was printed',
  file: 'File',
  noLeaflet: 'Nothing was printed yet.',
  noLeafletHint:
    'Write down each print run before it goes to the printer: its code then says for ever whether the paper still holds.',
  newLeaflet: 'Write down a print run',
  noVersion: 'No version chosen yet',
  copies: (count) => (count === 1 ? '1 copy' : `${count} copies`),
  editionStates: {
    draft: 'Draft',
    unreadable: 'Cannot be told',
    valid: 'Holds',
    overdue: 'Review overdue',
    replaced: 'Replaced',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
  },
  replacedBy: (version) => `by version ${version}`,
  pdf: 'PDF',
  status: 'Status page',

  lastRun: 'Last run',
  noRun: 'The first run is under way.',
  ranAt: (time) => `Ended ${time}.`,
  files: (written, unchanged, removed) =>
    `${written} ${written === 1 ? 'file' : 'files'} made, ${unchanged} as they were, ${removed} taken away.`,
  publishNow: 'Publish now',
  publishing: 'Publishing …',
  publishedNow: (written, removed) =>
    written + removed === 0
      ? 'Everything was up to date.'
      : `Published: ${written} ${written === 1 ? 'file' : 'files'} made, ${removed} taken away.`,
  notPublished: 'Not published.',
  held: 'Held back',
  nothingHeld: 'Nothing is held back.',
  partners: 'Partners',
  partner: 'Partner',
  shown: 'Guides',
  takenBack: 'Taken back',
  feed: 'Feed',
  noFeed: 'no feed yet',
  renewed: 'Renewed',
  partnerStatuses: {active: 'Active', suspended: 'Suspended', ended: 'Ended'},

  guideStates: {
    incomplete: 'Incomplete',
    draft: 'Draft',
    'in review': 'In review',
    approved: 'Signed, not published',
    published: 'Published',
    due: 'Review due soon',
    overdue: 'Review overdue',
    suspended: 'Suspended',
    withdrawn: 'Withdrawn',
  },
  quality: qualityWords.en,
}

const es: PublishingWords = {
  locale: 'es-ES',
  title: 'Publicación',
  asOf: (day) => `A fecha de ${day}`,
  views: {
    newsletters: 'Boletines',
    leaflets: 'Folletos impresos',
    outputs: 'Última publicación y socios',
    quality: 'Calidad de las guías',
  },
  refresh: 'Mirar de nuevo',
  asking: 'Preguntando al programa de publicación …',
  absent: 'El programa de publicación no está en marcha.',
  absentHint:
    'Es el que hace los boletines, los folletos y los canales de los socios. Arranca con el taller y necesita un momento; si esto no cambia, avise a quien lo administra.',
  forbidden: 'Su cuenta puede leer lo publicado, pero no esta página.',
  fault: 'El programa de publicación no pudo hacerlo.',
  tryAgain: 'Intentar de nuevo',
  error: 'Hay que corregirlo',
  warning: 'Conviene revisarlo',
  warnings: (count) => `${count} por revisar`,
  opensSite: 'abre el sitio público',

  newsletter: 'Boletín',
  forTheDay: 'Para el día',
  state: 'Estado',
  mail: 'Correo',
  noNewsletter: 'Todavía no hay ningún boletín.',
  noNewsletterHint:
    'Un boletín lleva de una a cinco guías publicadas y unas palabras suyas. Lo ve como correo mientras lo escribe.',
  newNewsletter: 'Escribir un boletín',
  noSubject: 'Sin asunto',
  noGuide: 'Ninguna guía elegida todavía',
  takesBack: (guide) => `Retira: ${guide}`,
  issueStates: {
    draft: 'Borrador',
    ready: 'Listo para publicar',
    planned: 'Espera a la próxima publicación',
    refused: 'Retenido',
    published: 'Publicado',
    'taken back': 'Retirado',
  },
  publishedOn: (day) => `el ${day}`,
  changed: 'Ha cambiado desde entonces; el cambio no está publicado.',
  recalled: {suspended: 'suspendida', withdrawn: 'retirada'},

  leaflet: 'Folleto',
  printed: 'Impreso',
  version: 'Versión',
  code: 'Código',
  stands: 'Lo impreso',
  file: 'Archivo',
  noLeaflet: 'Todavía no se ha impreso nada.',
  noLeafletHint:
    'Anote cada tirada antes de llevarla a la imprenta: su código dirá siempre si el papel sigue siendo válido.',
  newLeaflet: 'Anotar una tirada',
  noVersion: 'Ninguna versión elegida todavía',
  copies: (count) => (count === 1 ? '1 ejemplar' : `${count} ejemplares`),
  editionStates: {
    draft: 'Borrador',
    unreadable: 'No se puede saber',
    valid: 'Sigue válido',
    overdue: 'Revisión vencida',
    replaced: 'Sustituido',
    suspended: 'Suspendido',
    withdrawn: 'Retirado',
  },
  replacedBy: (version) => `por la versión ${version}`,
  pdf: 'PDF',
  status: 'Página de estado',

  lastRun: 'Última publicación',
  noRun: 'La primera publicación está en marcha.',
  ranAt: (time) => `Terminó el ${time}.`,
  files: (written, unchanged, removed) =>
    `${written} ${written === 1 ? 'archivo hecho' : 'archivos hechos'}, ${unchanged} sin cambios, ${removed} quitados.`,
  publishNow: 'Publicar ahora',
  publishing: 'Publicando …',
  publishedNow: (written, removed) =>
    written + removed === 0
      ? 'Todo estaba al día.'
      : `Publicado: ${written} ${written === 1 ? 'archivo hecho' : 'archivos hechos'}, ${removed} quitados.`,
  notPublished: 'No se ha publicado.',
  held: 'Retenido',
  nothingHeld: 'No hay nada retenido.',
  partners: 'Socios',
  partner: 'Socio',
  shown: 'Guías',
  takenBack: 'Retiradas',
  feed: 'Canal',
  noFeed: 'todavía sin canal',
  renewed: 'Renovado',
  partnerStatuses: {active: 'Activo', suspended: 'Suspendido', ended: 'Terminado'},

  guideStates: {
    incomplete: 'Incompleta',
    draft: 'Borrador',
    'in review': 'En revisión',
    approved: 'Firmada, sin publicar',
    published: 'Publicada',
    due: 'Revisión próxima',
    overdue: 'Revisión vencida',
    suspended: 'Suspendida',
    withdrawn: 'Retirada',
  },
  quality: qualityWords.es,
}

export const publishingWords = {en, es}

/** The words for a locale of Studio such as `es-ES`. */
export function publishingWordsFor(locale: string): PublishingWords {
  return publishingWords[locale.startsWith('es') ? 'es' : 'en']
}

/** The words in the language that the person chose for Studio. */
export function usePublishingWords(): PublishingWords {
  return publishingWordsFor(useCurrentLocale().id)
}

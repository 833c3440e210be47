import {BellIcon} from '@sanity/icons/Bell'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {ClockIcon} from '@sanity/icons/Clock'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EditIcon} from '@sanity/icons/Edit'
import {FolderIcon} from '@sanity/icons/Folder'
import {LinkRemovedIcon} from '@sanity/icons/LinkRemoved'
import {PinIcon} from '@sanity/icons/Pin'
import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {TranslateIcon} from '@sanity/icons/Translate'
import {UndoIcon} from '@sanity/icons/Undo'
import type {ComponentType} from 'react'
import type {SanityClient} from 'sanity'

import {type ConceptKind, languages} from '#schemas/vocabulary.ts'

import {conceptTemplateId} from './conceptTemplate.ts'
import {documentIcons} from './documentIcons.ts'
import {findStaleTranslations} from './staleTranslations.ts'
import {languageNameIn, type StudioLanguage} from './studioLanguage.ts'

/** What an entry is called, by language. */
export type MenuTitle = {readonly [L in StudioLanguage]: string}

interface Entry {
  /** Stands in the address of the list: links to it break when it changes. */
  readonly id: string
  readonly title: MenuTitle
  readonly icon: ComponentType
}

/** A list of documents of one type. */
export interface DocumentEntry extends Entry {
  readonly type: keyof typeof documentIcons
  /** GROQ, beside the type. It may ask for `$today` and `$soon`, days as `YYYY-MM-DD`. */
  readonly filter?: string
  readonly order?: readonly [field: string, direction: 'asc' | 'desc']
  /** Finds the ids of its documents, where no filter can. The list is found anew when it is opened. */
  readonly find?: (client: SanityClient) => Promise<readonly string[]>
  /** What a new document of this list starts from. */
  readonly template?: string
  /** What that is told. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Each document opens the guides for which this holds; it is `$opened`. */
  readonly guidesWhere?: string
}

/** A list that the publishers make for whoever is signed in. */
export interface PanelEntry extends Entry {
  readonly panel: 'toSign' | 'sentBack' | 'states'
}

/** A list of lists. */
export interface FolderEntry extends Entry {
  readonly items: readonly MenuEntry[]
  /** Each of its lists shows how many wait in it. */
  readonly counted?: true
}

export type MenuEntry = DocumentEntry | PanelEntry | FolderEntry

const byTitle = ['title', 'asc'] as const
const byShortTitle = ['shortTitle', 'asc'] as const
const byKey = ['key', 'asc'] as const

/** A guide is read as its draft where it has one: only a draft has something that nobody signed. */
const isDraft = '_originalId in path("drafts.**")'

/** The newest withdrawal of a guide, unless it gives the guide back. */
const stands =
  'kind != "lifted" && count(*[_type == "withdrawal" && guide._ref == ^.guide._ref && seq > ^.seq]) == 0'

const needsYouToday: FolderEntry = {
  id: 'today',
  title: {en: 'Needs you today', es: 'Para hoy'},
  icon: BellIcon,
  counted: true,
  items: [
    {
      id: 'to-sign',
      title: {en: 'Waiting for my signature', es: 'Esperan mi firma'},
      icon: CheckmarkCircleIcon,
      panel: 'toSign',
    },
    {
      id: 'sent-back',
      title: {en: 'Sent back to be mended', es: 'Devueltas para corregir'},
      icon: UndoIcon,
      panel: 'sentBack',
    },
    guides(
      'waiting',
      {en: 'Not signed or published yet', es: 'Sin firmar o sin publicar'},
      EditIcon,
      isDraft,
      ['_updatedAt', 'desc'],
    ),
    guides(
      'guesses',
      {en: 'Guesses of the import to confirm', es: 'Suposiciones por confirmar'},
      ClipboardIcon,
      'count(guesses[confirmed != true]) > 0',
    ),
    guides(
      'overdue',
      {en: 'Review overdue', es: 'Revisión vencida'},
      ClockIcon,
      'reviewBy < $today',
      ['reviewBy', 'asc'],
    ),
    guides(
      'due',
      {en: 'Review due soon', es: 'Revisión próxima'},
      CalendarIcon,
      'reviewBy >= $today && reviewBy <= $soon',
      ['reviewBy', 'asc'],
    ),
    {
      id: 'stale-translations',
      title: {en: 'Translations of an older version', es: 'Traducciones de una versión anterior'},
      icon: TranslateIcon,
      type: 'guide',
      find: findStaleTranslations,
      order: byShortTitle,
    },
    {
      id: 'broken-sources',
      title: {en: 'Sources whose address is broken', es: 'Fuentes con la dirección rota'},
      icon: LinkRemovedIcon,
      type: 'source',
      filter: 'linkCheck.status in ["broken", "moved"]',
      order: byTitle,
    },
    {
      id: 'taken-back',
      title: {en: 'Suspended and withdrawn', es: 'Suspendidas y retiradas'},
      icon: RemoveCircleIcon,
      type: 'withdrawal',
      filter: stands,
      order: ['on', 'desc'],
    },
  ],
}

const guideFolder: FolderEntry = {
  id: 'guides',
  title: {en: 'Guides', es: 'Guías'},
  icon: documentIcons.guide,
  items: [
    {
      id: 'guide',
      title: {en: 'All guides', es: 'Todas las guías'},
      icon: DocumentsIcon,
      type: 'guide',
      order: byShortTitle,
    },
    {
      id: 'by-body-region',
      title: {en: 'By body region', es: 'Por zona del cuerpo'},
      icon: PinIcon,
      type: 'concept',
      filter: 'kind == "bodyRegion"',
      order: byKey,
      guidesWhere: '$opened in bodyRegions[]._ref',
    },
    {
      id: 'by-state',
      title: {en: 'By state', es: 'Por estado'},
      icon: CheckmarkCircleIcon,
      panel: 'states',
    },
    ...languages.map((language) => ({
      ...guides(
        `in-${language}`,
        {
          en: `In ${languageNameIn('en', language)}`,
          es: `En ${languageNameIn('es', language)}`,
        },
        TranslateIcon,
        `language == "${language}"`,
      ),
      template: guideTemplateId(language),
    })),
  ],
}

const conceptFolder: FolderEntry = {
  id: 'concept',
  title: {en: 'Concepts', es: 'Conceptos'},
  icon: documentIcons.concept,
  items: [
    concepts('condition', {en: 'Conditions', es: 'Afecciones'}),
    concepts('symptom', {en: 'Symptoms', es: 'Síntomas'}),
    concepts('bodyRegion', {en: 'Body regions', es: 'Zonas del cuerpo'}),
    concepts('topic', {en: 'Topics', es: 'Temas'}),
    concepts('term', {en: 'Explained words', es: 'Palabras explicadas'}),
    concepts('audience', {en: 'Audiences', es: 'Públicos'}),
  ],
}

/** What editors work on first, then who receives it, then what guides share. */
export const menu: readonly MenuEntry[] = [
  needsYouToday,
  guideFolder,
  documents('newsletterIssue', {en: 'Newsletters', es: 'Boletines'}, ['date', 'desc']),
  documents('leafletEdition', {en: 'Leaflets', es: 'Folletos'}, ['printedOn', 'desc']),
  documents('partner', {en: 'Partners', es: 'Socios'}, ['name', 'asc']),
  {
    id: 'library',
    title: {en: 'Library', es: 'Biblioteca'},
    icon: FolderIcon,
    items: [
      documents('redFlag', {en: 'Red flags', es: 'Señales de alerta'}, byKey),
      documents('source', {en: 'Sources', es: 'Fuentes'}, byTitle),
      documents('exercise', {en: 'Exercises', es: 'Ejercicios'}, byKey),
      conceptFolder,
      documents('person', {en: 'People', es: 'Personas'}, ['name', 'asc']),
      documents('clinic', {en: 'Clinic', es: 'Clínica'}, ['name', 'asc']),
    ],
  },
]

/** The id of the template that a new guide in this language starts from. */
export function guideTemplateId(language: (typeof languages)[number]): string {
  return `guide-in-${language}`
}

function documents(
  type: DocumentEntry['type'],
  title: MenuTitle,
  order: NonNullable<DocumentEntry['order']>,
): DocumentEntry {
  return {id: type, title, icon: documentIcons[type], type, order}
}

function guides(
  id: string,
  title: MenuTitle,
  icon: ComponentType,
  filter: string,
  order: NonNullable<DocumentEntry['order']> = byShortTitle,
): DocumentEntry {
  return {id, title, icon, type: 'guide', filter, order}
}

function concepts(kind: ConceptKind, title: MenuTitle): DocumentEntry {
  const icon = documentIcons.concept
  return {
    id: kind,
    title,
    icon,
    type: 'concept',
    filter: `kind == "${kind}"`,
    order: byKey,
    template: conceptTemplateId,
    parameters: {kind},
  }
}

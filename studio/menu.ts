import {BellIcon} from '@sanity/icons/Bell'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {ClockIcon} from '@sanity/icons/Clock'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EditIcon} from '@sanity/icons/Edit'
import {FolderIcon} from '@sanity/icons/Folder'
import {LinkRemovedIcon} from '@sanity/icons/LinkRemoved'
import {PinIcon} from '@sanity/icons/Pin'
import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {TranslateIcon} from '@sanity/icons/Translate'
import type {ComponentType} from 'react'

import {languageFacts, languages} from '#schemas/vocabulary.ts'

import {documentIcons} from './documentIcons.ts'

interface Entry {
  /** Stands in the address of the list: links to it break when it changes. */
  readonly id: string
  readonly title: string
  readonly icon: ComponentType
}

/** A list of documents of one type. */
export interface DocumentEntry extends Entry {
  readonly type: keyof typeof documentIcons
  /** GROQ, beside the type. It may ask for `$today` and `$soon`, days as `YYYY-MM-DD`. */
  readonly filter?: string
  readonly order?: readonly [field: string, direction: 'asc' | 'desc']
  /** What a new document of this list starts from. */
  readonly template?: string
  /** Each document opens the guides for which this holds; it is `$opened`. */
  readonly guidesWhere?: string
}

/** A list of lists. */
export interface FolderEntry extends Entry {
  readonly items: readonly MenuEntry[]
}

export type MenuEntry = DocumentEntry | FolderEntry

const byTitle = ['title', 'asc'] as const
const byKey = ['key', 'asc'] as const

/** A guide is read as its draft where it has one: only a draft has something that nobody signed. */
const isDraft = '_originalId in path("drafts.**")'

/** The newest published version of the same guide in the first language. */
const baseVersion = `*[_type == "guideSnapshot" && key == ^.key && language == "${languages[0]}"] | order(publishedAt desc, version desc)[0].version`

const needsYouToday: FolderEntry = {
  id: 'today',
  title: 'Needs you today',
  icon: BellIcon,
  items: [
    guides('waiting', 'Not signed or published yet', EditIcon, isDraft, ['_updatedAt', 'desc']),
    guides(
      'guesses',
      'Guesses of the import to confirm',
      ClipboardIcon,
      'count(guesses[confirmed != true]) > 0',
    ),
    guides('overdue', 'Review overdue', ClockIcon, 'reviewBy < $today', ['reviewBy', 'asc']),
    guides('due', 'Review due soon', CalendarIcon, 'reviewBy >= $today && reviewBy <= $soon', [
      'reviewBy',
      'asc',
    ]),
    guides(
      'stale-translations',
      'Translations of an older version',
      TranslateIcon,
      `language != "${languages[0]}" && translatedVersion != ${baseVersion}`,
    ),
    {
      id: 'broken-sources',
      title: 'Sources whose address is broken',
      icon: LinkRemovedIcon,
      type: 'source',
      filter: 'linkCheck.status in ["broken", "moved"]',
      order: byTitle,
    },
    {
      id: 'taken-back',
      title: 'Suspended and withdrawn',
      icon: RemoveCircleIcon,
      type: 'withdrawal',
      order: ['on', 'desc'],
    },
  ],
}

const guideFolder: FolderEntry = {
  id: 'guides',
  title: 'Guides',
  icon: documentIcons.guide,
  items: [
    {id: 'guide', title: 'All guides', icon: DocumentsIcon, type: 'guide', order: byTitle},
    {
      id: 'by-body-region',
      title: 'By body region',
      icon: PinIcon,
      type: 'concept',
      filter: 'kind == "bodyRegion"',
      order: byKey,
      guidesWhere: '$opened in bodyRegions[]._ref',
    },
    ...languages.map((language) => ({
      ...guides(
        `in-${language}`,
        `In ${languageFacts[language].name}`,
        TranslateIcon,
        `language == "${language}"`,
      ),
      template: guideTemplateId(language),
    })),
  ],
}

const conceptFolder: FolderEntry = {
  id: 'concept',
  title: 'Concepts',
  icon: documentIcons.concept,
  items: [
    concepts('condition', 'Conditions'),
    concepts('symptom', 'Symptoms'),
    concepts('bodyRegion', 'Body regions'),
    concepts('topic', 'Topics'),
    concepts('term', 'Explained words'),
    concepts('audience', 'Audiences'),
  ],
}

/** What editors work on first, then who receives it, then what guides share. */
export const menu: readonly MenuEntry[] = [
  needsYouToday,
  guideFolder,
  documents('newsletterIssue', 'Newsletters', ['date', 'desc']),
  documents('leafletEdition', 'Leaflets', ['printedOn', 'desc']),
  documents('partner', 'Partners', ['name', 'asc']),
  {
    id: 'library',
    title: 'Library',
    icon: FolderIcon,
    items: [
      documents('redFlag', 'Red flags', byKey),
      documents('source', 'Sources', byTitle),
      documents('exercise', 'Exercises', byKey),
      conceptFolder,
      documents('person', 'People', ['name', 'asc']),
      documents('clinic', 'Clinic', ['name', 'asc']),
    ],
  },
]

/** The id of the template that a new guide in this language starts from. */
export function guideTemplateId(language: (typeof languages)[number]): string {
  return `guide-in-${language}`
}

function documents(
  type: DocumentEntry['type'],
  title: string,
  order: NonNullable<DocumentEntry['order']>,
): DocumentEntry {
  return {id: type, title, icon: documentIcons[type], type, order}
}

function guides(
  id: string,
  title: string,
  icon: ComponentType,
  filter: string,
  order: NonNullable<DocumentEntry['order']> = byTitle,
): DocumentEntry {
  return {id, title, icon, type: 'guide', filter, order}
}

function concepts(kind: string, title: string): DocumentEntry {
  const icon = documentIcons.concept
  return {id: kind, title, icon, type: 'concept', filter: `kind == "${kind}"`, order: byKey}
}

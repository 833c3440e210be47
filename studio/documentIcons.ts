import {ActivityIcon} from '@sanity/icons/Activity'
import {ArchiveIcon} from '@sanity/icons/Archive'
import {BookIcon} from '@sanity/icons/Book'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {DocumentPdfIcon} from '@sanity/icons/DocumentPdf'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EnvelopeIcon} from '@sanity/icons/Envelope'
import {HomeIcon} from '@sanity/icons/Home'
import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {ShareIcon} from '@sanity/icons/Share'
import {TagIcon} from '@sanity/icons/Tag'
import {UserIcon} from '@sanity/icons/User'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType} from 'react'

/** One sign per type of document, wherever Studio lists it. */
export const documentIcons = {
  guide: DocumentTextIcon,
  newsletterIssue: EnvelopeIcon,
  leafletEdition: DocumentPdfIcon,
  partner: ShareIcon,
  redFlag: WarningOutlineIcon,
  source: BookIcon,
  exercise: ActivityIcon,
  concept: TagIcon,
  person: UserIcon,
  clinic: HomeIcon,
  signOff: CheckmarkCircleIcon,
  guideSnapshot: ArchiveIcon,
  withdrawal: RemoveCircleIcon,
} as const satisfies Readonly<Record<string, ComponentType>>

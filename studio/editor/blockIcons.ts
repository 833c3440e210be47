import {ActivityIcon} from '@sanity/icons/Activity'
import {BookIcon} from '@sanity/icons/Book'
import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CommentIcon} from '@sanity/icons/Comment'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {HomeIcon} from '@sanity/icons/Home'
import {ImageIcon} from '@sanity/icons/Image'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {LinkIcon} from '@sanity/icons/Link'
import {ThListIcon} from '@sanity/icons/ThList'
import {UlistIcon} from '@sanity/icons/Ulist'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType} from 'react'

/** One sign for each thing that stands in a text, in its toolbar and where it is shown closed. */
export const blockIcons: Readonly<Record<string, ComponentType>> = {
  symptomList: CheckmarkCircleIcon,
  causeList: HelpCircleIcon,
  riskFactorList: UlistIcon,
  tipList: BulbOutlineIcon,
  callout: CommentIcon,
  figure: ImageIcon,
  exerciseRef: ActivityIcon,
  simpleTable: ThListIcon,
  careAdvice: WarningOutlineIcon,
  citationRef: BookIcon,
  brandRef: HomeIcon,
  termRef: InfoOutlineIcon,
  link: LinkIcon,
  guideLink: DocumentTextIcon,
}

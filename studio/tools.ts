import {LaunchIcon} from '@sanity/icons/Launch'
import type {ConfigContext, Tool} from 'sanity'
import {route} from 'sanity/router'

import {PublishingTool} from './publishing/PublishingTool.tsx'
import {publishingWordsFor} from './publishing/words.ts'
import {languageFor} from './studioLanguage.ts'
import {wordsIn} from './words.ts'

/** The tool beside Structure that shows what leaves, what would, and how good it is. */
const publishingTool: Omit<Tool, 'title'> = {
  name: 'publishing',
  icon: LaunchIcon,
  component: PublishingTool,
  router: route.create('/', [route.create('/:view')]),
}

/** The tools that somebody has a use for: publishing behind the first one, for whoever may read drafts, since the workshop answers nobody else. */
export function toolsFor(
  [first, ...others]: readonly Tool[],
  {currentUser, i18n}: Pick<ConfigContext, 'currentUser' | 'i18n'>,
): Tool[] {
  const roles = currentUser?.roles.map(({name}) => name) ?? []
  const {title} = publishingWordsFor(i18n.currentLocale.id)
  return [
    ...(first === undefined
      ? []
      : [{...first, title: wordsIn(languageFor(i18n.currentLocale.id)).content}]),
    ...(roles.some((role) => role !== 'reader') ? [{...publishingTool, title}] : []),
    ...others,
  ]
}

import {LaunchIcon} from '@sanity/icons/Launch'
import type {ConfigContext, Tool} from 'sanity'
import {route} from 'sanity/router'

import {PublishingTool} from './PublishingTool.tsx'
import {publishingWordsFor} from './words.ts'

/** The tool beside Structure that shows what leaves, what would, and how good it is. */
const publishingTool: Omit<Tool, 'title'> = {
  name: 'publishing',
  icon: LaunchIcon,
  component: PublishingTool,
  router: route.create('/', [route.create('/:view')]),
}

/** The tool, for whoever may read drafts: the workshop answers nobody else. */
export function publishingTools({
  currentUser,
  i18n,
}: Pick<ConfigContext, 'currentUser' | 'i18n'>): Tool[] {
  const isReader = currentUser?.roles.every(({name}) => name === 'reader') ?? true
  const {title} = publishingWordsFor(i18n.currentLocale.id)
  return isReader ? [] : [{...publishingTool, title}]
}

import {LaunchIcon} from '@sanity/icons/Launch'
import type {ConfigContext, Tool} from 'sanity'
import {route} from 'sanity/router'

import {PublishingTool} from './PublishingTool.tsx'
import {publishingWords} from './words.ts'

/** The tool beside Structure that shows what leaves, what would, and how good it is. */
const publishingTool: Tool = {
  name: 'publishing',
  title: publishingWords.en.title,
  icon: LaunchIcon,
  component: PublishingTool,
  router: route.create('/', [route.create('/:view')]),
}

/** The tool, for whoever may read drafts: the workshop answers nobody else. */
export function publishingTools({currentUser}: Pick<ConfigContext, 'currentUser'>): Tool[] {
  const isReader = currentUser?.roles.every(({name}) => name === 'reader') ?? true
  return isReader ? [] : [publishingTool]
}

import {Fragment} from 'react'
import {IntentLink} from 'sanity/router'

import type {CarriedGuide} from './answers.ts'
import {usePublishingWords} from './words.ts'

/** Guides by name, each a way to its form; what was taken back says so. */
export function GuideLinks({guides}: {readonly guides: readonly CarriedGuide[]}) {
  const words = usePublishingWords()
  return guides.map(({id, title, recalled}, index) => (
    <Fragment key={id}>
      {index === 0 ? '' : ', '}
      <IntentLink intent="edit" params={{id, type: 'guide'}}>
        {title}
      </IntentLink>
      {recalled === undefined ? '' : ` (${words.recalled[recalled]})`}
    </Fragment>
  ))
}

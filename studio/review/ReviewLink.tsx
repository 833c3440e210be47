import type {ReactNode} from 'react'
import {IntentLink} from 'sanity/router'

interface ReviewLinkProps {
  /** Of the guide. */
  readonly id: string
  readonly children: ReactNode
}

/** Leads to the review of a guide. */
export function ReviewLink({id, children}: ReviewLinkProps) {
  return (
    <IntentLink
      intent="edit"
      // `expanded` says that the panes are chosen already: Studio would open form and newsletter instead.
      params={{id, type: 'guide', view: 'review', expanded: 'true'}}
      style={{display: 'block', color: 'inherit'}}
    >
      {children}
    </IntentLink>
  )
}

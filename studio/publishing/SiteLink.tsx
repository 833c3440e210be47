import type {ReactNode} from 'react'

import {usePublishingWords} from './words.ts'

/** A link out of Studio, to the public site, in a window of its own. */
export function SiteLink({url, children}: {readonly url: string; readonly children: ReactNode}) {
  const words = usePublishingWords()
  return (
    <a href={url} target="_blank" rel="noreferrer" title={`${url} (${words.opensSite})`}>
      {children}
    </a>
  )
}

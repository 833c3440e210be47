import {useEffect, useState} from 'react'

import {askPublishers} from './askPublishers.ts'
import {isEmbedded} from './environment.ts'

/** Where the public site lies; the publishers know. */
export function useSite(): string | undefined {
  const [site, setSite] = useState<string>()
  useEffect(() => {
    if (!isEmbedded) return undefined
    let isThere = true
    const ask = async () => {
      const asked = await askPublishers<{readonly url: string}>('site')
      if (isThere && asked.state === 'there') setSite(asked.answer.url)
    }
    void ask()
    return () => {
      isThere = false
    }
  }, [])
  return site
}

import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import type {Language} from '#schemas/vocabulary.ts'

import {libraryOf} from '../reading/library.ts'
import {apiVersion} from '../surroundings.ts'
import {readVoices, type Voices} from './readVoices.ts'

/** Clinic and partners in a language; nothing before the first answer. */
export function useVoices(language: Language | undefined): Voices | undefined {
  const library = libraryOf(useClient({apiVersion}))
  const [voices, setVoices] = useState<Voices>()
  useEffect(() => {
    if (language === undefined) return undefined
    let isCurrent = true
    const read = async () => {
      const next = await readVoices(library, language)
      if (isCurrent) setVoices(next)
    }
    void read()
    const stop = library.subscribe(() => void read())
    return () => {
      isCurrent = false
      stop()
    }
  }, [library, language])
  return voices
}

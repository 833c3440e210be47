import {Select} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient, useCurrentLocale} from 'sanity'

import {libraryOf} from '../reading/library.ts'
import {useRecalls} from '../recall/useRecalls.ts'
import {languageNameIn} from '../studioLanguage.ts'
import {apiVersion} from '../surroundings.ts'
import type {ApprovalWords} from './words.ts'

interface Published {
  readonly _id: string
  readonly key: string
  readonly language: string
  readonly title: string
}

const publishedQuery = `*[_type == "guide" && _id in *[_type == "guideSnapshot"].guide._ref]
  | order(title){_id, key, language, title}`

interface ReplacementChoiceProps {
  readonly id: string
  /** The guide that is taken back: `muscle-spasm.en`. */
  readonly guide: string
  readonly words: ApprovalWords
  readonly value: string
  readonly onChange: (value: string) => void
}

/** What can be read in place of a guide: every other one that patients can read, those in its own language first. */
export function ReplacementChoice({id, guide, words, value, onChange}: ReplacementChoiceProps) {
  const {id: locale} = useCurrentLocale()
  const recalls = useRecalls()
  const others = usePublished().filter(
    ({_id, key, language}) => !recalls.has(_id) && `${key}.${language}` !== guide,
  )
  const [, own] = guide.split('.')
  const groups = [...Map.groupBy(others, ({language}) => language)].toSorted(
    ([one], [other]) => Number(other === own) - Number(one === own),
  )
  return (
    <Select id={id} value={value} onChange={({currentTarget}) => onChange(currentTarget.value)}>
      <option value="">{words.noReplacement}</option>
      {groups.map(([language, guides]) => (
        <optgroup key={language} label={languageNameIn(locale, language)}>
          {guides.map(({_id, key, title}) => (
            <option key={_id} value={`${key}.${language}`}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}

function usePublished(): readonly Published[] {
  const library = libraryOf(useClient({apiVersion}))
  const [published, setPublished] = useState<readonly Published[]>([])
  useEffect(() => {
    library
      .keep('published guides', () =>
        library.client.fetch<readonly Published[]>(publishedQuery, {}, {perspective: 'published'}),
      )
      .then(setPublished, () => {})
  }, [library])
  return published
}

import {Stack} from '@sanity/ui'
import {createContext, type ReactNode, useContext, useDeferredValue, useMemo, useRef} from 'react'
import {type ObjectInputProps, useCurrentLocale} from 'sanity'

import {type Language, languages} from '#schemas/vocabulary.ts'

import {RecallNotice} from '../recall/RecallNotice.tsx'
import {languageFor} from '../studioLanguage.ts'
import {type Hint, hintsOf} from './hintsOf.ts'
import {useKeyFromName} from './NamedInput.tsx'
import {StillToDo} from './StillToDo.tsx'
import {useCitationNumbers} from './useCitationNumbers.ts'
import {useFirstFields} from './useFirstFields.ts'
import {useOpenForm} from './useOpenForm.ts'

/** What the parts of a guide's form know of the whole guide. */
interface Editing {
  /** By id of the source. */
  readonly numbers: ReadonlyMap<string, number>
  /** By `placeName` of the paragraph. */
  readonly hints: ReadonlyMap<string, readonly Hint[]>
}

const EditingContext = createContext<Editing | undefined>(undefined)

/** The guide that is being edited; nothing in the form of another type. */
export function useEditing(): Editing | undefined {
  return useContext(EditingContext)
}

/** The form of a guide. */
export function GuideInput(props: ObjectInputProps) {
  const form = useRef<HTMLDivElement>(null)
  useOpenForm(form)
  const fillKey = useKeyFromName(props)
  const id = publishedIdOf(props.value)
  const members = useFirstFields(props)
  return (
    <EditingProvider document={props.value ?? {}}>
      <div ref={form} onBlur={fillKey}>
        <Stack gap={5}>
          {id !== '' && <RecallNotice guide={id} />}
          <StillToDo id={id} document={props.value ?? {}} />
          {props.renderDefault({...props, members})}
        </Stack>
      </div>
    </EditingProvider>
  )
}

function publishedIdOf(document: Readonly<Record<string, unknown>> | undefined): string {
  const id = document?.['_id']
  return typeof id === 'string' ? id.replace(/^drafts\./, '') : ''
}

/** The form stands still while what it knows of itself changes: its parts ask for it. */
function EditingProvider({
  document,
  children,
}: {
  readonly document: Readonly<Record<string, unknown>>
  readonly children: ReactNode
}) {
  const settled = useDeferredValue(document)
  const language = readLanguage(settled['language'])
  const numbers = useCitationNumbers(settled, language)
  const {id: locale} = useCurrentLocale()
  const hints = useMemo(
    () => hintsOf(settled, language, languageFor(locale)),
    [settled, language, locale],
  )
  const editing = useMemo(() => ({numbers, hints}), [numbers, hints])
  return <EditingContext value={editing}>{children}</EditingContext>
}

/** The first language where a guide has none yet. */
function readLanguage(value: unknown): Language {
  return languages.find((language) => language === value) ?? languages[0]
}

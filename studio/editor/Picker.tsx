import {Box, Card, Stack, Text} from '@sanity/ui'
import {Autocomplete} from '@sanity/ui/autocomplete'
import {useEffect, useId, useState} from 'react'
import {set, type ObjectInputProps, unset, useClient} from 'sanity'
import {IntentLink} from 'sanity/router'

import type {Language} from '#schemas/vocabulary.ts'

import {member} from '../reading/storedPath.ts'
import {apiVersion} from '../surroundings.ts'
import {isLookedFor, type Pickable, readPickables} from './pickable.ts'
import {useEditorWords} from './words.ts'

/** What is picked from, and how the form says it. */
export interface PickerProps {
  readonly input: ObjectInputProps
  /** The field that holds the reference. */
  readonly field: string
  readonly type: 'source' | 'concept'
  /** GROQ for `Pickable`; may ask for `$language`. */
  readonly query: string
  readonly language: Language
  readonly label: string
  readonly placeholder: string
  readonly createLabel: string
  readonly showsUse: boolean
}

/** Picks what a place in a text refers to: one field to type in, arrows and Enter. */
export function Picker(props: PickerProps) {
  const {input, field, type, label, placeholder, createLabel, showsUse} = props
  const words = useEditorWords()
  const id = useId()
  const pickables = usePickables(props)
  const chosen: unknown = member(member(input.value, field), '_ref')
  const options = pickables?.map((pickable) => ({...pickable, value: pickable.id}))
  const pick = (value: string) => {
    const picked = pickables?.find((pickable) => pickable.id === value)
    input.onChange(picked === undefined ? unset([field]) : set(referenceTo(picked, type), [field]))
  }
  return (
    <Stack gap={3} data-testid="picker">
      <Text as="label" size={1} weight="medium" {...{htmlFor: id}}>
        {label}
      </Text>
      <Autocomplete
        id={id}
        aria-controls={`${id}-listbox`}
        autoFocus
        openOnFocus
        openButton
        fontSize={1}
        disabled={input.readOnly === true}
        loading={options === undefined}
        placeholder={placeholder}
        options={options ?? []}
        {...(typeof chosen === 'string' ? {value: chosen} : {})}
        // Its own small window would leave room for one line.
        popover={{
          floatingBoundary: globalThis.document.body,
          referenceBoundary: globalThis.document.body,
        }}
        filterOption={(query, option) => isLookedFor(option, query)}
        renderOption={(option) => <Option pickable={option} showsUse={showsUse} />}
        renderValue={(value, option) => option?.title ?? value}
        onChange={pick}
      />
      <Links chosen={chosen} type={type} createLabel={createLabel} openLabel={words.open} />
    </Stack>
  )
}

function Option({
  pickable: {title, subtitle, used},
  showsUse,
}: {
  readonly pickable: Pickable
  readonly showsUse: boolean
}) {
  const words = useEditorWords()
  const use = showsUse ? words.cited(used) : ''
  return (
    <Card as="button" padding={3} style={{width: '100%', textAlign: 'start'}}>
      <Stack gap={2}>
        <Text size={1} weight="medium">
          {title}
        </Text>
        <Text size={1} muted>
          {[subtitle, use].filter((part) => part !== '').join(' · ')}
        </Text>
      </Stack>
    </Card>
  )
}

function Links({
  chosen,
  type,
  createLabel,
  openLabel,
}: {
  readonly chosen: unknown
  readonly type: string
  readonly createLabel: string
  readonly openLabel: string
}) {
  return (
    <Box>
      <Text size={1}>
        {typeof chosen === 'string' ? (
          <>
            <IntentLink intent="edit" params={{id: chosen, type}}>
              {openLabel}
            </IntentLink>
            {' · '}
          </>
        ) : null}
        <IntentLink intent="create" params={{type}}>
          {createLabel}
        </IntentLink>
      </Text>
    </Box>
  )
}

/** Asked anew each time: a picker is open for a moment, and what was just written must be there. */
function usePickables({query, language}: PickerProps): readonly Pickable[] | undefined {
  const client = useClient({apiVersion})
  const [pickables, setPickables] = useState<readonly Pickable[]>()
  useEffect(() => {
    const asked = client
      .withConfig({perspective: 'raw'})
      .observable.fetch<Parameters<typeof readPickables>[0]>(query, {language})
      .subscribe((stored) => setPickables(readPickables(stored)))
    return () => asked.unsubscribe()
  }, [client, query, language])
  return pickables
}

/** As Studio writes references itself. */
function referenceTo({id, isPublished}: Pickable, type: string) {
  return {
    _type: 'reference',
    _ref: id,
    ...(isPublished ? {} : {_weak: true, _strengthenOnPublish: {type}}),
  }
}

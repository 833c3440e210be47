import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {Autocomplete} from '@sanity/ui/autocomplete'
import {useEffect, useId, useState} from 'react'
import {type ObjectInputProps, set, unset, useClient, useReferenceInputOptions} from 'sanity'

import type {Language} from '#schemas/vocabulary.ts'

import {member} from '../reading/storedPath.ts'
import {apiVersion} from '../surroundings.ts'
import {freshId} from './freshId.ts'
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
  /** From what a new one starts: a template, told the words that were looked for. */
  readonly start: (typed: string) => {
    readonly id: string
    readonly params?: Record<string, string>
  }
  readonly showsUse: boolean
}

/** Picks what a place in a text refers to: one field to type in, arrows and Enter. */
export function Picker(props: PickerProps) {
  const {input, field, type, label, placeholder, createLabel, start, showsUse} = props
  const {onEditReference} = useReferenceInputOptions()
  const [typed, setTyped] = useState('')
  const words = useEditorWords()
  const id = useId()
  const pickables = usePickables(props)
  const chosen: unknown = member(member(input.value, field), '_ref')
  const options = pickables?.map((pickable) => ({...pickable, value: pickable.id}))
  const isNothingFound =
    typed !== '' && options !== undefined && !options.some((option) => isLookedFor(option, typed))
  // Beside the text, as Studio opens what a field refers to: whoever writes keeps their place.
  const open = (document: string) =>
    onEditReference?.({
      id: document,
      type,
      template: start(typed.trim()),
      parentRefPath: [...input.path, field],
    })
  const openChosen = () => {
    if (typeof chosen === 'string') open(chosen)
  }
  const create = () => {
    const created = freshId()
    const reference = referenceTo({id: created, isPublished: false}, type)
    input.onChange(set(reference, [field]))
    open(created)
  }
  const pick = (value: string) => {
    const picked = pickables?.find((pickable) => pickable.id === value)
    input.onChange(picked === undefined ? unset([field]) : set(referenceTo(picked, type), [field]))
  }
  return (
    <Stack gap={3} data-testid="picker">
      {/* Above the list, which covers what is below it. */}
      <Flex gap={3} align="center">
        <div style={{flex: 1}}>
          <Text as="label" size={1} weight="medium" {...{htmlFor: id}}>
            {label}
          </Text>
        </div>
        <Button
          mode="ghost"
          fontSize={1}
          padding={2}
          text={createLabel}
          disabled={input.readOnly === true}
          onClick={create}
        />
      </Flex>
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
        onQueryChange={(query) => setTyped(query ?? '')}
      />
      <Text size={1} muted role="status">
        {isNothingFound && words.nothingFound(createLabel)}
      </Text>
      {typeof chosen === 'string' && (
        <Flex>
          <Button mode="ghost" fontSize={1} padding={2} text={words.open} onClick={openChosen} />
        </Flex>
      )}
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
function referenceTo({id, isPublished}: Pick<Pickable, 'id' | 'isPublished'>, type: string) {
  return {
    _type: 'reference',
    _ref: id,
    ...(isPublished ? {} : {_weak: true, _strengthenOnPublish: {type}}),
  }
}

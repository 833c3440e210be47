import {Button, Card, Flex, Select, Stack, Text, TextArea} from '@sanity/ui'
import {type FormEvent, type ReactNode, useId, useState} from 'react'

import type {ActField, StudioAct} from './acts.ts'
import {NoPerson, Problems, Told} from './AnswerCard.tsx'
import {type Answer, doAct} from './doAct.ts'
import {ReplacementChoice} from './ReplacementChoice.tsx'
import {useSignedIn} from './useSignedIn.ts'
import {type ApprovalWords, optionWord} from './words.ts'

interface ActFormProps {
  readonly act: StudioAct
  /** `muscle-spasm.en` */
  readonly guide: string
  readonly words: ApprovalWords
  readonly onClose: () => void
  /** What must be known before: shown above the questions, with what was answered so far. */
  readonly before?: (values: Readonly<Record<string, string>>) => ReactNode
  /** Where one can look at what was done. */
  readonly after?: ReactNode
  /** Stands in a page and not in a dialog: there is nothing to leave. */
  readonly isInPage?: boolean
}

/** Asks for what an act needs, has it done, and says what came of it. */
export function ActForm({act, guide, words, onClose, before, after, isInPage}: ActFormProps) {
  const signedIn = useSignedIn()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<Answer | 'waiting'>()
  const isReady = act.fields.every(({name, required}) => required !== true || values[name]?.trim())
  const isAlone = signedIn !== undefined && signedIn.person === undefined
  const {takes} = act
  const mayNot = takes !== undefined && signedIn?.person?.roles.includes(takes) === false
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = Object.entries(values).filter(([, value]) => value.trim() !== '')
    const {name, words: always} = act.asks ?? {name: act.name, words: {}}
    setAnswer('waiting')
    void doAct({name, words: {...Object.fromEntries(given), ...always, guide}}).then(setAnswer)
  }
  if (answer !== undefined && answer !== 'waiting' && answer.done)
    return (
      <Told answer={answer} words={words} onClose={onClose}>
        {after}
      </Told>
    )
  if (mayNot) return <NotYours act={act.name} words={words} onClose={onClose} />
  return (
    <form onSubmit={submit} data-testid={`act-${act.name}`}>
      <Stack gap={4}>
        {isAlone && <NoPerson account={signedIn.key} words={words} />}
        <Text size={1}>{words.acts[act.name].effect}</Text>
        {before?.(values)}
        {act.fields.map((field) => (
          <Question
            key={field.name}
            field={field}
            guide={guide}
            words={words}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues({...values, [field.name]: value})}
          />
        ))}
        <Foot>
          {answer !== undefined && answer !== 'waiting' && (
            <Problems answer={answer} words={words} />
          )}
          <Flex gap={3} justify="flex-end">
            {isInPage === true || (
              <Button mode="ghost" text={words.cancel} type="button" onClick={onClose} />
            )}
            <Button
              type="submit"
              // White on green or amber is too faint to read (WCAG 1.4.3): only danger has a colour.
              tone={act.tone === 'critical' ? 'critical' : 'default'}
              disabled={!isReady || isAlone || answer === 'waiting'}
              text={
                answer === 'waiting' ? words.working : words.acts[act.name].title.replace(' …', '')
              }
            />
          </Flex>
        </Foot>
      </Stack>
    </form>
  )
}

/** What is always in sight, however long the form: what stood in the way, and the buttons. */
function Foot({children}: {readonly children: ReactNode}) {
  return (
    <Card paddingY={2} style={{position: 'sticky', bottom: 0, zIndex: 1}}>
      <Stack gap={4}>{children}</Stack>
    </Card>
  )
}

interface NotYoursProps {
  readonly act: StudioAct['name']
  readonly words: ApprovalWords
  readonly onClose: () => void
}

/** Who may do it, and what this person can do: said before anything is filled in. */
function NotYours({act, words, onClose}: NotYoursProps) {
  return (
    <Stack gap={4} data-testid={`not-yours-${act}`}>
      <Card padding={3} radius={2} tone="caution" border role="status">
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            {words.takesReviewer}
          </Text>
          {act === 'withdraw' && <Text size={1}>{words.suspendInstead}</Text>}
        </Stack>
      </Card>
      <Flex justify="flex-end">
        <Button text={words.close} onClick={onClose} />
      </Flex>
    </Stack>
  )
}

interface QuestionProps {
  readonly field: ActField
  readonly guide: string
  readonly words: ApprovalWords
  readonly value: string
  readonly onChange: (value: string) => void
}

function Question({field, guide, words, value, onChange}: QuestionProps) {
  const {name, options} = field
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {words.fields[name]}
      </Text>
      {name === 'replacement' && <ReplacementChoice {...{id, guide, words, value, onChange}} />}
      {name !== 'replacement' && options === undefined && (
        <TextArea
          id={id}
          rows={name === 'comment' ? 4 : 2}
          maxLength={field.longest}
          value={value}
          onChange={({currentTarget}) => onChange(currentTarget.value)}
        />
      )}
      {options !== undefined && (
        <Select id={id} value={value} onChange={({currentTarget}) => onChange(currentTarget.value)}>
          <option value="">{words.choose}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {optionWord(words, option)}
            </option>
          ))}
        </Select>
      )}
    </Stack>
  )
}

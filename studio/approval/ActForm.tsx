import {Button, Card, Flex, Select, Stack, Text, TextArea} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import type {ActField, StudioAct} from './acts.ts'
import {type Answer, askWorkshop} from './askWorkshop.ts'
import {type ApprovalWords, optionWord} from './words.ts'

interface ActFormProps {
  readonly act: StudioAct
  /** `muscle-spasm.en` */
  readonly guide: string
  readonly words: ApprovalWords
  readonly onClose: () => void
}

/** Asks for what an act needs, has it done, and says what came of it. */
export function ActForm({act, guide, words, onClose}: ActFormProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<Answer | 'waiting'>()
  const isReady = act.fields.every(({name, required}) => required !== true || values[name])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = Object.entries(values).filter(([, value]) => value.trim() !== '')
    setAnswer('waiting')
    void askWorkshop({name: act.name, words: {...Object.fromEntries(given), guide}}).then(setAnswer)
  }
  if (answer !== undefined && answer !== 'waiting' && answer.done)
    return <Told answer={answer} words={words} onClose={onClose} />
  return (
    <form onSubmit={submit} data-testid={`act-${act.name}`}>
      <Stack gap={4}>
        <Text size={1}>{words.acts[act.name].effect}</Text>
        {act.fields.map((field) => (
          <Question
            key={field.name}
            field={field}
            words={words}
            value={values[field.name] ?? ''}
            onChange={(value) => setValues({...values, [field.name]: value})}
          />
        ))}
        {answer !== undefined && answer !== 'waiting' && <Problems answer={answer} words={words} />}
        <Flex gap={3} justify="flex-end">
          <Button mode="ghost" text={words.cancel} type="button" onClick={onClose} />
          <Button
            type="submit"
            // White on green or amber is too faint to read (WCAG 1.4.3): only danger has a colour.
            tone={act.tone === 'critical' ? 'critical' : 'default'}
            disabled={!isReady || answer === 'waiting'}
            text={
              answer === 'waiting' ? words.working : words.acts[act.name].title.replace(' …', '')
            }
          />
        </Flex>
      </Stack>
    </form>
  )
}

interface QuestionProps {
  readonly field: ActField
  readonly words: ApprovalWords
  readonly value: string
  readonly onChange: (value: string) => void
}

function Question({field: {name, options, longest}, words, value, onChange}: QuestionProps) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {words.fields[name]}
      </Text>
      {options === undefined ? (
        <TextArea
          id={id}
          rows={2}
          maxLength={longest}
          value={value}
          onChange={({currentTarget}) => onChange(currentTarget.value)}
        />
      ) : (
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

function Problems({answer, words}: {readonly answer: Answer; readonly words: ApprovalWords}) {
  const title = answer.done ? words.withProblems : words.refused
  const problems = answer.problems.map(({rule, message}) =>
    answer.done ? message : `${rule}: ${message}`,
  )
  const lines = problems.length > 0 ? problems : answer.said
  return (
    <Card padding={3} radius={2} tone={answer.done ? 'caution' : 'critical'} border role="alert">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {title}
        </Text>
        {[...new Set(lines)].map((line) => (
          <Text key={line} size={1}>
            {line}
          </Text>
        ))}
      </Stack>
    </Card>
  )
}

interface ToldProps {
  readonly answer: Answer
  readonly words: ApprovalWords
  readonly onClose: () => void
}

function Told({answer, words, onClose}: ToldProps) {
  return (
    <Stack gap={4} data-testid="act-done">
      <Card padding={3} radius={2} tone="positive" border role="status">
        <Stack gap={3}>
          {answer.said.map((line) => (
            <Text key={line} size={1}>
              {line}
            </Text>
          ))}
        </Stack>
      </Card>
      {answer.problems.length > 0 && <Problems answer={answer} words={words} />}
      <Flex justify="flex-end">
        <Button text={words.close} onClick={onClose} />
      </Flex>
    </Stack>
  )
}

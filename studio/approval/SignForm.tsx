import {Button, Card, Checkbox, Flex, Select, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import {checksFor} from '#schemas/approval/checksFor.ts'
import {coveringSignOffs, isSubmitted} from '#schemas/approval/coverage.ts'
import {rolesToSign, hasSigned} from '#schemas/approval/rolesToSign.ts'
import type {Guide} from '#schemas/guide/guide.ts'
import type {ReviewCheck, SignOffRole} from '#schemas/vocabulary.ts'

import {usePeople} from '../reading/usePeople.ts'
import {NoPerson, Problems, Told} from './AnswerCard.tsx'
import {type Answer, doAct} from './doAct.ts'
import type {GuideRecords} from './guideRecords.ts'
import type {SignedIn} from './useSignedIn.ts'
import type {ApprovalWords} from './words.ts'

interface SignFormProps {
  readonly guide: Guide
  readonly records: GuideRecords
  readonly signedIn: SignedIn
  readonly words: ApprovalWords
  readonly onClose: () => void
}

/** Signs a text as what the person may and nobody did yet. Clinical reviewers say what they have looked at. */
export function SignForm({guide, records, signedIn, words, onClose}: SignFormProps) {
  const {key, person} = signedIn
  const nameOf = usePeople()
  const roles = person === undefined ? [] : rolesToSign(guide, records.signOffs, person)
  const [chosen, setChosen] = useState<SignOffRole>()
  const [checked, setChecked] = useState<readonly string[]>([])
  const [answer, setAnswer] = useState<Answer | 'waiting'>()
  if (answer !== undefined && answer !== 'waiting' && answer.done)
    return <Told answer={answer} words={words} onClose={onClose} />
  if (person === undefined) return <NoPerson account={key} words={words} />
  if (roles.length === 0) return <Text size={1}>{whyNot(guide, records, {key, words})}</Text>
  const role = chosen !== undefined && roles.includes(chosen) ? chosen : only(roles)
  const isClinical = role === 'clinical'
  const checks = checksFor(guide)
  const isReady = role !== undefined && (!isClinical || checked.length === checks.length)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (role === undefined) return
    setAnswer('waiting')
    const checklist = isClinical ? {checklist: checked.join(',')} : {}
    const named = `${guide.key}.${guide.language}`
    void doAct({name: 'sign', words: {guide: named, role, ...checklist}}).then(setAnswer)
  }
  return (
    <form onSubmit={submit} data-testid="act-sign">
      <Stack gap={4}>
        <Text size={1}>{words.acts.sign.effect}</Text>
        {role !== 'author' && !isSubmitted(guide, records.signOffs) && (
          <Card tone="caution" border radius={2} padding={3}>
            <Text size={1}>{words.notSubmitted}</Text>
          </Card>
        )}
        <RoleChoice roles={roles} role={role} words={words} onChange={setChosen} />
        {isClinical && guide.approval !== 'sample' && (
          <Text size={1}>{words.namedAs(nameOf(key))}</Text>
        )}
        {isClinical && (
          <Checklist checks={checks} checked={checked} words={words} onChange={setChecked} />
        )}
        {answer !== undefined && answer !== 'waiting' && <Problems answer={answer} words={words} />}
        <Flex justify="flex-end">
          <Button
            type="submit"
            disabled={!isReady || answer === 'waiting'}
            text={answer === 'waiting' ? words.working : words.acts.sign.title.replace(' …', '')}
          />
        </Flex>
      </Stack>
    </form>
  )
}

function only(roles: readonly SignOffRole[]): SignOffRole | undefined {
  return roles.length === 1 ? roles[0] : undefined
}

function whyNot(
  guide: Guide,
  {signOffs}: GuideRecords,
  {key, words}: {readonly key: string; readonly words: ApprovalWords},
): string {
  const own = coveringSignOffs(guide, signOffs).find(({by}) => by === key)
  if (own === undefined || !hasSigned(guide, signOffs, key)) return words.nothingToSign
  return words.signedBefore(words.options[own.role])
}

interface RoleChoiceProps {
  readonly roles: readonly SignOffRole[]
  readonly role: SignOffRole | undefined
  readonly words: ApprovalWords
  readonly onChange: (role: SignOffRole | undefined) => void
}

function RoleChoice({roles, role, words, onChange}: RoleChoiceProps) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {words.signAs}
      </Text>
      <Select
        id={id}
        value={role ?? ''}
        onChange={({currentTarget}) => onChange(roles.find((one) => one === currentTarget.value))}
      >
        {roles.length > 1 && <option value="">{words.choose}</option>}
        {roles.map((one) => (
          <option key={one} value={one}>
            {words.options[one]}
          </option>
        ))}
      </Select>
    </Stack>
  )
}

interface ChecklistProps {
  readonly checks: readonly ReviewCheck[]
  readonly checked: readonly string[]
  readonly words: ApprovalWords
  readonly onChange: (checked: readonly string[]) => void
}

function Checklist({checks, checked, words, onChange}: ChecklistProps) {
  const id = useId()
  return (
    <Stack role="group" gap={3} aria-labelledby={id}>
      <Text id={id} size={1} weight="medium">
        {words.checklist}
      </Text>
      {checks.map((check) => (
        <Flex key={check} gap={3} align="center">
          <Checkbox
            id={`${id}${check}`}
            checked={checked.includes(check)}
            onChange={({currentTarget}) =>
              onChange(
                checks.filter((one) =>
                  one === check ? currentTarget.checked : checked.includes(one),
                ),
              )
            }
          />
          <Text as="label" size={1} htmlFor={`${id}${check}`}>
            {words.checks[check]}
          </Text>
        </Flex>
      ))}
    </Stack>
  )
}

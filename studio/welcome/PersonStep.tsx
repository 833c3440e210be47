import {Button, Checkbox, Flex, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import {type PersonRole, personRoles} from '#schemas/vocabulary.ts'

import {Field} from './Field.tsx'
import {credentialsOf, personRecord} from './inviteColleague.ts'
import {type RecordChange, saveRecord} from './saveRecord.ts'
import type {StepProps} from './useWelcome.ts'
import type {WelcomeWords} from './words.ts'

/** Who is signed in: an account signs only when there is a person of its key. */
export function PersonStep({welcome: {client, me, state, words}}: StepProps) {
  const [isCorrecting, setIsCorrecting] = useState(false)
  const known = state.me
  if (known !== null && !isCorrecting) {
    const does = known.roles.map((role) => words.roleNames[role]).join('. ')
    return (
      <Stack gap={4}>
        <Text size={1}>{words.youAre(known.name, does)}</Text>
        {me.isAdministrator && (
          <Flex>
            <Button mode="ghost" text={words.correct} onClick={() => setIsCorrecting(true)} />
          </Flex>
        )}
      </Stack>
    )
  }
  if (!me.isAdministrator) return <Text size={1}>{words.askAdministrator(me.key)}</Text>
  const save = async (typed: Typed) => {
    if (known === null) await client.create(personRecord({key: me.key, ...typed}))
    else await saveRecord(client, known._id, changeOf(typed))
    setIsCorrecting(false)
  }
  return (
    <PersonForm
      known={{
        name: known?.name ?? '',
        roles: known?.roles ?? ['editor'],
        credentials: known?.credentials ?? '',
      }}
      words={words}
      submit={known === null ? words.thisIsMe : words.saveMe}
      onSave={save}
    />
  )
}

interface Typed {
  readonly name: string
  readonly roles: readonly PersonRole[]
  readonly credentials: string
}

function changeOf({name, roles, credentials}: Typed): RecordChange {
  const own = credentialsOf({roles, credentials})
  const set = {name, roles}
  return own === undefined ? {set, unset: ['credentials']} : {set: {...set, credentials: own}}
}

interface PersonFormProps {
  readonly known: Typed
  readonly words: WelcomeWords
  /** On the button. */
  readonly submit: string
  readonly onSave: (typed: Typed) => Promise<void>
}

function PersonForm({known, words, submit, onSave}: PersonFormProps) {
  const id = useId()
  const [typed, setTyped] = useState(known)
  const [told, setTold] = useState<string>()
  const {name, roles, credentials} = typed
  const isClinician = roles.includes('clinicalReviewer')
  const isReady = name.trim() !== '' && roles.length > 0 && (!isClinician || credentials !== '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave({...typed, name: name.trim()}).catch((error: unknown) =>
      setTold(`${words.failed} ${String(error)}`),
    )
  }
  return (
    <form onSubmit={save} data-testid="welcome-person">
      <Stack gap={4}>
        <Field
          label={words.name}
          value={name}
          onChange={(next) => setTyped({...typed, name: next})}
        />
        <Stack gap={3} role="group" aria-labelledby={id}>
          <Text id={id} size={1} weight="medium">
            {words.roles}
          </Text>
          {personRoles.map((role) => (
            <RoleBox
              key={role}
              label={words.roleNames[role]}
              checked={roles.includes(role)}
              onChange={(checked) =>
                setTyped({
                  ...typed,
                  roles: checked ? [...roles, role] : roles.filter((one) => one !== role),
                })
              }
            />
          ))}
        </Stack>
        {isClinician && (
          <Field
            label={words.credentials}
            value={credentials}
            onChange={(next) => setTyped({...typed, credentials: next})}
          />
        )}
        <Flex>
          <Button type="submit" text={submit} disabled={!isReady} />
        </Flex>
        <Text size={1} role="status">
          {told}
        </Text>
      </Stack>
    </form>
  )
}

interface RoleBoxProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function RoleBox({label, checked, onChange}: RoleBoxProps) {
  const id = useId()
  return (
    <Flex gap={3} align="center">
      <Checkbox
        id={id}
        checked={checked}
        onChange={({currentTarget}) => onChange(currentTarget.checked)}
      />
      <Text as="label" size={1} htmlFor={id}>
        {label}
      </Text>
    </Flex>
  )
}

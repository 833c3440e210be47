import {Button, Card, Checkbox, Flex, Select, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import {type PersonRole, personRoles} from '#schemas/vocabulary.ts'

import {isEmbedded} from '../environment.ts'
import {Field} from './Field.tsx'
import {inviteColleague, personRecord} from './inviteColleague.ts'
import type {StepProps} from './useWelcome.ts'
import type {WelcomeWords} from './words.ts'

/** Who is signed in: an account signs only when there is a person of its key. */
export function PersonStep({welcome: {client, me, state, words}}: StepProps) {
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly PersonRole[]>(['editor'])
  const [credentials, setCredentials] = useState('')
  const [told, setTold] = useState<string>()
  if (state.me !== null) {
    const does = state.me.roles.map((role) => words.roleNames[role]).join(', ')
    return <Text size={1}>{words.youAre(state.me.name, does)}</Text>
  }
  if (!me.isAdministrator) return <Text size={1}>{words.askAdministrator(me.key)}</Text>
  const isClinician = roles.includes('clinicalReviewer')
  const isReady = name.trim() !== '' && roles.length > 0 && (!isClinician || credentials !== '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    client
      .create(personRecord({key: me.key, name: name.trim(), roles, credentials}))
      .catch((error: unknown) => setTold(`${words.failed} ${String(error)}`))
  }
  return (
    <form onSubmit={save} data-testid="welcome-person">
      <Stack gap={4}>
        <Field label={words.name} value={name} onChange={setName} />
        <Stack as="fieldset" gap={3} style={{border: 0, margin: 0, padding: 0}}>
          <Text as="legend" size={1} weight="medium">
            {words.roles}
          </Text>
          {personRoles.map((role) => (
            <RoleBox
              key={role}
              label={words.roleNames[role]}
              checked={roles.includes(role)}
              onChange={(checked) =>
                setRoles(checked ? [...roles, role] : roles.filter((one) => one !== role))
              }
            />
          ))}
        </Stack>
        {isClinician && (
          <Field label={words.credentials} value={credentials} onChange={setCredentials} />
        )}
        <Flex>
          <Button type="submit" text={words.thisIsMe} disabled={!isReady} />
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

const colleagueRoles = ['editor', 'clinicalReviewer'] as const
type ColleagueRole = (typeof colleagueRoles)[number]

/** Two people sign: an administrator lets the second one in right here. */
export function ColleagueStep({welcome: {client, me, state, words}}: StepProps) {
  const id = useId()
  const [name, setName] = useState('')
  const [role, setRole] = useState<ColleagueRole>('clinicalReviewer')
  const [credentials, setCredentials] = useState('')
  const [invited, setInvited] = useState<readonly Invitation[]>([])
  const [told, setTold] = useState<string>()
  const isReady = name.trim() !== '' && (role === 'editor' || credentials !== '')
  const makeInvitation = async () => {
    const path = await inviteColleague(client, {name: name.trim(), role, credentials})
    setInvited((before) => [...before, {name: name.trim(), link: location.origin + path}])
    setName('')
    setCredentials('')
  }
  const invite = (event: FormEvent) => {
    event.preventDefault()
    setTold(undefined)
    makeInvitation().catch((error: unknown) => setTold(`${words.failed} ${String(error)}`))
  }
  const names = state.signers.map((signer) => signer.name).join(', ')
  return (
    <Stack gap={4}>
      {names === '' ? null : <Text size={1}>{words.canSign(names)}</Text>}
      {me.isAdministrator && isEmbedded ? (
        <form onSubmit={invite} data-testid="welcome-colleague">
          <Stack gap={4}>
            <Field label={words.colleagueName} value={name} onChange={setName} />
            <Stack gap={2}>
              <Text as="label" size={1} weight="medium" htmlFor={id}>
                {words.colleagueRole}
              </Text>
              <Select
                id={id}
                value={role}
                onChange={({currentTarget}) =>
                  setRole(colleagueRoles.find((one) => one === currentTarget.value) ?? role)
                }
              >
                {colleagueRoles.map((one) => (
                  <option key={one} value={one}>
                    {words.colleagueRoles[one]}
                  </option>
                ))}
              </Select>
            </Stack>
            {role === 'clinicalReviewer' && (
              <Field label={words.credentials} value={credentials} onChange={setCredentials} />
            )}
            <Flex>
              <Button type="submit" text={words.invite} disabled={!isReady} />
            </Flex>
          </Stack>
        </form>
      ) : (
        <Text size={1}>{words.inviteCommand}</Text>
      )}
      {isEmbedded && !me.isAdministrator && (
        <code>npm run users -- add nora --name &quot;Nora Example&quot; --role reviewer</code>
      )}
      <Text size={1} role="status">
        {told}
      </Text>
      {invited.map((one) => (
        <InvitedCard key={one.link} invitation={one} words={words} />
      ))}
    </Stack>
  )
}

interface Invitation {
  readonly name: string
  readonly link: string
}

interface InvitedCardProps {
  readonly invitation: Invitation
  readonly words: WelcomeWords
}

/** A link stays until the page is left: it is told nowhere else. */
function InvitedCard({invitation: {name, link}, words}: InvitedCardProps) {
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    )
  }
  return (
    <Card border radius={2} padding={3} tone="positive" role="status">
      <Stack gap={3}>
        <Text size={1}>{words.invited(name)}</Text>
        <code data-testid="welcome-link" style={{overflowWrap: 'anywhere'}}>
          {link}
        </code>
        <Flex>
          <Button mode="ghost" text={isCopied ? words.copied : words.copyLink} onClick={copy} />
        </Flex>
      </Stack>
    </Card>
  )
}

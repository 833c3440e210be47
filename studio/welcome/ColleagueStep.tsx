import {Button, Card, Flex, Select, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import {isEmbedded} from '../environment.ts'
import {Field} from './Field.tsx'
import {inviteColleague} from './inviteColleague.ts'
import {Signers} from './Signers.tsx'
import {missingFor, type SigningRole} from './steps.ts'
import type {StepProps} from './useWelcome.ts'
import type {WelcomeWords} from './words.ts'

const colleagueRoles: readonly SigningRole[] = ['editor', 'clinicalReviewer']

/** Two people sign: an administrator lets the second one in right here. */
export function ColleagueStep({welcome}: StepProps) {
  const {client, me, state, words} = welcome
  const id = useId()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<SigningRole>()
  const role = chosen ?? missingFor(me.key, state.signers).at(-1) ?? 'clinicalReviewer'
  const [credentials, setCredentials] = useState('')
  const [invited, setInvited] = useState<readonly Invitation[]>([])
  const [told, setTold] = useState<string>()
  const isReady = name.trim() !== '' && (role === 'editor' || credentials !== '')
  const remember = (whose: string, path: string) => {
    // A renewed link takes the place of the one before.
    const link = location.origin + path
    setInvited((before) => [...before.filter((one) => one.name !== whose), {name: whose, link}])
  }
  const makeInvitation = async () => {
    const path = await inviteColleague(client, {name: name.trim(), role, credentials})
    remember(name.trim(), path)
    setName('')
    setCredentials('')
    setChosen(undefined)
  }
  const invite = (event: FormEvent) => {
    event.preventDefault()
    setTold(undefined)
    makeInvitation().catch((error: unknown) => setTold(`${words.failed} ${String(error)}`))
  }
  return (
    <Stack gap={4}>
      {/* Each link that is made changes who is invited. */}
      <Signers key={invited.length} welcome={welcome} onRenewed={remember} />
      {invited.map((one) => (
        <InvitedCard key={one.link} invitation={one} words={words} />
      ))}
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
                  setChosen(colleagueRoles.find((one) => one === currentTarget.value))
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
            {!isReady && name.trim() !== '' && (
              <Text size={1} muted>
                {words.credentialsFirst}
              </Text>
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

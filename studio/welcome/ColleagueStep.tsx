import {Button, Card, Flex, Select, Stack, Text} from '@sanity/ui'
import {type FormEvent, useId, useState} from 'react'

import {isEmbedded} from '../environment.ts'
import {Field} from './Field.tsx'
import {inviteColleague} from './inviteColleague.ts'
import {missingFor, rolesOf} from './steps.ts'
import type {StepProps} from './useWelcome.ts'
import type {WelcomeState} from './welcomeState.ts'
import type {WelcomeWords} from './words.ts'

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
  return (
    <Stack gap={4}>
      <Signers state={state} words={words} author={me.key} />
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

interface SignersProps {
  readonly state: WelcomeState
  readonly words: WelcomeWords
  /** Whoever looks, as the author of a guide. */
  readonly author: string
}

/** Who can sign as what, and who is missing. */
function Signers({state, words, author}: SignersProps) {
  const id = useId()
  const signers = state.signers.filter((signer) => rolesOf(signer).length > 0)
  return (
    <Stack gap={3} data-testid="welcome-signers">
      {signers.length > 0 && (
        <>
          <Text id={id} size={1} weight="medium">
            {words.canSign}
          </Text>
          <Stack as="ul" gap={3} padding={0} margin={0} aria-labelledby={id}>
            {signers.map((signer) => (
              <Text as="li" key={signer.key} size={1} style={{listStyle: 'none'}}>
                {[
                  signer.name,
                  ...rolesOf(signer).map((role) => words.signerRoles[role]),
                  words.accountKey(signer.key),
                ].join(' · ')}
              </Text>
            ))}
          </Stack>
        </>
      )}
      <Text size={1}>{words.ownGuideNeeds(missingFor(author, state.signers))}</Text>
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

import {Button, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useId, useState} from 'react'

import {isEmbedded} from '../environment.ts'
import {fetchInvited, renewInvitation} from './inviteColleague.ts'
import {isDone, missingFor, rolesOf} from './steps.ts'
import type {StepProps} from './useWelcome.ts'

interface SignersProps extends StepProps {
  readonly onRenewed: (name: string, path: string) => void
}

/** Who can sign as what, whose link can be made anew, and who is missing. */
export function Signers({welcome, onRenewed}: SignersProps) {
  const {state, words, client, me} = welcome
  const id = useId()
  const invited = useInvited(welcome)
  const [failed, setFailed] = useState<string>()
  const missing = missingFor(me.key, state.signers)
  const signers = state.signers.filter((signer) => rolesOf(signer).length > 0)
  const renew = (key: string, name: string) => {
    renewInvitation(client, key).then(
      (path) => onRenewed(name, path),
      (error: unknown) => setFailed(String(error)),
    )
  }
  return (
    <Stack gap={3} data-testid="welcome-signers">
      {signers.length > 0 && (
        <>
          <Text id={id} size={1} weight="medium">
            {words.canSign}
          </Text>
          <Stack as="ul" gap={3} padding={0} margin={0} aria-labelledby={id}>
            {signers.map((signer) => (
              <Flex as="li" key={signer.key} gap={3} align="center">
                <Text size={1}>
                  {[
                    [signer.name, signer.credentials].filter(Boolean).join(', '),
                    ...rolesOf(signer).map((role) => words.signerRoles[role]),
                    words.accountKey(signer.key),
                  ].join(' · ')}
                </Text>
                {invited.includes(signer.key) && (
                  <Button
                    mode="ghost"
                    fontSize={1}
                    padding={2}
                    text={words.newLink}
                    aria-label={words.newLinkFor(signer.name)}
                    onClick={() => renew(signer.key, signer.name)}
                  />
                )}
              </Flex>
            ))}
          </Stack>
        </>
      )}
      {isDone.colleague(state, []) && missing.length > 0 && (
        <Text size={1}>{words.enoughForCopy}</Text>
      )}
      <Text size={1}>{words.ownGuideNeeds(missing)}</Text>
      {me.isAdministrator && isEmbedded && (
        <Text size={1} muted>
          {words.linkCommand}
        </Text>
      )}
      <Text size={1} role="status">
        {failed}
      </Text>
    </Stack>
  )
}

/** The keys of those who had not come in when this was first shown; nobody for whoever may not know. */
function useInvited({client, me}: StepProps['welcome']): readonly string[] {
  const [invited, setInvited] = useState<readonly string[]>([])
  const mayAsk = me.isAdministrator && isEmbedded
  useEffect(() => {
    if (!mayAsk) return
    fetchInvited(client).then(setInvited, () => {})
  }, [client, mayAsk])
  return invited
}

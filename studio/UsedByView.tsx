import {Card, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {Preview, useClient, useSchema} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'

import {apiVersion} from './surroundings.ts'
import {useWords} from './words.ts'

interface User {
  readonly _id: string
  readonly _type: string
}

/** More than anybody reads; the list says that there are more. */
const most = 200

const usersQuery = `*[references($id) && !(_type in ["guideSnapshot", "signOff", "withdrawal"])]
  | order(_type, key) [0...${most + 1}] {_id, _type}`

/** Which documents show the one that is open: what a change of it changes. */
export const UsedByView: UserViewComponent = ({documentId}) => {
  const client = useClient({apiVersion})
  const words = useWords()
  const [users, setUsers] = useState<readonly User[]>()
  useEffect(() => {
    const asked = client
      .withConfig({perspective: 'drafts'})
      .observable.fetch<readonly User[]>(usersQuery, {id: documentId})
      .subscribe(setUsers)
    return () => asked.unsubscribe()
  }, [client, documentId])
  return (
    <Card padding={4} sizing="border" height="fill" overflow="auto">
      <Stack gap={4}>
        <Text as="h2" size={2} weight="semibold" aria-live="polite">
          {users === undefined ? words.looking : headingFor(users, words)}
        </Text>
        <Stack as="ul" gap={2} padding={0}>
          {users?.slice(0, most).map((user) => (
            <UserItem key={user._id} user={user} />
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

function headingFor(users: readonly User[], words: ReturnType<typeof useWords>): string {
  if (users.length === 0) return words.usedByNone
  return users.length > most ? words.usedByMany(most) : words.usedBy(users.length)
}

function UserItem({user: {_id, _type}}: {readonly user: User}) {
  const type = useSchema().get(_type)
  return (
    <Card as="li" border radius={2} style={{listStyle: 'none'}}>
      <IntentLink
        intent="edit"
        params={{id: _id, type: _type}}
        style={{display: 'block', padding: '0.5rem', color: 'inherit', textDecoration: 'none'}}
      >
        {type === undefined ? (
          _id
        ) : (
          <Preview schemaType={type} value={{_id, _type}} layout="default" />
        )}
      </IntentLink>
    </Card>
  )
}

import {useEffect, useState} from 'react'
import {useClient, useCurrentUser} from 'sanity'

import type {Signer} from '#schemas/approval/rolesToSign.ts'

import {apiVersion} from '../surroundings.ts'

/** Who sits before the screen. */
export interface SignedIn {
  /** Of the account, and of the person that it may sign as. */
  readonly key: string
  /** The record of that person; absent while nobody has written one. */
  readonly person?: Signer
}

const personQuery = `*[_type == "person" && key == $key][0]{key, "roles": coalesce(roles, [])}`

/** The signed-in account and its person, kept up to date. Undefined until it is known. */
export function useSignedIn(): SignedIn | undefined {
  const client = useClient({apiVersion})
  const key = useCurrentUser()?.id
  const [signedIn, setSignedIn] = useState<SignedIn>()
  useEffect(() => {
    if (key === undefined) return undefined
    const look = () => {
      client.fetch<Signer | null>(personQuery, {key}, {perspective: 'drafts'}).then(
        (person) => setSignedIn(person === null ? {key} : {key, person}),
        () => {},
      )
    }
    const listening = client
      .listen('*[_type == "person"]', {}, {visibility: 'query', includeResult: false})
      .subscribe({next: look, error: () => {}})
    look()
    return () => listening.unsubscribe()
  }, [client, key])
  return signedIn
}

import {createClient} from '@sanity/client'
import type {SourceOptions} from 'sanity'

import {listenOverSocket} from './listenOverSocket.ts'
import {type Fetch, searchSynonyms} from './searchSynonyms.ts'

type ClientFactory = NonNullable<SourceOptions['unstable_clientFactory']>
type StudioClient = ReturnType<ClientFactory>

/** What a listener is told: which events its caller wants to hear, and options that go into its address. */
interface ListenOptions {
  readonly events?: readonly string[]
}

/** As long as the client's own limit for listeners. */
const longestUrl = 14_800

/** The options of a listener that belong into its address. */
const optionNames = [
  'includeResult',
  'includePreviousRevision',
  'includeMutations',
  'includeAllVersions',
  'visibility',
  'effectFormat',
  'enableResume',
  'tag',
]

/**
 * Makes the clients of a Studio that the embedded lake serves: they talk to the page's own origin, and their listeners are sockets.
 * A browser opens six plain connections per host and Studio listens to more than that.
 */
export const createLocalClient: ClientFactory = (config) =>
  overSockets(
    createStudioClient({
      ...config,
      apiHost: location.origin,
      useProjectHostname: false,
      useCdn: false,
    }),
  )

// The bundle resolves @sanity/client to the Studio's own copy (see sanity.cli.ts); its types differ only in being another copy's.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const createStudioClient = createClient as unknown as ClientFactory

/** Replaces `listen` and widens the search, in this client, in its observable twin and in every client that is made from either. */
function overSockets(client: StudioClient): StudioClient {
  const {observable} = client
  const withConfig = client.withConfig.bind(client)
  const clone = client.clone.bind(client)
  const listen = (query: string, params?: object, options: ListenOptions = {}) =>
    listenOverSocket(addressOf(client, query, {params, options}), options.events ?? ['mutation'])
  Object.assign(client, {
    listen,
    withConfig: (config: Parameters<typeof withConfig>[0]) => overSockets(withConfig(config)),
    clone: () => overSockets(clone()),
  })
  const fetch: Fetch = observable.fetch.bind(observable)
  Object.assign(observable, {
    listen,
    fetch: searchSynonyms(fetch),
    withConfig: (config: Parameters<typeof withConfig>[0]) => client.withConfig(config).observable,
    clone: () => client.clone().observable,
  })
  return client
}

/** The address that the client would listen at, on the protocol of sockets. */
function addressOf(
  client: StudioClient,
  query: string,
  {params = {}, options}: {readonly params: object | undefined; readonly options: ListenOptions},
): string {
  const search = new URLSearchParams({query})
  for (const [name, value] of Object.entries(params))
    if (value !== undefined) search.set(`$${name}`, JSON.stringify(value))
  const told = {includeResult: true, ...options}
  for (const name of optionNames) {
    const value: unknown = Reflect.get(told, name)
    if (typeof value === 'string' || typeof value === 'boolean') search.set(name, value.toString())
  }
  const url = client.getUrl(client.getDataUrl('listen', `?${search.toString()}`))
  if (url.length > longestUrl) throw new Error('Query too large for listener')
  return url.replace(/^http/, 'ws')
}

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {createClient, type ClientConfig, type SanityClient} from '@sanity/client'

import {everything, openRoles, type Roles} from '#content/lake/access/roles.ts'
import {createLake} from '#content/lake/createLake.ts'
import {listen} from '#content/lake/listen.ts'

/** A content lake to be tested, ours or the hosted one. Nothing outside of this file knows which. */
export interface Backend {
  /** The unmodified client of somebody who may do everything; the configuration may be overridden. */
  readonly clientWith: (config?: ClientConfig) => SanityClient
  /** Makes a token of somebody who may read and not write. */
  readonly issueViewerToken: () => Promise<string>
  /** How long a write may take to show in queries and history, in milliseconds. */
  readonly patience: number
  readonly close: () => Promise<void>
}

/** The newest behaviour; tests about older API versions say so. */
const apiVersion = '2025-02-19'

/** The hosted lake if the environment names a dataset of it, else the embedded one, new and empty. */
export async function openBackend(): Promise<Backend> {
  const {
    SANITY_CONFORMANCE_TOKEN: token,
    SANITY_CONFORMANCE_PROJECT: projectId,
    SANITY_CONFORMANCE_DATASET: dataset,
  } = process.env
  if (token === undefined || projectId === undefined || dataset === undefined) return openEmbedded()
  return openHosted({token, projectId, dataset})
}

const viewerRoles: Roles = {
  ...openRoles,
  viewer: {title: 'Viewer', grants: [{filter: everything, permissions: ['read']}]},
}

async function openEmbedded(): Promise<Backend> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const lake = await createLake({dataFolder, roles: viewerRoles})
  const listener = await listen(lake, {port: 0})
  const token = lake.issueToken({id: 'tester', name: 'Tess Tester', role: 'administrator'})
  return {
    clientWith: (config = {}) =>
      createClient({
        projectId: lake.projectId,
        dataset: lake.dataset,
        apiVersion,
        apiHost: listener.url,
        useProjectHostname: false,
        useCdn: false,
        maxRetries: 0,
        token,
        ...config,
      }),
    issueViewerToken: async () =>
      lake.issueToken({id: 'viewer', name: 'Vic Viewer', role: 'viewer'}),
    patience: 1000,
    async close() {
      await listener.close()
      await lake.close()
      rmSync(dataFolder, {recursive: true, force: true})
    },
  }
}

interface HostedDataset {
  readonly token: string
  readonly projectId: string
  readonly dataset: string
}

async function openHosted(place: HostedDataset): Promise<Backend> {
  const clientWith = (config: ClientConfig = {}) =>
    createClient({...place, apiVersion, useCdn: false, ...config})
  const client = clientWith()
  const url = `/projects/${place.projectId}/tokens`
  const issued: string[] = []
  return {
    clientWith,
    async issueViewerToken() {
      const body = {label: 'Conformance suite, read only', roleName: 'viewer'}
      const made = await client.request<{id: string; key: string}>({url, method: 'POST', body})
      issued.push(made.id)
      return made.key
    },
    patience: 20_000,
    async close() {
      for (const id of issued) await client.request({url: `${url}/${id}`, method: 'DELETE'})
    },
  }
}

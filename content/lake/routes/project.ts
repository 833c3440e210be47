import type {Dataset} from '../dataset.ts'
import {
  findDataset,
  requireCaller,
  versionSegment,
  type LakeContext,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonResponse} from './json.ts'

/**
 * What Studio asks about its surroundings. Where the hosted lake offers something that is not here, the answer is the one of a project
 * that does not use it.
 */
const settled: Readonly<Record<string, object>> = {
  // Turns on comments, and nothing else: no releases, tasks or scheduled publishing.
  '/features': ['studioComments'],
  '/intake/telemetry-status': {status: 'denied'},
  '/help': {},
  '/journey/announcements': [],
  '/journey/unclaimed-project': {},
  '/journey/trial': {},
  '/journey/asset-limit': {},
  '/journey/document-limit': {},
  // Which versions of Studio there are: nobody asks the world from here.
  '/modules/:module/:tag/:range/:time': {},
  '/media-libraries': {data: [], nextCursor: null},
  '/projects/:project/user-applications': [],
  // Studio asks whenever somebody may not edit what is open. Nobody begs for rights here.
  '/access/requests/me': [],
  '/projects/:project/grants': {},
  '/projects/:project/new-content-release-allowed': {data: false},
  '/projects/:project/datasets/:dataset/settings/embeddings': {enabled: false, status: 'disabled'},
  '/data/references/:dataset/documents/:id/to': {totalCount: 0, references: []},
  '/check/cors': {result: {allowed: true, withCredentials: true}},
}

export function mountProject(router: LakeRouter, parts: LakeParts) {
  const {datasets, users} = parts
  const {projectId} = datasets.main

  for (const [path, answer] of Object.entries(settled))
    router.get(`${versionSegment}${path}`, () => jsonResponse(answer))

  // Nothing that Studio would report about its users is kept.
  for (const path of ['/intake/batch', '/intake/feedback'])
    router.post(`${versionSegment}${path}`, () => jsonResponse({}))

  const describeProject = (context: LakeContext) => {
    const me = requireCaller(context, 'Reading the project')
    const members = users.list().map(({id, role}) => ({
      id,
      role,
      roles: [{name: role, title: datasets.main.access.roleOf({id, name: id, role}).title}],
      isCurrentUser: id === me.id,
      isRobot: false,
    }))
    return {
      id: projectId,
      displayName: 'Guidepost',
      studioHost: null,
      organizationId: null,
      isBlocked: false,
      isDisabled: false,
      isDisabledByUser: false,
      metadata: {},
      features: [],
      maxRetentionDays: null,
      createdAt: '2026-01-01T00:00:00.000Z',
      members,
    }
  }
  router.get(`${versionSegment}/projects`, (context) => jsonResponse([describeProject(context)]))
  router.get(`${versionSegment}/projects/:project`, (context) =>
    jsonResponse(describeProject(context)),
  )

  const listDatasets = (context: LakeContext) => {
    requireCaller(context, 'Reading datasets')
    const {datasetProfile, addonFor} = context.req.query()
    const all = datasets.all.map((dataset) => describeDataset(dataset, datasets.main))
    return jsonResponse(
      all.filter(
        (dataset) =>
          (datasetProfile === undefined || dataset.datasetProfile === datasetProfile) &&
          (addonFor === undefined || dataset.addonFor === addonFor),
      ),
    )
  }
  router.get(`${versionSegment}/datasets`, listDatasets)
  router.get(`${versionSegment}/projects/:project/datasets`, listDatasets)

  router.get(`${versionSegment}/projects/:project/datasets/:dataset/acl`, (context) => {
    const dataset = findDataset(context.req.param('dataset'), parts)
    return jsonResponse(dataset.access.roleOf(requireCaller(context, 'Reading rights')).grants)
  })

  router.post(`${versionSegment}/comments/:dataset/setup`, (context) => {
    requireCaller(context, 'Commenting')
    findDataset(context.req.param('dataset'), parts)
    return jsonResponse({datasetName: datasets.openComments().name})
  })
}

function describeDataset({name}: Dataset, main: Dataset) {
  const isMain = name === main.name
  return {
    name,
    aclMode: 'private',
    createdAt: '2026-01-01T00:00:00.000Z',
    createdByUserId: 'robot',
    addonFor: isMain ? null : main.name,
    datasetProfile: isMain ? 'content' : 'comments',
    features: [],
    tags: [],
  }
}

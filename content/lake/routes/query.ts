import {boom} from '../apiFault.ts'
import {isJsonObject, readJson, type Json, type JsonObject} from '../json.ts'
import type {ViewName} from '../memory/perspectives.ts'
import {readJsonBody} from './body.ts'
import {
  dataPaths,
  readApiVersion,
  requireCaller,
  requireDataset,
  type LakeContext,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonText} from './json.ts'

/** @see https://www.sanity.io/docs/http-reference/query */
export function mountQuery(router: LakeRouter, parts: LakeParts) {
  router.on(['GET', 'POST'], dataPaths('query'), async (context) => {
    const started = performance.now()
    const dataset = requireDataset(context, parts)
    const {query, params} = await readQuery(context, parts)
    const user = requireCaller(context, 'A query')
    const view = chooseView(context)
    const result = await dataset.query({query, params, view, user})
    const ms = Math.round(performance.now() - started)
    const echo = context.req.query('returnQuery') === 'false' ? '' : `"query":${quote(query)},`
    return jsonText(`{${echo}"result":${result},"ms":${ms}}`)
  })
}

interface Question {
  query: string
  params: JsonObject
}

async function readQuery(context: LakeContext, {maxBody}: LakeParts): Promise<Question> {
  if (context.req.method === 'GET')
    return {query: context.req.query('query') ?? '', params: readParameters(context.req.query())}
  const {query, params} = await readJsonBody(context.req.raw, maxBody)
  if (params !== undefined && !isJsonObject(params)) throw boom(400, '"params" must be an object')
  return {query: typeof query === 'string' ? query : '', params: params ?? {}}
}

/** The `$name` parameters of a URL, each in JSON. */
export function readParameters(search: Readonly<Record<string, string>>): JsonObject {
  const given = Object.entries(search).filter(([name]) => name.startsWith('$'))
  const params = given.map(([name, text]) => [name.slice(1), readParameter(name, text)] as const)
  return Object.fromEntries(params)
}

function readParameter(name: string, text: string): Json {
  try {
    return readJson(text)
  } catch (cause) {
    throw boom(400, `The parameter ${name} is not JSON: ${text}`, {cause})
  }
}

const views: Readonly<Record<string, ViewName>> = {
  raw: 'raw',
  published: 'published',
  drafts: 'drafts',
  previewDrafts: 'drafts',
}

/** From this version on the default is `published`, and raw includes `versions.**`. */
const perspectiveChange = '2025-02-19'

/** The perspective asked for, or the default of the API version. */
function chooseView(context: LakeContext): ViewName {
  const isOld = readApiVersion(context) < perspectiveChange
  const view = readPerspective(context.req.query('perspective')) ?? (isOld ? 'raw' : 'published')
  return view === 'raw' && isOld ? 'rawBeforeVersions' : view
}

/** A list names layers, first wins; `published` is always the last one. Releases are not kept here. */
function readPerspective(text: string | undefined): ViewName | undefined {
  const [first, ...others] = text === undefined || text === '' ? [] : text.split(',')
  if (first === undefined) return undefined
  const view = Object.hasOwn(views, first) ? views[first] : undefined
  const isList =
    others.every((name) => name === 'published') && (others.length === 0 || view === 'drafts')
  if (view !== undefined && isList) return view
  throw boom(400, `The perspective "${text ?? ''}" is not raw, published or drafts`)
}

function quote(text: string): string {
  return JSON.stringify(text)
}

import {boom} from '../apiFault.ts'
import type {TransactionRequest} from '../dataset.ts'
import type {Json, JsonObject} from '../json.ts'
import {isTransactionId} from '../mutations/ids.ts'
import {readMutations} from '../mutations/readMutations.ts'
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
import {jsonResponse} from './json.ts'

/**
 * `visibility` is accepted and means nothing here: every answer is already visible to all readers.
 * @see https://www.sanity.io/docs/http-reference/mutation
 */
export function mountMutate(router: LakeRouter, parts: LakeParts) {
  router.on('POST', dataPaths('mutate'), async (context) => {
    readApiVersion(context)
    const dataset = requireDataset(context, parts)
    const user = requireCaller(context, 'Changing documents')
    const body = await readJsonBody(context.req.raw, parts.maxBody)
    const transaction = await dataset.commit({...readRequest(context, body), user})
    const withDocuments = readFlag(context, body, 'returnDocuments')
    const results = transaction.results.map(({id, operation, document}) =>
      withDocuments && document !== undefined && dataset.access.can(user, 'read', document)
        ? {id, operation, document}
        : {id, operation},
    )
    return jsonResponse({transactionId: transaction.id, results})
  })
}

function readRequest(context: LakeContext, body: JsonObject): Omit<TransactionRequest, 'user'> {
  return {
    transactionId: readTransactionId(context.req.query('transactionId') ?? body['transactionId']),
    steps: readMutations(body['mutations']).map((mutation) => () => [mutation]),
    autoGenerateArrayKeys: readFlag(context, body, 'autoGenerateArrayKeys'),
    dryRun: readFlag(context, body, 'dryRun'),
  }
}

export function readTransactionId(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && isTransactionId(value)) return value
  throw boom(400, `Malformed transaction ID: ${JSON.stringify(value)}`)
}

/** Clients send options in the URL, the documentation also allows them in the body. */
export function readFlag(context: LakeContext, body: JsonObject, name: string): boolean {
  const value = context.req.query(name) ?? body[name]
  return value === true || value === 'true'
}

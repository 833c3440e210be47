import {expandAction} from '../actions/actions.ts'
import {boom, actionFault} from '../apiFault.ts'
import {isJsonArray} from '../json.ts'
import {atMutation} from '../mutations/mutationRefused.ts'
import {requireHarmless} from '../mutations/shape.ts'
import {readJsonBody} from './body.ts'
import {
  dataPaths,
  readApiVersion,
  requireCaller,
  requireDataset,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonResponse} from './json.ts'
import {readFlag, readTransactionId} from './mutate.ts'

/**
 * What Studio does to documents: edit, publish, discard, delete, each list of actions one transaction.
 * @see https://www.sanity.io/docs/http-reference/actions
 */
export function mountActions(router: LakeRouter, parts: LakeParts) {
  router.on('POST', dataPaths('actions'), async (context) => {
    readApiVersion(context)
    const dataset = requireDataset(context, parts)
    const user = requireCaller(context, 'Changing documents')
    const body = await readJsonBody(context.req.raw, parts.maxBody)
    const {actions} = body
    if (!isJsonArray(actions)) throw boom(400, 'The body must have a list named "actions"')
    const {id} = await actionFault(async () => {
      for (const [index, action] of actions.entries())
        atMutation(index, () => requireHarmless(action))
      return dataset.commit({
        transactionId: readTransactionId(
          context.req.query('transactionId') ?? body['transactionId'],
        ),
        steps: actions.map((action) => (workspace) => expandAction(action, workspace)),
        user,
        autoGenerateArrayKeys: false,
        dryRun: readFlag(context, body, 'dryRun'),
      })
    })
    return jsonResponse({transactionId: id})
  })
}

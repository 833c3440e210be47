import {boom} from '../apiFault.ts'
import {assetTypes} from '../assets/assets.ts'
import {
  readApiVersion,
  requireCaller,
  versionSegment,
  type LakeParts,
  type LakeRouter,
} from './context.ts'
import {jsonResponse} from './json.ts'

/** What `npm run doctor` asks: is everything that was ever written still there, and as it was? */
export function mountIntegrity(router: LakeRouter, parts: LakeParts) {
  router.get(`${versionSegment}/integrity`, async (context) => {
    readApiVersion(context)
    const caller = requireCaller(context, 'Looking for damage')
    if (caller.role !== 'robot') throw boom(403, 'Damage is looked for with `npm run doctor`')
    const found = parts.datasets.all.flatMap(({name, store}) =>
      store.inspect().map((problem) => `${name}: ${problem}`),
    )
    return jsonResponse({problems: [...found, ...(await missingFiles(parts))]})
  })
}

/** Pictures and files whose document is here and whose bytes are not, or not any more those that were uploaded. */
async function missingFiles({datasets, assets}: LakeParts): Promise<readonly string[]> {
  const problems: string[] = []
  for (const {_id, _type, sha1hash} of datasets.main.memory.view('raw').all) {
    if (!assetTypes.includes(_type) || typeof sha1hash !== 'string') continue
    if (!(await assets.isWhole(sha1hash)))
      problems.push(`${datasets.main.name}: the file of "${_id}" is missing or damaged`)
  }
  return problems
}

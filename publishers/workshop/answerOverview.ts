import {fetchOverview, type OverviewOptions} from '../overview/fetchOverview.ts'
import type {Overview} from '../overview/overview.ts'
import type {KnownPlans} from '../overview/planOutputs.ts'
import {storeMark} from '../overview/storeMark.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'
import type {LastRun} from '../publishLoop.ts'

interface Kept {
  readonly mark: string
  readonly lastRun: LastRun | undefined
  readonly overview: Promise<Overview>
}

/**
 * Says what was published and what would be. The answer is kept until a document changes, a run ends or a day passes, so that it may be
 * asked for again and again.
 */
export function answerOverview(room: () => Omit<OverviewOptions, 'known'>): PrivateRoute {
  const known: KnownPlans = new Map()
  let kept: Kept | undefined
  return async () => {
    const options = room()
    const {connection, asOf, lastRun} = options
    const mark = `${asOf} ${await storeMark(connection.client)}`
    if (kept?.mark !== mark || kept.lastRun !== lastRun) {
      const overview = fetchOverview({...options, known})
      kept = {mark, lastRun, overview}
      overview.catch(() => (kept = undefined))
    }
    return Response.json(await kept.overview)
  }
}

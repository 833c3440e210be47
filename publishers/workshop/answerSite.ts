import type {Site} from '../manuscript/addresses.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'

/** Where what leaves can be seen: Studio knows its own address only. */
export function answerSite({url}: Site): PrivateRoute {
  return async () => Response.json({url})
}

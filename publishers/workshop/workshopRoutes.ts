import {openChecker} from '../check/openChecker.ts'
import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'
import type {Loop} from '../publishLoop.ts'
import {answerAct} from './answerAct.ts'
import {answerChanged} from './answerChanged.ts'
import {answerCheck} from './answerCheck.ts'
import {answerImpact} from './answerImpact.ts'
import {answerLeaflet} from './answerLeaflet.ts'
import {answerOverview} from './answerOverview.ts'
import {answerPublish} from './answerPublish.ts'
import {answerSite} from './answerSite.ts'
import {answerWaiting} from './answerWaiting.ts'
import {answerWorksheet} from './answerWorksheet.ts'

interface Room {
  readonly connection: LakeConnection
  readonly config: Config
  readonly clock: () => {readonly asOf: string; readonly now: string}
  readonly loop: Pick<Loop, 'publish' | 'tools' | 'lastRun'>
}

/** What running publishers do for the workshop and for commands, by the name in the address. */
export function workshopRoutes({connection, config, clock, loop}: Room) {
  const {tools} = loop
  const {client} = connection
  const warm = {tools, publish: async () => loop.publish({})}
  return {
    publish: answerPublish((request) => loop.publish(request)),
    act: answerAct(() => ({connection, config, ...clock(), warm})),
    site: answerSite(config.site),
    overview: answerOverview(() => ({
      connection,
      config,
      ...clock(),
      tools,
      lastRun: loop.lastRun(),
    })),
    check: answerCheck(openChecker(connection.client, clock)),
    changed: answerChanged(client),
    waiting: answerWaiting(client),
    impact: answerImpact(() => ({client, config, ...clock()})),
    worksheet: answerWorksheet(() => ({client, asOf: clock().asOf})),
    leaflet: answerLeaflet(() => ({connection, config, ...clock(), tools})),
  } satisfies Readonly<Record<string, PrivateRoute>>
}

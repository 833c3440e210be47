import type {Config} from '../config.ts'
import type {LakeConnection} from '../connectLake.ts'
import type {PrivateRoute} from '../privateEndpoint.ts'
import type {Loop} from '../publishLoop.ts'
import {answerAct} from './answerAct.ts'
import {answerLeaflet} from './answerLeaflet.ts'
import {answerPublish} from './answerPublish.ts'
import {answerWorksheet} from './answerWorksheet.ts'

interface Room {
  readonly connection: LakeConnection
  readonly config: Config
  readonly clock: () => {readonly asOf: string; readonly now: string}
  readonly loop: Pick<Loop, 'publish' | 'tools'>
}

/** What running publishers do for the workshop and for commands, by the name in the address. */
export function workshopRoutes({connection, config, clock, loop}: Room) {
  const {tools} = loop
  const warm = {tools, publish: async () => loop.publish({})}
  return {
    publish: answerPublish((request) => loop.publish(request)),
    act: answerAct(() => ({connection, config, ...clock(), warm})),
    worksheet: answerWorksheet(() => ({client: connection.client, asOf: clock().asOf})),
    leaflet: answerLeaflet(() => ({connection, config, ...clock(), tools})),
  } satisfies Readonly<Record<string, PrivateRoute>>
}

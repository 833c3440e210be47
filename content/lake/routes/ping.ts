import {dataPaths, versionSegment, type LakeRouter} from './context.ts'

/** Studio measures the way to its lake with these; other pages may read the timing. */
export function mountPing(router: LakeRouter) {
  router.on('GET', [`${versionSegment}/ping`, ...dataPaths('ping')], () => {
    const headers = {'content-type': 'text/plain', 'timing-allow-origin': '*'}
    return new Response('PONG', {headers})
  })
}

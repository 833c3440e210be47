import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'

import {expect, onTestFinished, test} from 'vitest'

import {lookAtLinks} from '#publishers/links/lookAtLinks.ts'

interface Visit {
  readonly method: string
  readonly path: string
  readonly at: number
}

/** A site on this computer; `answer` gives status and headers by path. */
async function openSite(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const visits: Visit[] = []
  const server = createServer((request, response) => {
    visits.push({method: request.method ?? '', path: request.url ?? '', at: performance.now()})
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {visits, url: `http://127.0.0.1:${address.port}`}
}

const pages: Readonly<Record<string, readonly [number, string?]>> = {
  '/here': [200],
  '/gone': [410],
  '/missing': [404],
  '/moved': [301, '/new'],
  '/new': [200],
  '/slash': [308, '/slash/'],
  '/slash/': [200],
  '/for-now': [302, '/new'],
  '/loop': [301, '/loop'],
  '/broken-server': [503],
  '/shy': [429],
}

test('each answer has its meaning', async () => {
  const site = await openSite((request, response) => {
    const [status, location] = pages[request.url ?? ''] ?? [500]
    response.writeHead(status, location === undefined ? {} : {location}).end()
  })
  const links = Object.keys(pages).map((path) => ({key: path, url: `${site.url}${path}`}))
  const results = await lookAtLinks(links, {pauseMs: 0})
  expect(Object.fromEntries(results.map(({key, status}) => [key, status]))).toEqual({
    '/here': 'ok',
    '/gone': 'broken',
    '/missing': 'broken',
    '/moved': 'moved',
    '/new': 'ok',
    '/slash': 'ok',
    '/slash/': 'ok',
    '/for-now': 'ok',
    '/loop': 'unreachable',
    '/broken-server': 'unreachable',
    '/shy': 'unreachable',
  })
  expect(results.find(({key}) => key === '/moved')?.finalUrl).toBe(`${site.url}/new`)
})

test('a host that refuses HEAD is asked once more in the ordinary way', async () => {
  const site = await openSite((request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200).end('text')
  })
  const [result] = await lookAtLinks([{key: 'a', url: `${site.url}/a`}])
  expect(result?.status).toBe('ok')
  expect(site.visits.map(({method}) => method)).toEqual(['HEAD', 'GET'])
})

test('one request at a time to a host, with a pause; several hosts at once', async () => {
  let open = 0
  let most = 0
  const answer = (_: IncomingMessage, response: ServerResponse) => {
    open += 1
    most = Math.max(most, open)
    setTimeout(() => {
      open -= 1
      response.writeHead(200).end()
    }, 60)
  }
  const one = await openSite(answer)
  const other = await openSite(answer)
  const links = [one, other].flatMap(({url}, site) =>
    [1, 2, 3].map((page) => ({key: `${site}-${page}`, url: `${url}/${page}`})),
  )
  const results = await lookAtLinks(links, {pauseMs: 40})
  expect(results.map(({key}) => key)).toEqual(links.map(({key}) => key))
  expect(most).toBe(2)
  for (const {visits} of [one, other]) {
    const gaps = visits.slice(1).map(({at}, index) => at - (visits[index]?.at ?? 0))
    // 60 ms to answer and 40 ms of pause, less what a timer may come early.
    for (const gap of gaps) expect(gap).toBeGreaterThan(95)
  }
})

test('a host that does not answer, or is not there, is unreachable and says why', async () => {
  const silent = await openSite(() => undefined)
  const closed = await openSite(() => undefined)
  const [first, second] = await lookAtLinks(
    [
      {key: 'silent', url: silent.url},
      {key: 'nowhere', url: 'http://sources.invalid/'},
    ],
    {timeoutMs: 200},
  )
  expect(first).toMatchObject({status: 'unreachable', note: 'did not answer in time'})
  expect(second?.note).toMatch(/could not be reached \((ENOTFOUND|EAI_AGAIN)\)/)
  expect(closed.visits).toEqual([])
})

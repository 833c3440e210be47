import fc from 'fast-check'

/** What the drill of malformed requests is made of. */

/** Values that fit nowhere. */
export const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    'x'.repeat(300),
    [],
    {},
    [[]],
    '\ud800',
    '../..',
    '%00',
    '__proto__',
    'a b',
    '-a',
    'drafts.',
    '.',
    'versions.',
  ),
  fc.anything({maxDepth: 3, withNullPrototype: false}).filter((value) => isJson(value)),
)
function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined
  } catch {
    return false
  }
}
const name = fc.constantFrom(
  '_id',
  '_type',
  'id',
  'query',
  'params',
  'set',
  'unset',
  'inc',
  'insert',
  'items',
  'before',
  'diffMatchPatch',
  'ifRevisionID',
  'actionType',
  'draftId',
  'publishedId',
  'attributes',
  'patch',
  'list[',
  'a..b',
  '__proto__',
  'hasOwnProperty',
  'key',
  'value',
  'link',
  'name',
  'role',
)
/** JSON that is no request of ours. */
export const body = fc.oneof(
  odd,
  fc.dictionary(name, odd, {maxKeys: 4, noNullPrototype: true}),
  fc.array(fc.dictionary(name, odd, {maxKeys: 3, noNullPrototype: true}), {maxLength: 3}),
)
const kind = fc.constantFrom(
  'create',
  'createOrReplace',
  'createIfNotExists',
  'delete',
  'patch',
  'nothing',
)
const mutations = fc
  .array(
    fc.tuple(kind, body).map(([one, value]) => ({[one]: value})),
    {maxLength: 3},
  )
  .map((list) => ({mutations: list}))
const actionType = fc.constantFrom(
  'sanity.action.document.create',
  'sanity.action.document.edit',
  'sanity.action.document.publish',
  'sanity.action.document.delete',
  'sanity.action.release.create',
  'toString',
  '',
)
const actions = fc
  .array(
    fc
      .tuple(actionType, fc.dictionary(name, odd, {maxKeys: 4, noNullPrototype: true}))
      .map(([type, rest]) => ({actionType: type, ...rest})),
    {maxLength: 3},
  )
  .map((list) => ({actions: list}))
const token = fc.constantFrom(
  '*',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '_id',
  '==',
  '"x"',
  '$p',
  '->',
  '^',
  '@',
  '|',
  'order',
  'score',
  'match',
  'text::query',
  '...',
  '0',
  'references',
  '&&',
  '!',
  'in',
  'path',
  'now()',
  ',',
  ':',
  '"',
  "'",
  'geo::distance',
  'count(',
  'diff::changedAny',
  'pt::text',
  '[0...5]',
  '.',
  'select(',
)
const groq = fc.oneof(
  fc.array(token, {maxLength: 12}).map((parts) => parts.join(' ')),
  fc.constantFrom('('.repeat(5000), '*['.repeat(200), `${'!'.repeat(20_000)}true`),
  fc.string({unit: 'binary', maxLength: 20}),
)
const endpoints = [
  'data/query/production',
  'data/mutate/production',
  'data/actions/production',
  'data/doc/production/a,b',
  'data/listen/production',
  'data/history/production/documents/a',
  'data/history/production/transactions/a',
  'data/history/production/events/documents/a',
  'data/export/production',
  'assets/images/production',
  'assets/files/production',
  'users/me',
  'users/x,y',
  'users/me/keyvalue/a',
  'users/me/keyvalue',
  'accounts',
  'accounts/x/link',
  'projects',
  'projects/x/datasets',
  'projects/x/datasets/production/acl',
  'comments/nowhere/setup',
  'auth/id',
  'ping',
  'integrity',
  'data/query/nowhere',
  'data/doc/production/%E0%A4%A',
  'data/query/%2e%2e',
  'nowhere',
  'data/socket',
]
const version = fc.constantFrom(
  'v1',
  'vX',
  'v2025-02-19',
  'v2025-02-19',
  'v2021-06-07',
  'v2025-99-99',
  'v0',
)
const search = fc.dictionary(
  fc.constantFrom(
    'query',
    '$p',
    '$',
    'perspective',
    'transactionId',
    'dryRun',
    'revision',
    'time',
    'limit',
    'nextCursor',
    'fromTransaction',
    'reverse',
    'effectFormat',
    'includeAllVersions',
    'meta',
    'filename',
    'w',
  ),
  fc.oneof(
    groq,
    fc.string({maxLength: 5}),
    fc.constantFrom('raw', '-1', '1e9', '{', '"x"', '999999999999999999999'),
  ),
  {maxKeys: 4, noNullPrototype: true},
)
const payload = fc.oneof(
  mutations.map((value) => JSON.stringify(value)),
  actions.map((value) => JSON.stringify(value)),
  body.map((value) => JSON.stringify(value)),
  fc.tuple(body, fc.nat(60)).map(([value, end]) => JSON.stringify(value).slice(0, end)),
  groq.map((query) => JSON.stringify({query, params: {p: 1}})),
  fc.constantFrom(
    '{"mutations":[{"create":{"__proto__":{},"_type":"x"}}]}',
    `${'['.repeat(3000)}${']'.repeat(3000)}`,
    `{"mutations":[{"create":{"_type":"x","v":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}}]}`,
    '\ufeff{}',
    '{"a":1,"a":2}',
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    '\x89PNG\r\n',
    'GIF89a',
  ),
)
/** A request, as wrong as can be. */
export const request = fc.record({
  method: fc.constantFrom(
    'GET',
    'POST',
    'POST',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'HEAD',
  ),
  version,
  endpoint: fc.constantFrom(...endpoints),
  search,
  payload,
  header: fc.constantFrom<Record<string, string>>(
    {},
    {},
    {},
    {authorization: 'Bearer wrong'},
    {authorization: ''},
    {cookie: 'guidepost-session=x'},
    {'content-type': 'nonsense'},
    {origin: 'null'},
    {origin: 'http://evil.example'},
    {'last-event-id': '#'},
    {'if-none-match': '"'},
    {accept: '\\'},
  ),
})

/** Bytes that are no request, or one that lies about itself. */
export const raw = [
  'NONSENSE\r\n\r\n',
  'GET /v1/ping HTTP/1.1\r\nHost: a b\r\n\r\n',
  'GET /v1/ping HTTP/1.1\r\n\r\n',
  'POST /v1/data/mutate/production HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n',
  'POST /v1/data/mutate/production HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}',
  `GET /v1/ping HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
  'GET http://[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'GET /v1/data/listen/production HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET //// HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n',
]

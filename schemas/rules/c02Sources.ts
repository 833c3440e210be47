import {addressFault} from '../guide/addressFault.ts'
import type {Citation} from '../guide/guide.ts'
import {problemAt, type Rule} from './rule.ts'

/** C02: each source can be found and dated, and stands once. */
export const c02Sources: Rule = (guide, {asOf}) =>
  guide.citations.flatMap((citation, index) => {
    const {key, url, issued, accessedOn} = citation
    const twin = guide.citations.slice(0, index).find((other) => isSame(citation, other))
    const fault = url === undefined ? undefined : addressFault(url)
    const checks: readonly (readonly [boolean, string])[] = [
      [
        url === undefined || accessedOn !== undefined,
        'Say when it was last read (accessedOn): web pages change.',
      ],
      [accessedOn === undefined || accessedOn <= asOf, 'Its date of access lies in the future.'],
      [
        issued === undefined || issued <= (accessedOn ?? asOf).slice(0, issued.length),
        'It was read before it was issued. Correct one of the dates.',
      ],
      [fault === undefined, fault ?? ''],
      [twin === undefined, `It is the same work as "${twin?.key ?? ''}". Cite one of them.`],
    ]
    return checks
      .filter(([holds]) => !holds)
      .map(([, message]) => problemAt(guide, 'C02', `source "${key}"`, message))
  })

function isSame(one: Citation, other: Citation): boolean {
  const sameUrl = one.url !== undefined && other.url !== undefined
  if (sameUrl && normalUrl(one.url) === normalUrl(other.url)) return true
  return one.doi !== undefined && one.doi.toLowerCase() === other.doi?.toLowerCase()
}

/** Two addresses of one page: case of the host, "www.", a slash at the end, order of the query and anchors make no difference. */
function normalUrl(address: string): string {
  const {hostname, pathname, searchParams} = new URL(address)
  searchParams.sort()
  return [
    hostname.toLowerCase().replace(/^www\./, ''),
    pathname.replace(/\/+$/, ''),
    searchParams.toString(),
  ].join('|')
}

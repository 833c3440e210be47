/** Services that stand between a reader and a page, with the parameter that names the page. */
const detours: readonly {readonly host: RegExp; readonly path: RegExp; readonly name: string}[] = [
  {host: /^www\.google\.[a-z.]+$/, path: /^\/url$/, name: 'q'},
  {host: /^www\.google\.[a-z.]+$/, path: /^\/url$/, name: 'url'},
  {host: /\.safelinks\.protection\.outlook\.com$/, path: /^\/$/, name: 'url'},
  {host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, name: 'u'},
]

/** Parameters that follow readers and change nothing of the page. */
const following =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|mkt_tok)$/

/**
 * The address that a pasted link leads to, without what follows readers; nothing where the model has no such links (pages of a computer,
 * places within the pasted document, scripts). Plain `http` becomes `https`, the only one that guides may hold.
 */
export function cleanLink(href: string): string | undefined {
  if (/^(?:mailto|tel):/i.test(href)) return href
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return undefined
  const url = new URL(href)
  const detour = detours.find(
    ({host, path, name}) =>
      host.test(url.hostname) && path.test(url.pathname) && url.searchParams.has(name),
  )
  if (detour !== undefined) return cleanLink(url.searchParams.get(detour.name) ?? '')
  const names = [...url.searchParams.keys()].filter((name) => following.test(name))
  for (const name of names) url.searchParams.delete(name)
  url.protocol = 'https:'
  return names.length === 0 ? href.replace(/^http:/i, 'https:') : url.href
}

const tracking = /^(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id)$/iu

/** What is wrong with the form of a source's address, and what to do; nothing when it is fine. */
export function addressFault(address: string): string | undefined {
  if (!URL.canParse(address))
    return 'Its address is no web address. Copy it again from the browser.'
  const url = new URL(address)
  if (url.protocol !== 'https:') return 'Its address must start with https://.'
  if (url.username !== '' || url.password !== '')
    return 'Its address holds a user name or password. Take them out.'
  if (!url.hostname.includes('.')) return 'Its address names no public site. Copy it again.'
  if (url.hash !== '') return 'Its address leads to a part of a page (#). Cite the page.'
  const marks = [...url.searchParams.keys()].filter((name) => tracking.test(name))
  return marks.length > 0
    ? `Its address carries tracking (${marks.join(', ')}). Take that out.`
    : undefined
}

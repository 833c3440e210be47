/**
 * Makes a document that is shown say what new markup says, and leaves alone what did not change: it stays where somebody scrolled
 * to, pictures are not loaded again, and nothing flickers while somebody types.
 */
export function followMarkup(shown: Document, markup: string): void {
  const next = new DOMParser().parseFromString(markup, 'text/html')
  followElement(shown.documentElement, next.documentElement)
}

/**
 * The same for markup that is long: only the children of the body whose words changed are read at all.
 * @param before what the document shows, child by child; as many as `next`
 */
export function followParts(
  shown: Document,
  before: readonly string[],
  next: readonly string[],
): void {
  for (const [index, part] of next.entries()) {
    const old = shown.body.children[index]
    if (old === undefined || part === before[index]) continue
    const {firstElementChild: child} = new DOMParser().parseFromString(part, 'text/html').body
    if (child !== null) followElement(old, child)
  }
}

function followElement(old: Element, next: Element): void {
  for (const name of old.getAttributeNames())
    if (!next.hasAttribute(name)) old.removeAttribute(name)
  for (const {name, value} of next.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
  const [before, after] = [[...old.childNodes], [...next.childNodes]]
  const [start, end] = commonEnds(before, after)
  const [gone, come] = [
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ]
  for (const [index, node] of come.entries()) {
    const place = gone[index]
    if (place === undefined) old.insertBefore(node, before[before.length - end] ?? null)
    else if (isElement(place) && isElement(node) && place.nodeName === node.nodeName)
      followElement(place, node)
    else place.replaceWith(node)
  }
  for (const node of gone.slice(come.length)) node.remove()
}

/** How many children are the same at the start and at the end. */
function commonEnds(before: readonly Node[], after: readonly Node[]): readonly [number, number] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isSame(before[start], after[start])) start += 1
  let end = 0
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1
  return [start, end]
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.isEqualNode(other)
}

/** Nodes of a frame are made by the frame: `instanceof` would not know them. */
function isElement(node: ChildNode): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}

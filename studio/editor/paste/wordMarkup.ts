/** What word processors write in place of markup, and what they write besides. */

/** No words for readers. */
const unread = new Set(
  'SCRIPT STYLE TEMPLATE HEAD TITLE META LINK XML NOSCRIPT IFRAME OBJECT EMBED CANVAS AUDIO VIDEO IMG PICTURE SELECT TEXTAREA INPUT'.split(
    ' ',
  ),
)

/** Scripts, pictures, comments of colleagues, what is hidden, and the marks that Word draws before items. */
export function isUnread(element: HTMLElement): boolean {
  if (unread.has(element.tagName) || element.hidden) return true
  if (element.matches('.MsoCommentReference, .msocomanchor')) return true
  const style = styleOf(element)
  if (/mso-element:\s*comment|mso-hide:\s*all|display:\s*none/i.test(style)) return true
  return isMark(element) && wordItem(element.closest('p, div')) !== undefined
}

/** An item of a list as Word writes it: a paragraph that knows its list and how deep it is. */
export function wordItem(
  element: Element | null,
): {readonly ordered: boolean; readonly level: number} | undefined {
  if (element === null || !/^(?:P|DIV)$/.test(element.tagName)) return undefined
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(element))?.[1]
  if (level === undefined) return undefined
  const mark = [...element.querySelectorAll('span')].find(isMark)
  const ordered = /^\s*\(?(?:\d+|[a-z]{1,5})[.)]/i.test(mark?.textContent ?? '')
  return {ordered, level: Number(level)}
}

/** The number or dot that Word draws before an item. */
function isMark(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(styleOf(element))
}

export function isHeading(element: HTMLElement): boolean {
  return (
    /^H[1-6]$/.test(element.tagName) ||
    element.getAttribute('role') === 'heading' ||
    (element.tagName === 'P' && /^Mso(?:Title|Subtitle|TocHeading)$/.test(element.className))
  )
}

/** Google Docs wraps everything in a `<b>` that is not bold. */
export function isBold(element: HTMLElement): boolean {
  if (isPlain(element)) return false
  return (
    /^(?:B|STRONG)$/.test(element.tagName) ||
    /font-weight:\s*(?:bold|bolder|[6-9]00)\b/i.test(styleOf(element))
  )
}

/** Says that its words are not bold, whatever stands around it. */
export function isPlain(element: HTMLElement): boolean {
  return /font-weight:\s*(?:normal|[1-5]00)\b/i.test(
    styleOf(element).replaceAll(/mso-bidi-\S+/g, ''),
  )
}

export function isItalic(element: HTMLElement): boolean {
  if (/font-style:\s*normal/i.test(styleOf(element).replaceAll(/mso-bidi-\S+/g, ''))) return false
  return (
    /^(?:I|EM)$/.test(element.tagName) || /font-style:\s*(?:italic|oblique)/i.test(styleOf(element))
  )
}

/** As written: a browser keeps nothing of what it does not know. */
function styleOf(element: Element): string {
  return element.getAttribute('style') ?? ''
}

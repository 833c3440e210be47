import sanitizeHtml from 'sanitize-html'

import {boom, type ApiFault} from '../apiFault.ts'
import {editorElements, svgElements} from './svgVocabulary.ts'

/**
 * Lets a drawing in only if it is nothing but a drawing: what could run or load something is refused by name, so that nobody's
 * picture changes in silence and the stored bytes, which name the asset, are those of the file. Drawings go into mails, pages and
 * PDFs, where no browser policy protects the reader.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html
 */
export function requireSafeSvg(source: string): void {
  const text = source.replace(/^\uFEFF/, '')
  requirePlainMarkup(text)
  const seen = new Set<string>()
  sanitizeHtml(text, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parser: {xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false},
    onOpenTag(name, attributes) {
      seen.add(name)
      requireDrawing(name)
      for (const [attribute, value] of Object.entries(attributes)) requireInert(attribute, value)
    },
  })
  if (!seen.has('svg')) throw refused('it has no <svg> element')
}

/** Entities and stylesheets are resolved by XML readers before anybody can look at the elements. */
function requirePlainMarkup(text: string) {
  const found = /<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet/i.exec(text)?.[0]
  if (found !== undefined) throw refused(`it contains ${found}, which may load or define anything`)
}

function requireDrawing(name: string) {
  if (svgElements.includes(name) || editorElements.includes(name)) return
  throw refused(`the element <${name}> is not allowed in a drawing`)
}

function requireInert(name: string, value: string) {
  if (/^on/i.test(name)) throw refused(`the attribute ${name} runs a script`)
  const isLink = /(?:^|:)(?:href|src)$/i.test(name)
  if (isLink && !value.trim().startsWith('#')) {
    throw refused(`the attribute ${name} points to "${value.slice(0, 60)}" outside of the drawing`)
  }
  if (pointsOutside(value)) throw refused(`the attribute ${name} loads something with url()`)
}

/** `url(#name)` stays in the drawing. CSS escapes could hide a name, and no drawing needs them. */
function pointsOutside(value: string): boolean {
  const rest = value.replace(/url\(\s*["']?#[^)"']*["']?\s*\)/gi, '')
  return /url\s*\(|@import|expression\s*\(|javascript:/i.test(rest) || value.includes('\\')
}

function refused(reason: string): ApiFault {
  return boom(400, `The SVG is refused: ${reason}`)
}

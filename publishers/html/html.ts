const token = Symbol('only `html` makes SafeHtml')

/**
 * Markup that is safe to print. Only the `html` tag makes one, so a renderer that hands on a plain string does not compile.
 * `toHTML` is what Handlebars asks for before it escapes a value: a shell prints SafeHtml raw and everything else escaped.
 * @see https://handlebarsjs.com/api-reference/utilities.html
 */
export class SafeHtml {
  readonly #text: string

  constructor(text: string, proof: typeof token) {
    if (proof !== token) throw new Error('BUG: SafeHtml made outside html.ts')
    this.#text = text
  }

  toHTML(): string {
    return this.#text
  }

  toString(): string {
    return this.#text
  }
}

/** What may stand in a template: text is escaped, SafeHtml and lists of it are not, nothing prints nothing. */
export type HtmlValue = SafeHtml | string | number | undefined | readonly HtmlValue[]

/**
 * Builds markup. Values are escaped for text and for double-quoted attributes alike.
 *
 * @example html`<p class="${name}">${text}</p>`
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml {
  return new SafeHtml(String.raw({raw: strings}, ...values.map(print)), token)
}

/** Joins markup without anything between. */
export function joinHtml(parts: readonly SafeHtml[]): SafeHtml {
  return html`${parts}`
}

function print(value: HtmlValue): string {
  if (value === undefined) return ''
  if (value instanceof SafeHtml) return value.toString()
  if (typeof value === 'object') return value.map(print).join('')
  return escapeHtml(String(value))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}

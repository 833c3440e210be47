const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** What a reader of a page finds: words and alt texts in order, tags gone. */
export function textOf(markup: string): string {
  return decoded(
    markup
      .replaceAll(/<(style|title|script)[^>]*>[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<img [^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
      .replaceAll(/<[^>]*>/g, ''),
  )
}

export interface PageHeading {
  readonly level: number
  readonly text: string
}

/** Headings in reading order. */
export function headingsOf(markup: string): PageHeading[] {
  return [...markup.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, level, text = '']) => ({
    level: Number(level),
    text: textOf(text),
  }))
}

/** Addresses of links and of what the page loads. */
export function addressesOf(markup: string): {links: string[]; loaded: string[]} {
  const values = (form: RegExp) =>
    [...markup.matchAll(form)].map(([, value = '']) => decoded(value))
  return {
    links: values(/<a [^>]*href="([^"]*)"/g),
    loaded: [
      ...values(/\ssrc="([^"]*)"/g),
      ...values(/url\(([^)]*)\)/g),
      ...values(/@import ([^;]*)/g),
    ],
  }
}

/** Numbers of citation marks in the text, and of the sources that the list holds, by id. */
export function citationsOf(markup: string): {marks: number[]; listed: string[]} {
  return {
    marks: [...markup.matchAll(/role="doc-noteref"[^>]*>\[(\d+)\]/g)].map(([, mark]) =>
      Number(mark),
    ),
    listed: [...markup.matchAll(/<li id="source_([^"]*)"/g)].map(([, key = '']) => key),
  }
}

function decoded(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}

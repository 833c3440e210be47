import {words} from '#publishers/manuscript/words.ts'

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&nbsp;': ' ',
}

function decode(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|#39|amp|nbsp);/g, (entity) => entities[entity] ?? entity)
}

/** What a reader of the HTML has before them: words and alt texts, nothing hidden. */
export function textOf(markup: string): string {
  const body = markup
    .slice(markup.indexOf('<body'))
    .replaceAll(/<div style="display:none[^>]*>[^<]*<\/div>/g, '')
    .replaceAll(/<!--.*?-->/gs, '')
  return decode(
    body.replaceAll(/<img [^>]*alt="([^"]*)"[^>]*>/g, ' $1 ').replaceAll(/<[^>]*>/g, ' '),
  )
}

/** Where the HTML leads and what it loads. */
export function addressesOf(markup: string) {
  const all = (name: string) =>
    [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, found = '']) =>
      decode(found),
    )
  return {links: all('href'), loaded: [...all('src'), ...all('srcset'), ...all('background')]}
}

/** The care cards of one part: the words of all cards of an urgency, by its label, and what follows them. */
export interface CareBlock {
  readonly cards: ReadonlyMap<string, string>
  /** Everything before the end of the last card, links included. */
  readonly before: string
  readonly after: string
}

export function careBlockOfHtml(markup: string): CareBlock {
  const found = [
    ...markup.matchAll(/<table [^>]*class="(emergency|urgent|nonurgent)"[^>]*>.*?<\/table>/gs),
  ]
  const end = found.reduce((last, {index, 0: text}) => Math.max(last, index + text.length), 0)
  const cards = new Map<string, string>()
  for (const [card, urgency] of found) {
    const label = Object.entries(words.en.urgency).find(([name]) => name === urgency)?.[1] ?? ''
    cards.set(label, `${cards.get(label) ?? ''}\n${textOf(`<body${card}`)}`)
  }
  return {cards, before: markup.slice(0, end), after: markup.slice(end)}
}

/** The text part says where the block ends by the title of its first guide. */
export function careBlockOfText(text: string, firstTitle: string): CareBlock {
  const start = text.indexOf(`${words.en.careAdvice}\n=`)
  const end = start + positionOf(text.slice(start), firstTitle)
  const labels = Object.values(words.en.urgency)
  const cards = new Map<string, string>()
  for (const card of text.slice(start, end).split(new RegExp(`\n(?=(?:${labels.join('|')}): )`))) {
    const label = labels.find((known) => card.startsWith(`${known}: `))
    if (label !== undefined)
      cards.set(label, `${cards.get(label) ?? ''}\n${card.replace(/\n-+\n/, '\n')}`)
  }
  return {cards, before: text.slice(0, end), after: text.slice(end)}
}

/** The first two words of a title stand on one line, however it is wrapped. */
function positionOf(text: string, title: string): number {
  return text.indexOf(`\n\n${title.split(' ', 2).join(' ')}`)
}

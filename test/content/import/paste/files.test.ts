import {Document, HeadingLevel, Packer, Paragraph, TextRun} from 'docx'
import {expect, test} from 'vitest'

import {cut, readAs, readText, rightShare, type Sample, samples} from './support.ts'

const sample = first(samples)
const encode = (text: string) => new TextEncoder().encode(text)

function first([one]: readonly Sample[]): Sample {
  if (one === undefined) throw new Error('there are samples')
  return one
}

interface Piece {
  readonly kind: 'title' | 'heading' | 'bullet' | 'paragraph'
  readonly text: string
}

/** The first sample as pieces that a word processor or a page would hold. */
function pieces(): Piece[] {
  const {before, parts, after} = cut(sample)
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
  const piece = (line: string): Piece =>
    line.startsWith('•')
      ? {kind: 'bullet', text: line.replace(/^•\s*/, '')}
      : {kind: 'paragraph', text: line}
  const titled = lines(before).map((line): Piece =>
    line.startsWith('A Patient') ? {kind: 'title', text: line} : piece(line),
  )
  return [
    ...titled,
    ...parts.flatMap((part) => {
      const [heading = '', ...rest] = lines(part)
      return [{kind: 'heading' as const, text: heading}, ...rest.map(piece)]
    }),
    ...lines(after).map(piece),
  ]
}

const tags = {title: 'h1', heading: 'h2', bullet: 'li', paragraph: 'p'} as const

function page(): string {
  const body = pieces()
    .map(({kind, text}) => `<${tags[kind]}>${text.replaceAll('&', '&amp;')}</${tags[kind]}>`)
    .join('\n')
    .replaceAll(/(?:<li>.*<\/li>\n?)+/g, (list) => `<ul>${list}</ul>`)
  return `<!doctype html><html><head><title>Site</title><style>p{color:red}</style>
<script>alert("stolen words")</script></head><body>${body}</body></html>`
}

async function word(): Promise<Uint8Array> {
  const children = pieces().map(({kind, text}) => {
    const runs = {children: [new TextRun(text)]}
    if (kind === 'title') return new Paragraph({...runs, heading: HeadingLevel.HEADING_1})
    if (kind === 'heading') return new Paragraph({...runs, heading: HeadingLevel.HEADING_2})
    return new Paragraph(kind === 'bullet' ? {...runs, bullet: {level: 0}} : runs)
  })
  return Packer.toBuffer(new Document({sections: [{children}]}))
}

test('a page and a word-processor file give the sections that the text gives', async () => {
  const plain = await readText(sample.text)
  const aspects = plain.draft.sections.map(({heading, aspect}) => [heading, aspect])
  for (const [bytes, extension] of [
    [encode(page()), '.html'],
    [await word(), '.docx'],
  ] as const) {
    const {draft, problems} = await readAs(bytes, extension)
    expect(problems).toEqual([])
    expect(draft.title).toBe(plain.draft.title)
    expect(
      draft.sections.map(({heading, aspect}) => [heading, aspect]),
      extension,
    ).toEqual(aspects)
    expect(rightShare(draft, sample.sections)).toBeGreaterThanOrEqual(0.9)
    expect(draft.careAdvice).toHaveLength(3)
    expect(JSON.stringify(draft)).not.toMatch(/stolen|color:red/)
  }
})

test('bad files are told, and nothing comes of them', async () => {
  const refused = async (bytes: Uint8Array, extension: string) => {
    const {draft, problems} = await readAs(bytes, extension)
    expect(draft).toBeUndefined()
    return problems.join()
  }
  expect(await refused(encode('no archive at all'), '.docx')).toContain('This is no Word file')
  const damaged = (await word()).slice(0, 900)
  expect(await refused(damaged, '.docx')).toContain('This is no Word file')
  expect(await refused(encode(' \n\n '), '.txt')).toContain('holds no text')
  expect(await refused(encode('<html><script>x</script></html>'), '.html')).toContain('no text')
})

test('a text without any form is still a draft whose words are all kept', async () => {
  const {draft} = await readText(
    'One line.\n\nAnother line with ten words that say nothing at all.',
  )
  expect(JSON.stringify(draft)).toContain('ten words that say nothing at all')
})

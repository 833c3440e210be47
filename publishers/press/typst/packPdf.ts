import {deflateSync} from 'node:zlib'

/**
 * Packs a PDF: objects that are no streams go into compressed object streams, the cross-reference table becomes a stream. The
 * typesetter writes each of the hundreds of structure elements that make a leaflet accessible as plain text; packed, the file is half
 * as large and says the same. Input must be what the typesetter writes: one revision with a cross-reference table.
 * @see ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (cross-reference streams)
 * @throws Error (a bug) for any other PDF
 */
export function packPdf(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const {objects, trailer, head} = readObjects(file)
  const size = Math.max(...objects.map(({number}) => number)) + 1
  const places: Place[] = [{number: 0, type: 0, field: 0, index: 65_535}]
  const parts: Buffer[] = [head]
  let offset = head.length
  const write = (number: number, body: Buffer) => {
    const text = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push({number, type: 1, field: offset, index: 0})
    parts.push(text)
    offset += text.length
  }

  for (const {number, body} of objects.filter(isStream)) write(number, body)
  const loose = objects.filter((object) => !isStream(object))
  let next = size
  for (let start = 0; start < loose.length; start += perStream) {
    const group = loose.slice(start, start + perStream)
    for (const [index, {number}] of group.entries())
      places.push({number, type: 2, field: next, index})
    write(next, objectStream(group))
    next += 1
  }
  places.push({number: next, type: 1, field: offset, index: 0})
  const table = crossReferences(places, `${trailer} /Size ${next + 1}`)
  const end = Buffer.from(`${next} 0 obj\n`)
  return new Uint8Array(
    Buffer.concat([...parts, end, table, Buffer.from(`\nendobj\nstartxref\n${offset}\n%%EOF\n`)]),
  )
}

/** How many objects share a stream: a reader unpacks a whole stream to get at one of them. */
const perStream = 150

interface PdfObject {
  readonly number: number
  /** Between `obj` and `endobj`. */
  readonly body: Buffer
}

/** Where an object lies: in the file (type 1, field = offset) or in a stream (type 2, field = number of the stream). */
interface Place {
  readonly number: number
  readonly type: 0 | 1 | 2
  readonly field: number
  readonly index: number
}

function readObjects(file: Buffer): {objects: PdfObject[]; trailer: string; head: Buffer} {
  const end = file.toString('latin1', file.length - 64)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1])
  const table = file.toString('latin1', start)
  const [, count, lines = ''] = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s*)+)/.exec(table) ?? []
  const [, trailer] = /trailer\s*<<([^]*?)>>\s*startxref/.exec(table) ?? []
  if (count === undefined || trailer === undefined)
    throw new Error('BUG: the typesetter wrote a PDF without a cross-reference table')
  const offsets = [...lines.matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .map(([, offset, kind], number) => ({number, offset: Number(offset), kind}))
    .filter(({kind}) => kind === 'n')
    .toSorted((one, other) => one.offset - other.offset)
  const objects = offsets.map(({number, offset}, index) => {
    const text = file.subarray(offset, offsets[index + 1]?.offset ?? start)
    const header = Buffer.from(`${number} 0 obj`)
    const tail = text.lastIndexOf('endobj')
    if (!text.subarray(0, header.length).equals(header) || tail === -1)
      throw new Error(`BUG: object ${number} of a PDF does not lie where its table says`)
    return {number, body: trimmed(text.subarray(header.length, tail))}
  })
  const kept = trailer.replace(/\/Size\s+\d+/, '').trim()
  return {objects, trailer: kept, head: file.subarray(0, offsets[0]?.offset ?? 0)}
}

function trimmed(text: Buffer): Buffer {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text[start])) start += 1
  while (end > start && isSpace(text[end - 1])) end -= 1
  return text.subarray(start, end)
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x20
}

function isStream({body}: PdfObject): boolean {
  return body.subarray(-9).equals(Buffer.from('endstream'))
}

function objectStream(group: readonly PdfObject[]): Buffer {
  const bodies: Buffer[] = []
  const index: string[] = []
  let offset = 0
  for (const {number, body} of group) {
    index.push(`${number} ${offset}`)
    bodies.push(body, Buffer.from('\n'))
    offset += body.length + 1
  }
  const first = Buffer.from(`${index.join(' ')}\n`)
  const dictionary = `/Type /ObjStm /N ${group.length} /First ${first.length}`
  return stream(dictionary, Buffer.concat([first, ...bodies]))
}

function crossReferences(places: readonly Place[], trailer: string): Buffer {
  const rows = Buffer.alloc(places.length * 6)
  for (const {number, type, field, index} of places) {
    rows.writeUInt8(type, number * 6)
    rows.writeUIntBE(field, number * 6 + 1, 3)
    rows.writeUInt16BE(index, number * 6 + 4)
  }
  return stream(`/Type /XRef /W [1 3 2] ${trailer}`, rows)
}

function stream(dictionary: string, content: Buffer): Buffer {
  const packed = deflateSync(content, {level: 9})
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

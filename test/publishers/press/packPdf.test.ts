import {getDocumentProxy} from 'unpdf'
import {expect, test} from 'vitest'

import {packPdf} from '#publishers/press/typst/packPdf.ts'

/** A small PDF as the typesetter writes it: objects, a cross-reference table, a trailer. */
function plainPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    '<< /Length 38 >>\nstream\nBT /F 12 Tf 20 100 Td (Red flag) Tj ET\nendstream',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = text.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const page = await (await getDocumentProxy(Uint8Array.from(bytes))).getPage(1)
  const {items} = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}

test('a packed file says the same, byte for byte the same each time', async () => {
  const packed = packPdf(plainPdf())
  expect(await wordsOf(packed)).toBe('Red flag')
  expect(await wordsOf(plainPdf())).toBe('Red flag')
  expect(packPdf(plainPdf())).toEqual(packed)
  expect(new TextDecoder('latin1').decode(packed)).not.toContain('/Type /Page ')
})

test('a file of another form is a bug, never a broken leaflet', () => {
  expect(() => packPdf(new TextEncoder().encode('%PDF-1.7\nnothing'))).toThrow('BUG')
  const shifted = new TextDecoder().decode(plainPdf()).replace('2 0 obj', '2  0 obj')
  expect(() => packPdf(new TextEncoder().encode(shifted))).toThrow('BUG')
})

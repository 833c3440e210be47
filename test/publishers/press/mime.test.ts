import {simpleParser} from 'mailparser'
import {describe, expect, test} from 'vitest'

import {composeMail, type Mail} from '#publishers/press/mime.ts'

import {fullInput, render} from '../channels/newsletter/support/issues.ts'

const newsletter = render(fullInput)
const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255])
const mail: Mail = {
  key: 'sample-issue',
  from: {name: 'Clínica “Sample”, Ltd.', address: 'newsletter@clinic.example'},
  to: 'patient@clinic.example',
  subject: newsletter.subject,
  text: newsletter.text,
  html: newsletter.html,
  pictures: newsletter.pictures.map((cid) => ({cid, png})),
  unsubscribeUrl:
    'https://guides.clinic.example/mail/unsubscribe/?token=abcdefghijklmnopqrstuvwxyz0123456789abcdefghijkl',
  date: '2026-01-15',
}
const source = async (change: Partial<Mail> = {}) =>
  Buffer.from(await composeMail({...mail, ...change})).toString('latin1')

/** Gate 9: what is wrong with the form of a message. */
function faults(message: string): string[] {
  const lines = message.split('\r\n')
  return [
    ...(/[^\t\r\n -~]/.test(message) ? ['not 7-bit'] : []),
    ...(/\r(?!\n)|(?<!\r)\n/.test(message) ? ['a line end that is not CRLF'] : []),
    ...lines
      .filter((line) => line.length > 998)
      .map((line) => `${line.length} characters in a line`),
    ...(message.indexOf('text/plain') < message.indexOf('text/html') ? [] : ['text is not first']),
  ]
}

const headOf = (message: string) => message.slice(0, message.indexOf('\r\n\r\n'))
const names = (message: string) =>
  [...headOf(message).matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name.toLowerCase())

describe('gate 9: a message', () => {
  test('is 7-bit, has CRLF only and no long line, also for long lines and all of Unicode', async () => {
    expect(faults(await source())).toEqual([])
    const nasty = `${'x'.repeat(3000)} ñ 😀 \u2028 .\n.\nFrom here\n--\n${'é'.repeat(2000)}\n`
    expect(
      faults(
        await source({text: nasty, html: `<p>${nasty}</p>`, subject: nasty.slice(2950, 3100)}),
      ),
    ).toEqual([])
  })

  test('comes back from a parser as it went in', async () => {
    const parsed = await simpleParser(await source(), {keepCidLinks: true})
    expect(parsed.text).toBe(mail.text)
    expect(parsed.html).toBe(mail.html)
    expect(parsed.subject).toBe(mail.subject)
    expect(parsed.from?.value).toEqual([mail.from])
    expect(parsed.date?.toISOString()).toBe('2026-01-15T00:00:00.000Z')
    expect(
      parsed.attachments.map(({cid, related, contentType}) => ({cid, related, contentType})),
    ).toEqual(mail.pictures.map(({cid}) => ({cid, related: true, contentType: 'image/png'})))
    expect(parsed.attachments.map(({content}) => new Uint8Array(content))).toEqual([png])
  })

  test('nests its parts: text beside HTML, pictures with the HTML', async () => {
    const types = [...(await source()).matchAll(/^Content-Type: ([\w/]+)/gm)].map(
      ([, type]) => type,
    )
    expect(types).toEqual([
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
    ])
  })

  test('has the same bytes each time, and another id for other content', async () => {
    expect(await source()).toBe(await source())
    const id = async (change: Partial<Mail>) =>
      /^Message-ID: (.*)$/m.exec(await source(change))?.[1]
    expect(await id({})).toMatch(/^<[0-9a-f]{32}@clinic\.example>\r?$/)
    expect(await id({text: 'x'})).not.toBe(await id({}))
    expect(await id({to: 'other@clinic.example'})).not.toBe(await id({}))
  })

  test('the gate bites', () => {
    expect(faults('text/plain text/html\r\nñ')).toHaveLength(1)
    expect(faults('text/plain text/html\nx')).toHaveLength(1)
    expect(faults(`text/plain text/html\r\n${'x'.repeat(999)}`)).toHaveLength(1)
    expect(faults('text/html text/plain\r\n')).toHaveLength(1)
  })
})

describe('headers', () => {
  test('say how to leave, on one line, and which list this is', async () => {
    const lines = (await source()).split('\r\n')
    expect(lines).toContain(`List-Unsubscribe: <${mail.unsubscribeUrl}>`)
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(lines).toContain('List-ID: <newsletter.clinic.example>')
    expect(lines).toContain('To: patient@clinic.example')
  })

  test('promise one click only where it can work', async () => {
    const trial = await source({unsubscribeUrl: 'http://127.0.0.1:4000/mail/unsubscribe/'})
    expect(trial).toContain('List-Unsubscribe: <http://127.0.0.1:4000/mail/unsubscribe/>\r\n')
    expect(trial).not.toContain('One-Click')
  })

  const hostile = [
    'a\r\nBcc: thief@evil.example',
    'a\nBcc: thief@evil.example',
    'a\r\n\r\n<script>alert(1)</script>',
    'a\u2028Bcc: x@evil.example',
    '=?utf-8?q?=0D=0ABcc:_x=40evil.example?=',
    '"quoted" <thief@evil.example>, ',
    '{{unsubscribeUrl}}',
    '\u202Eesrever',
    'a\u0000b',
    '.',
    'x '.repeat(2500),
    '   ',
    '',
  ]

  test.each(hostile)(
    'cannot be added by what a clinic or an issue is called (case %#)',
    async (text) => {
      const plain = names(await source())
      for (const change of [{subject: text}, {from: {...mail.from, name: text}}, {key: text}]) {
        const message = await source(change)
        expect(names(message).filter((name) => !plain.includes(name))).toEqual([])
        expect(faults(message)).toEqual([])
        const {from, to, bcc} = await simpleParser(message)
        expect(from?.value.map(({address}) => address)).toEqual([mail.from.address])
        expect([to].flat().map((found) => found?.text)).toEqual([mail.to])
        expect(bcc).toBeUndefined()
      }
    },
  )

  test.each(hostile)('take no such text for an address (case %#)', async (text) => {
    await expect(composeMail({...mail, to: text})).rejects.toThrow('not an address')
    await expect(composeMail({...mail, from: {...mail.from, address: text}})).rejects.toThrow(
      'not an address',
    )
  })

  test('take no word that could not be folded', async () => {
    const long = 'x'.repeat(5000)
    await expect(source({subject: long})).rejects.toThrow('too long for the head')
    await expect(source({from: {...mail.from, name: long}})).rejects.toThrow(
      'too long for the head',
    )
  })

  test('a link cannot add one either', async () => {
    const message = await source({
      unsubscribeUrl: 'https://clinic.example/a\r\nBcc: x@evil.example',
    })
    expect(names(message)).not.toContain('bcc')
  })

  test('the check for added headers bites', async () => {
    const spoilt = (await source()).replace('Subject:', 'Bcc: x@evil.example\r\nSubject:')
    expect(names(spoilt)).toContain('bcc')
  })
})

import {createHash} from 'node:crypto'

import MailComposer from 'nodemailer/lib/mail-composer'

import {UserError} from '#schemas/userError.ts'

/** A mail before it is put into MIME. */
export interface Mail {
  /** Key of the issue. */
  readonly key: string
  readonly from: {readonly name: string; readonly address: string}
  /** An address without a name: what subscribers call themselves reaches no header. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Pictures that `html` names as `cid:CID`. */
  readonly pictures: readonly {readonly cid: string; readonly png: Uint8Array}[]
  readonly unsubscribeUrl: string
  /** `YYYY-MM-DD`: the mail is dated at midnight UTC. */
  readonly date: string
}

/**
 * Composes a complete message (RFC 5322): text first, HTML with its pictures second, 7-bit, CRLF, and the headers of a mailing
 * list. Date, boundaries and Message-ID follow from the content: the same mail always has the same bytes.
 *
 * There is no `Auto-Submitted`: RFC 3834 has it for mail that no person wrote, and the list headers already keep automatic
 * replies away (RFC 5230, section 4.6).
 * @throws UserError for an address that is none and for a name or subject that fits into no header
 */
export async function composeMail(mail: Mail): Promise<Uint8Array> {
  const {from, to, subject, text, html, pictures, date} = mail
  const host = hostOf(from.address)
  hostOf(to)
  const id = digest(mail)
  const composer = new MailComposer({
    from: {name: headerText(from.name), address: from.address},
    to: {name: '', address: to},
    subject: headerText(subject),
    date: new Date(`${date}T00:00:00Z`),
    messageId: `<${id}@${host}>`,
    baseBoundary: id,
    boundaryPrefix: 'part',
    headers: listHeaders(mail, host),
    text,
    html,
    textEncoding: 'quoted-printable',
    attachments: pictures.map(({cid, png}) => ({
      cid,
      filename: `${cid}.png`,
      content: Buffer.from(png),
      contentType: 'image/png',
    })),
    // The texts are authors' material: nothing in them may make the composer read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  })
  return new Uint8Array(await composer.compile().build())
}

/** RFC 2919, 2369 and 8058. The addresses stay on one line: signatures over folded ones fail at some receivers. */
function listHeaders({unsubscribeUrl}: Mail, host: string) {
  return [
    {key: 'List-Id', value: `<newsletter.${host}>`},
    {key: 'List-Unsubscribe', value: {prepared: true, value: `<${address(unsubscribeUrl)}>`}},
    // One click is for https only (RFC 8058, section 3.1); the addresses of a trial are not.
    ...(unsubscribeUrl.startsWith('https://')
      ? [{key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click'}]
      : []),
  ]
}

function address(url: string): string {
  const {href} = new URL(url)
  return href
}

/** The part behind the `@` of a plain address. */
function hostOf(address: string): string {
  const [, host] = /^[\w.+-]{1,64}@((?:[a-z0-9-]+\.)*[a-z0-9-]+)$/i.exec(address) ?? []
  if (host !== undefined) return host
  throw new UserError(`"${oneLine(address)}" is not an address that mail can use`, {
    hint: 'Use a form such as newsletter@clinic.example, without a name.',
  })
}

/**
 * Header text: a line break in it would begin another header, other control characters have no place in one, and a word that
 * cannot be folded could make a line longer than the 998 characters that mail servers take.
 */
function headerText(text: string): string {
  const line = oneLine(text)
  if (!/\S{500}/.test(line)) return line
  throw new UserError(`"${line.slice(0, 40)}…" holds a word too long for the head of a mail`, {
    hint: 'Shorten the subject of the issue or the name of the clinic.',
  })
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** Names issue, content and recipient, and tells nobody any of them. */
function digest({key, to, date, subject, text, html, pictures}: Mail): string {
  const hash = createHash('sha256').update(JSON.stringify([key, to, date, subject, text, html]))
  for (const {cid, png} of pictures) hash.update(cid).update(png)
  return hash.digest('hex').slice(0, 32)
}

import {keyForm} from '#schemas/vocabulary.ts'

/** A key is read and said by people: at most this many characters of a title are taken. */
const longest = 40

/** A key made of the letters and digits of a title, cut between words; none where that gives no key. */
export function keyFrom(title: unknown): string | undefined {
  if (typeof title !== 'string') return undefined
  const whole = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const end = whole.lastIndexOf('-', longest)
  const key = whole.length <= longest || end < 1 ? whole : whole.slice(0, end)
  return keyForm.test(key) ? key : undefined
}

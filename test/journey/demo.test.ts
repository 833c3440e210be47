import {expect, test} from 'vitest'

import {playScene} from '../demo/scene.ts'

const newWords = 'how you control your bladder or your bowels'

test('one day of a clinic: a red flag changes everywhere, a guide is withdrawn everywhere', async () => {
  const told: string[] = []
  const {reopened, outputs} = await playScene((line) => told.push(line))
  expect(told.length).toBeGreaterThan(8)
  expect(reopened).toContain('guide-muscle-spasm-en')
  expect(reopened).not.toContain('guide-ankle-sprain-en')

  const {mail, paper, page, feed, document, code} = outputs
  for (const {before, changed} of [mail, page, feed, document]) {
    expect(before.text.replaceAll(/\s+/g, ' ')).not.toContain(newWords)
    expect(changed.text.replaceAll(/\s+/g, ' ')).toContain(newWords)
  }
  expect(paper.changed.text).toMatch(/^%PDF/)
  expect(paper.changed.text).not.toBe(paper.before.text)
  expect(code.before.text).toContain('Yes. This is the current version.')
  expect(code.changed.text).toContain('There is a newer version')

  expect(page.withdrawn.status).toBe(410)
  expect(paper.withdrawn.status).toBe(410)
  expect(document.withdrawn.status).toBe(410)
  expect(mail.withdrawn.status).toBe(410)
  expect(code.withdrawn.text).toContain('This guide has been withdrawn.')
  expect(JSON.parse(document.withdrawn.text)).toMatchObject({
    schema: 'guidepost-tombstone/1',
    status: 'withdrawn',
    id: JSON.parse(document.before.text).id,
  })
  const sentence = 'A muscle spasm can come at any time'
  for (const {withdrawn} of Object.values(outputs)) expect(withdrawn.text).not.toContain(sentence)
})

import {expect, test} from 'vitest'

import {checkGuides} from '#publishers/check/checkGuides.ts'
import {confirmAnswers, fetchWorksheet} from '#publishers/worksheets/confirmAnswers.ts'
import {formatWorksheet} from '#publishers/worksheets/formatWorksheet.ts'
import {openClinic} from '#test/support/clinic.ts'

const guide = 'muscle-spasm.en'
const on = '2026-01-15'

test('a person confirms what is proposed and answers the rest; nothing reopens', async () => {
  const {client, approve, publish} = await openClinic()
  expect(await approve(guide)).toEqual([])
  await publish()
  const by = 'sample-editor'
  const first = formatWorksheet(await fetchWorksheet(client, guide, on))
  expect(first).toMatch(/\[yes\?\] pemat-22 .*\n +3 steps of exercises\./)
  expect(first).toContain('PEMAT-P actionability: 0 of 7 items confirmed')

  await confirmAnswers(client, {guide, by, words: 'proposed', on})
  const words = [21, 23, 24, 25, 26].map((item) => `pemat-${item}=${item === 26 ? 'no' : 'yes'}`)
  const answered = formatWorksheet(
    await confirmAnswers(client, {guide, by, words: words.join(', '), on}),
  )
  expect(answered).toContain('PEMAT-P actionability: 86 % (passes; 70 is needed)')
  expect(answered).toMatch(/\[no\] +pemat-26 .*\n +sample-editor, 2026-01-15/)
  const again = await confirmAnswers(client, {guide, by, words: 'pemat-26=yes', on})
  expect(formatWorksheet(again)).toContain('PEMAT-P actionability: 100 %')

  const {guides} = await checkGuides(client, on)
  const standing = guides.find(({id}) => id === 'guide-muscle-spasm-en')
  expect(standing).toMatchObject({state: 'published', missing: [], changes: []})
  expect(standing?.scores[1]).toMatchObject({scale: 'actionability', score: 100})
  expect((await publish()).written).toEqual([])
})

test('wrong items, wrong answers and wrong people are told', async () => {
  const {client} = await openClinic()
  const by = 'sample-editor'
  const confirm = (words: string, who = by) => confirmAnswers(client, {guide, by: who, words, on})
  await expect(confirm('pemat-13=yes')).rejects.toThrow('"pemat-13" is no item of the worksheets')
  await expect(confirm('pemat-1=na')).rejects.toThrow('"na" is no answer to pemat-1')
  await expect(confirm('pemat-1')).rejects.toThrow('"" is no answer to pemat-1')
  await expect(confirm('pemat-1=yes', 'sample-author')).rejects.toThrow('may not confirm')
})

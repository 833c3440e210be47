import {expect, test} from 'vitest'

import {createKeptAnswers} from '#publishers/workshop/keptAnswers.ts'

function counter() {
  let asked = 0
  return () => Promise.resolve((asked += 1))
}

test('an answer stays while its edition does, and no longer than ten seconds', async () => {
  let now = 0
  const [keptAnswers, ask] = [createKeptAnswers(() => now), counter()]
  const answer = (edition: string | undefined) => keptAnswers(edition)('records', ask)
  expect([await answer('a 1'), await answer('a 1')]).toEqual([1, 1])
  expect(await answer('a 2')).toBe(2)
  expect([await answer(undefined), await answer(undefined)]).toEqual([3, 4])
  now = 10_001
  expect(await answer('a 1')).toBe(5)
})

test('nobody keeps more than the newest editions, and no failure at all', async () => {
  const [keptAnswers, ask] = [createKeptAnswers(() => 0), counter()]
  await keptAnswers('first')('records', ask)
  for (let page = 0; page < 8; page += 1) await keptAnswers(`page ${page}`)('records', ask)
  expect(await keptAnswers('first')('records', ask)).toBe(10)
  const fail = () => Promise.reject(new Error('the store is away'))
  await expect(keptAnswers('first')('documents', fail)).rejects.toThrow('away')
  expect(await keptAnswers('first')('documents', ask)).toBe(11)
})

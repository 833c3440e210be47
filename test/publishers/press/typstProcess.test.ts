import {expect, test} from 'vitest'

import {findBinding} from '#publishers/press/typst/binding.ts'
import {type Child, startChild} from '#publishers/press/typst/child.ts'
import {openTypesetter, type TypesetterOptions} from '#publishers/press/typst/openTypesetter.ts'
import {UserError} from '#schemas/userError.ts'
import {secondGuide} from '#test/support/guides.ts'

import {sheetOf} from '../channels/leaflet/support/printGuide.ts'

const sheet = sheetOf(secondGuide)

/** A press that remembers the processes it has started. */
async function watchedPress(options: TypesetterOptions = {}, start: () => Child = startChild) {
  const children: Child[] = []
  const press = await openTypesetter({
    ...options,
    start() {
      const child = start()
      children.push(child)
      return child
    },
  })
  return {press, children}
}

function isAlive({pid}: Child): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0)
  } catch {
    return false
  }
}

function kill({pid}: Child): void {
  if (pid === undefined) throw new Error('the process has not started')
  process.kill(pid, 'SIGKILL')
}

test('no process runs before the first sheet or after the last', async () => {
  const {press, children} = await watchedPress()
  expect(children).toEqual([])
  await press.set(sheet)
  expect(children.map(isAlive)).toEqual([true])
  await press.close()
  expect(children.map(isAlive)).toEqual([false])
})

test('the process is replaced after its share of sheets', async () => {
  const {press, children} = await watchedPress({sheetsPerChild: 2})
  const results = await Promise.all([1, 2, 3, 4, 5].map(() => press.set(sheet)))
  expect(results.every(({ok}) => ok)).toBe(true)
  expect(children).toHaveLength(3)
  expect(children.map(isAlive)).toEqual([false, false, true])
  await press.close()
})

test('a crash between two sheets or under one costs nothing but a new process', async () => {
  const {press, children} = await watchedPress()
  const first = await press.set(sheet)
  for (const child of children) kill(child)
  expect(await press.set(sheet)).toEqual(first)
  const under = press.set(sheet)
  for (const child of children.filter(isAlive)) setImmediate(() => kill(child))
  expect(await under).toEqual(first)
  expect(children.length).toBeGreaterThan(2)
  await press.close()
})

test('a sheet that crashes twice is an error that names it, and the press goes on', async () => {
  let crashes = 2
  const {press} = await watchedPress({}, () => {
    const child = startChild()
    if (crashes > 0) kill(child)
    crashes -= 1
    return child
  })
  await expect(press.set(sheet)).rejects.toThrow(/crashed twice on the leaflet guide-stiff-neck-en/)
  expect((await press.set(sheet)).ok).toBe(true)
  await press.close()
})

test('a sheet that takes too long is an error, and its process is gone', async () => {
  const {press, children} = await watchedPress({timeLimit: 1})
  await expect(press.set(sheet)).rejects.toThrow(/took too long/)
  expect(children).toHaveLength(1)
  await press.close()
  expect(children.map(isAlive)).toEqual([false])
})

test('where there is no typesetter, one sentence says what to do', () => {
  const refusal = () => findBinding(['@myriaddreamin/typst-ts-node-compiler-nowhere'])
  expect(refusal).toThrow(UserError)
  expect(refusal).toThrow('Leaflets cannot be made on this computer')
  expect(findBinding()).toContain('typst')
})

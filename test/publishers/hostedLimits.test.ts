import {expect, test} from 'vitest'

import {readConfig} from '#publishers/config.ts'
import {hostedLimits} from '#publishers/hostedLimits.ts'

const hosted = {SANITY_PROJECT_ID: 'abc123', SANITY_TOKEN: 'very-secret'}

test('with a hosted lake doctor names each guarantee that is gone', () => {
  const said = hostedLimits(readConfig(hosted)).join('\n')
  const gone = ['record of approval', 'session', 'history', 'leaves this computer', 'private']
  for (const word of gone) expect(said).toContain(word)
  expect(said).toContain('npm run sign, publish-guide, suspend, withdraw and lift')
  expect(said).not.toContain('very-secret')
})

test('with the embedded lake there is nothing to warn of', () => {
  expect(hostedLimits(readConfig({}))).toEqual([])
})

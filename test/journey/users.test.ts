import {expect, test} from 'vitest'

import {createDesk, launch, run, said, stop} from '../support/programs.ts'

test('the operator lets people in, sees who is there, and shows them out', async () => {
  const desk = createDesk({WORKSHOP_URL: 'https://guides.example'})
  const lake = launch(desk, ['content', 'serve'])
  const [, url] = await said(lake, /Lake\s+(http\S+)/)
  const users = (...words: string[]) => run(desk, 'content', 'users', ...words)
  const added = await users('add', 'nora', '--name', 'Nora Sample', '--role', 'reviewer')
  expect(added).toMatchObject({code: 0, stderr: ''})
  expect(added.stdout).toContain('Nora Sample (nora) is a reviewer.')
  const [, link] = /https:\/\/guides\.example\/sign-in#(gp[\w-]+)/.exec(added.stdout) ?? []
  const signIn = async (secret = '') =>
    (await fetch(`${url}/sign-in`, {method: 'POST', body: JSON.stringify({link: secret})})).status
  expect(await signIn(link)).toBe(200)
  expect(await signIn(link)).toBe(401)
  expect((await users('list')).stdout).toMatch(/nora +reviewer +1 signed in +Nora Sample/)
  const again = await users('link', 'nora')
  expect(again.stdout).toMatch(/good once, until \d{4}-/)
  expect((await users('revoke', 'nora')).stdout).toContain('signed out everywhere')
  expect((await users('list')).stdout).toContain('There are no accounts.')

  const faults = await Promise.all([
    users('add', 'Nora', '--name', 'N', '--role', 'editor'),
    users('add', 'nora', '--name', 'N', '--role', 'robot'),
    users('add', 'nora'),
    users('link', 'nobody'),
    users('dance'),
    run(
      {...desk, environment: {...desk.environment, WORKSHOP_URL: 'guides.example/x'}},
      'content',
      'users',
      'list',
    ),
  ])
  expect(faults.map(({code}) => code)).toEqual([2, 2, 2, 2, 2, 2])
  const told = faults.map(({stderr}) => stderr.split('\n')[0])
  expect(told[0]).toContain('lower-case letters')
  expect(told[1]).toContain('no role "robot"')
  expect(told[3]).toContain('no account "nobody"')
  expect(told[5]).toContain('WORKSHOP_URL')
  await stop(lake)
})

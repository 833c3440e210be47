/**
 * A lake for the crash test, run as a child process: four writers commit as fast as they can; each
 * acknowledged transaction is printed. It never ends by itself.
 */
import {writeSync} from 'node:fs'

import {createClient} from '@sanity/client'

import {createLake} from '#content/lake/createLake.ts'
import {listen} from '#content/lake/listen.ts'

const [, , dataFolder = '', run = ''] = process.argv
const lake = await createLake({dataFolder})
const {url} = await listen(lake, {port: 0})
const client = createClient({
  projectId: lake.projectId,
  dataset: lake.dataset,
  apiVersion: '2025-02-19',
  apiHost: url,
  useProjectHostname: false,
  useCdn: false,
  token: lake.robotToken,
})

async function write(writer: number) {
  const _id = `w${writer}`
  await client.createIfNotExists({_id, _type: 'note', count: 0, log: []})
  for (let step = 0; ; step += 1) {
    const transactionId = `run${run}-writer${writer}-step${step}`
    const transaction = client.transaction().patch(_id, {
      inc: {count: 1},
      insert: {after: 'log[-1]', items: [transactionId]},
    })
    if (step % 3 === 0) transaction.create({_type: 'note', text: 'x'.repeat(2000)})
    if (step % 10 === 9) transaction.patch(_id, {set: {log: []}})
    await transaction.transactionId(transactionId).commit()
    // Synchronous, so that a kill cannot swallow what was acknowledged.
    writeSync(1, `${transactionId}\n`)
  }
}

await Promise.all([1, 2, 3, 4].map(write))

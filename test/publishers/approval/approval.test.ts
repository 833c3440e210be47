import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, test} from 'vitest'

import type {Config} from '#publishers/config.ts'
import {type Clinic, openClinic} from '#test/support/clinic.ts'

const spasm = 'muscle-spasm.en'
const id = 'guide-muscle-spasm-en'
const sign = (as: string, role: string) => ({guide: spasm, as, role})

function filesOf({outFolder}: Config): string[] {
  if (!existsSync(outFolder)) return []
  return readdirSync(outFolder, {recursive: true, encoding: 'utf8'})
}

/** Every byte that the output folder holds, as text: what a reader could come upon. */
function everything({outFolder}: Config): string {
  return readdirSync(outFolder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n')
}

async function snapshots({client}: Clinic): Promise<string[]> {
  return client.fetch<string[]>('*[_type == "guideSnapshot"] | order(_id)._id')
}

describe('approval law', () => {
  test('without sign-offs nothing is published, and no channel knows the guide', async () => {
    const clinic = await openClinic()
    expect(await clinic.act('publish-guide', {guide: spasm, as: 'sample-editor'})).toEqual([
      'D02',
      'D02',
    ])
    const report = await clinic.publish()
    expect(report.problems.filter(({level}) => level === 'error')).not.toEqual([])
    expect(filesOf(clinic.config).filter((path) => path.includes('muscle-spasm'))).toEqual([])
    expect(await snapshots(clinic)).toEqual([])
  })

  test('editor and clinical reviewer are two people, and neither wrote the guide', async () => {
    const clinic = await openClinic({
      more: [
        {
          _id: 'person-sample-author',
          _type: 'person',
          key: 'sample-author',
          name: 'Sample Author',
          roles: ['author', 'editor', 'clinicalReviewer'],
          sample: true,
        },
      ],
    })
    expect(await clinic.act('sign', sign('sample-author', 'clinical'))).toEqual(['D02'])
    expect(await clinic.act('sign', sign('sample-second-reviewer', 'editorial'))).toEqual([])
    expect(await clinic.act('sign', sign('sample-second-reviewer', 'clinical'))).toEqual(['D02'])
    expect(await clinic.act('publish-guide', {guide: spasm, as: 'sample-editor'})).toEqual(['D02'])
    await expect(clinic.act('sign', sign('sample-editor', 'clinical'))).rejects.toThrow(
      'may not sign as clinical',
    )
    await expect(clinic.act('sign', sign('nobody', 'clinical'))).rejects.toThrow(
      'There is no person "nobody"',
    )
    expect(await clinic.act('sign', sign('sample-reviewer', 'clinical'))).toEqual([])
    expect(await clinic.act('publish-guide', {guide: spasm, as: 'sample-editor'})).toEqual([])
    expect(await snapshots(clinic)).toEqual(['guideSnapshot-muscle-spasm-en-1-0-0'])
  })

  test('a comma changed after signing asks for new sign-offs', async () => {
    const clinic = await openClinic()
    await clinic.act('sign', sign('sample-editor', 'editorial'))
    await clinic.act('sign', sign('sample-reviewer', 'clinical'))
    await clinic.client
      .patch(`drafts.${id}`)
      .set({mainMessage: 'Most muscle spasms pass within minutes, gentle movement helps.'})
      .commit()
    expect(await clinic.act('publish-guide', {guide: spasm, as: 'sample-editor'})).toEqual([
      'D02',
      'D02',
    ])
  })

  test('an edit while publishing runs refuses the whole act', async () => {
    const clinic = await openClinic()
    await clinic.act('sign', sign('sample-editor', 'editorial'))
    await clinic.act('sign', sign('sample-reviewer', 'clinical'))
    const {publishGuide} = await import('#publishers/approval/publishGuide.ts')
    const meanwhile = async () => {
      await clinic.client.patch(`drafts.${id}`).set({title: 'Edited meanwhile'}).commit()
      return []
    }
    await expect(
      publishGuide(clinic.client, {
        guide: spasm,
        by: 'sample-editor',
        class: 'minor',
        note: '',
        on: '2026-01-15',
        gate: meanwhile,
      }),
    ).rejects.toThrow('nothing was written')
    expect(await snapshots(clinic)).toEqual([])
    expect(
      await clinic.client.fetch(`count(*[_id == "${id}"])`, {}, {perspective: 'published'}),
    ).toBe(0)
  })

  test('a guide that breaks a rule can be neither signed nor published', async () => {
    const clinic = await openClinic()
    await clinic.client.patch(`drafts.${id}`).set({reviewBy: '2030-01-01'}).commit()
    expect(await clinic.act('sign', sign('sample-editor', 'editorial'))).toEqual(['D01'])
    await clinic.client.patch(`drafts.${id}`).set({careAdvice: []}).commit()
    expect(await clinic.act('sign', sign('sample-editor', 'editorial'))).toContain('S01')
  })

  test('publishing moves the draft and the drafts that its text needs, and nothing else', async () => {
    const clinic = await openClinic()
    const flag = await clinic.client.getDocument('redFlag-bladder-bowel')
    await clinic.client.create({...Object(flag), _id: 'drafts.redFlag-bladder-bowel'})
    expect(await clinic.approve(spasm)).toEqual([])
    const raw = await clinic.client.fetch<string[]>(
      '*[_type in ["guide", "redFlag"]]._id',
      {},
      {perspective: 'raw'},
    )
    expect(raw.toSorted()).toEqual([
      'drafts.guide-stiff-neck-en',
      'guide-muscle-spasm-en',
      'redFlag-bladder-bowel',
      'redFlag-numb-saddle',
    ])
  })

  test('a changed shared flag reopens every guide that shows it; published texts stand until then', async () => {
    const clinic = await openClinic()
    expect([...(await clinic.approve(spasm)), ...(await clinic.approve('stiff-neck.en'))]).toEqual(
      [],
    )
    await clinic.publish()
    const before = everything(clinic.config)
    const flag = await clinic.client.getDocument<Record<string, unknown>>('redFlag-bladder-bowel')
    const text = JSON.parse(
      JSON.stringify(flag?.['text']).replace('as you usually do', 'as you used to'),
    ) as unknown
    await clinic.client.patch('redFlag-bladder-bowel').set({text}).commit()
    const {checkGuides} = await import('#publishers/check/checkGuides.ts')
    const {guides} = await checkGuides(clinic.client, '2026-01-15')
    expect(
      guides.map(({state, missing, changes}) => [
        state,
        missing.length,
        ...changes.map(({part, least}) => `${part.shared} ${least}`),
      ]),
    ).toEqual([
      ['published', 2, 'redFlag-bladder-bowel major'],
      ['published', 2, 'redFlag-bladder-bowel major'],
    ])
    expect((await clinic.publish()).written).toEqual([])
    expect(everything(clinic.config)).toBe(before)
    expect(await clinic.approve(spasm)).toEqual([])
    await clinic.publish()
    expect(everything(clinic.config)).toContain('as you used to')
  })

  test('a snapshot that was forged, or changed afterwards, is not published', async () => {
    const clinic = await openClinic()
    expect(await clinic.approve(spasm)).toEqual([])
    await clinic.publish()
    const snapshotId = 'guideSnapshot-muscle-spasm-en-1-0-0'
    const [snapshot] = await clinic.client.fetch<Record<string, string>[]>(
      `*[_id == "${snapshotId}"]`,
    )
    const view = snapshot?.['view']?.replace('Gentle movement helps.', 'Take twice the dose.')
    await clinic.client.patch(snapshotId).set({view}).commit()
    const changed = await clinic.publish()
    expect(changed.problems.map(({rule}) => rule)).toContain('D02')
    expect(everything(clinic.config)).not.toContain('A spasm is a muscle that tightens by itself.')
    // The forger knows the hash, too: but nobody has signed those words.
    const {hashText} = await import('#schemas/hash.ts')
    await clinic.client
      .patch(snapshotId)
      .set({viewHash: hashText(view ?? '')})
      .commit()
    expect((await clinic.publish()).problems.map(({rule}) => rule)).toContain('D02')
    expect(everything(clinic.config)).not.toContain('Take twice the dose.')
  })

  test('versions count by class; the same text twice is refused', async () => {
    const clinic = await openClinic()
    expect(await clinic.approve(spasm)).toEqual([])
    expect(await clinic.act('publish-guide', {guide: spasm, as: 'sample-editor'})).toEqual(['D02'])
    for (const kind of ['patch', 'minor', 'major']) {
      await clinic.client
        .patch(id)
        .set({shortTitle: `Spasm ${kind}`})
        .commit()
      await clinic.act('sign', sign('sample-editor', 'editorial'))
      await clinic.act('sign', sign('sample-reviewer', 'clinical'))
      expect(
        await clinic.act('publish-guide', {guide: spasm, as: 'sample-editor', class: kind}),
      ).toEqual([])
    }
    expect(await snapshots(clinic)).toEqual([
      'guideSnapshot-muscle-spasm-en-1-0-0',
      'guideSnapshot-muscle-spasm-en-1-0-1',
      'guideSnapshot-muscle-spasm-en-1-1-0',
      'guideSnapshot-muscle-spasm-en-2-0-0',
    ])
  })
})

describe('withdrawal law', () => {
  const withdraw = {
    guide: spasm,
    as: 'sample-reviewer',
    reason: 'safety',
    replacement: 'stiff-neck.en',
  }

  async function published() {
    const clinic = await openClinic()
    expect([...(await clinic.approve(spasm)), ...(await clinic.approve('stiff-neck.en'))]).toEqual(
      [],
    )
    await clinic.publish()
    return clinic
  }

  test('one act, and no file holds a sentence, picture or leaflet of it; ids stay', async () => {
    const clinic = await published()
    const words = [
      'A spasm is a muscle that tightens',
      'Never stretch into sharp pain',
      'Sudden tightness',
    ]
    for (const text of words) expect(everything(clinic.config)).toContain(text)
    expect(await clinic.act('withdraw', withdraw)).toEqual([])
    const report = await clinic.publish()
    for (const text of words) expect(everything(clinic.config)).not.toContain(text)
    expect(report.removed.filter((path) => /\.pdf$|figures/.test(path))).toHaveLength(3)
    expect(report.problems.map(({rule, level}) => `${rule} ${level}`)).toEqual(['N14 warning'])
    const feed = JSON.parse(
      readFileSync(join(clinic.config.outFolder, 'site/v1/sample-partner/feed.json'), 'utf8'),
    ) as {items: {id: string; title: string; attachments?: unknown}[]}
    expect(feed.items[0]).toMatchObject({
      id: 'tag:clinic.example,2025-01-01:guide/muscle-spasm/en',
      title: 'Withdrawn: Muscle spasm: a guide',
    })
    expect(feed.items).toHaveLength(2)
    expect(feed.items[0]?.attachments).toBeUndefined()
  })

  test('it also works while everything else is broken', async () => {
    const clinic = await published()
    expect(await clinic.act('withdraw', withdraw)).toEqual([])
    await clinic.client.patch('clinic-sample-clinic').unset(['legalNotice', 'phone']).commit()
    const report = await clinic.publish()
    expect(report.problems.some(({level}) => level === 'error')).toBe(true)
    const all = everything(clinic.config)
    expect(all).not.toContain('A spasm is a muscle that tightens')
    expect(all).not.toContain('Never stretch into sharp pain')
    // What was not taken back stands as it was.
    expect(filesOf(clinic.config)).toContain('site/guides/en/stiff-neck/index.html')
    expect(filesOf(clinic.config)).toContain('site/leaflets/stiff-neck.en.a4.pdf')
  })

  test('partners hear of it before anything else is made', async () => {
    const clinic = await published()
    expect(await clinic.act('withdraw', withdraw)).toEqual([])
    const feed = join(clinic.config.outFolder, 'site/v1/sample-partner/feed.json')
    const seen: boolean[] = []
    // Another address: everything has to be made anew.
    await clinic.publish('2026-01-15', {
      config: {...clinic.config, site: {url: 'https://moved.example', trial: false}},
      report: ({steps}) => {
        const outputs = steps.find(({name}) => name === 'Outputs')
        if (outputs?.count?.done === 0 && outputs.state === 'running')
          seen.push(readFileSync(feed, 'utf8').includes('A spasm is a muscle that tightens'))
      },
    })
    expect(seen).toEqual([false])
  })

  test('a suspended guide says that it is under review, and comes back as it was', async () => {
    const clinic = await published()
    const before = readFileSync(
      join(clinic.config.outFolder, 'site/leaflets/muscle-spasm.en.a4.pdf'),
    )
    expect(await clinic.act('suspend', {guide: spasm, as: 'sample-editor'})).toEqual([])
    await clinic.publish()
    expect(everything(clinic.config)).toContain('Under review: Muscle spasm: a guide')
    expect(filesOf(clinic.config).some((path) => path.endsWith('muscle-spasm.en.a4.pdf'))).toBe(
      false,
    )
    await expect(clinic.act('lift', {guide: spasm, as: 'sample-editor'})).rejects.toThrow('may not')
    expect(await clinic.act('lift', {guide: spasm, as: 'sample-reviewer'})).toEqual([])
    await clinic.publish()
    expect(
      readFileSync(join(clinic.config.outFolder, 'site/leaflets/muscle-spasm.en.a4.pdf')),
    ).toEqual(before)
  })

  test('who may do what: an editor suspends, a clinician withdraws, a second one gives back', async () => {
    const clinic = await published()
    await expect(clinic.act('withdraw', {...withdraw, as: 'sample-editor'})).rejects.toThrow(
      'may not',
    )
    expect(await clinic.act('lift', {guide: spasm, as: 'sample-reviewer'})).toEqual(['D03'])
    expect(await clinic.act('withdraw', withdraw)).toEqual([])
    expect(await clinic.act('withdraw', withdraw)).toEqual(['D03'])
    expect(await clinic.act('suspend', {guide: spasm, as: 'sample-editor'})).toEqual(['D03'])
    expect(await clinic.act('lift', {guide: spasm, as: 'sample-reviewer'})).toEqual(['D03'])
    expect(await clinic.act('lift', {guide: spasm, as: 'sample-second-reviewer'})).toEqual([])
    await expect(clinic.act('withdraw', {guide: spasm, as: 'sample-reviewer'})).rejects.toThrow(
      'wrong words',
    )
    expect(await clinic.act('withdraw', {...withdraw, notice: 'x'.repeat(301)})).toEqual(['D03'])
  })

  test('what was never published cannot be taken back', async () => {
    const clinic = await openClinic()
    expect(await clinic.act('withdraw', {...withdraw, replacement: spasm})).toEqual(['D03'])
  })
})

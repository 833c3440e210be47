import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'

import type {Partner} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'
import {paperSizes} from '#schemas/vocabulary.ts'

import type {Artifact} from '../artifact.ts'
import type {Authority, LeafletFile, Voice} from '../channels/feed/feedInput.ts'
import {feedPaths} from '../channels/feed/feedPaths.ts'
import {renderFeed} from '../channels/feed/renderFeed.ts'
import {readFeedState} from '../channels/feed/state/readFeedState.ts'
import {paths} from '../manuscript/addresses.ts'
import {writeArtifacts} from '../writeArtifacts.ts'
import type {Made, Run} from './run.ts'

/**
 * Makes the files of every partner. A feed is always made whole: it lists all that a partner may show. What partners were told
 * so far is kept in the data folder, because the output folder may be deleted at any time and a feed may never count anew.
 */
export function makeFeeds(run: Run, leaflets: readonly Artifact[]): Made {
  const {content, config, asOf, now} = run
  const memory = join(config.dataFolder, 'feeds')
  const told = readFiles(memory)
  const artifacts: Artifact[] = []
  const problems: Problem[] = []
  const feeds = []

  for (const [key, voices] of voicesByPartner(run)) {
    const partner = firstOf(voices)
    const previous = readFeedState(key, told)
    if (!previous.ok) {
      problems.push(...previous.problems)
      continue
    }
    const rendered = renderFeed({
      partner,
      voices,
      guides: content.guides,
      leaflets: leafletFiles(run, leaflets),
      site: config.site,
      authority: authorityOf(voices),
      asOf,
      now,
      previous: previous.value,
    })
    if (!rendered.ok) {
      problems.push(...rendered.problems)
      continue
    }
    artifacts.push(...rendered.value.artifacts)
    feeds.push({
      partner: partner.name,
      feed: feedPaths.feed(key, {page: 1}),
      manifest: feedPaths.manifest(key),
      guides: (rendered.value.state.manifest?.items ?? []).map(({url}) =>
        url.slice(config.site.url.length),
      ),
    })
  }
  if (problems.length === 0) writeArtifacts(memory, artifacts.filter(isMemory), () => false)
  return {artifacts: unique(artifacts), problems, catalogue: {feeds}}
}

type Voices = {-readonly [L in keyof Parameters<typeof renderFeed>[0]['voices']]: Voice}

function voicesByPartner({content}: Run): Map<string, Voices> {
  const partners = new Map<string, Voices>()
  for (const {language, partner} of content.partners) {
    const clinic = content.clinics.get(language)
    if (clinic === undefined) continue
    partners.set(partner.key, {...partners.get(partner.key), [language]: {clinic, partner}})
  }
  return partners
}

function firstOf(voices: Voices): Partner {
  const [voice] = Object.values(voices)
  if (voice === undefined) throw new Error('BUG: a partner without a voice')
  return voice.partner
}

/** `clinic.example,2025-01-01`, checked when the clinic was read. */
function authorityOf(voices: Voices): Authority {
  const [voice] = Object.values(voices)
  const [name, date] = voice?.clinic.authority.split(',') ?? []
  if (name === undefined || date === undefined)
    throw new Error('BUG: an authority without its form')
  return {name, date}
}

/**
 * The leaflets that there are, by guide and paper, so that a feed offers no dead link: those of this run, and for guides that this
 * run leaves alone those that lie there already.
 */
function leafletFiles({content, config, wants}: Run, leaflets: readonly Artifact[]): LeafletFile[] {
  const sizes = new Map(leaflets.map(({path, bytes}) => [path, bytes.length]))
  return content.guides.flatMap((guide) =>
    paperSizes.flatMap((paper) => {
      const path = `site${paths.leaflet(guide, paper)}`
      const sizeInBytes = wants(guide) ? sizes.get(path) : sizeOf(join(config.outFolder, path))
      return sizeInBytes === undefined ? [] : {guideId: guide.id, paper, sizeInBytes}
    }),
  )
}

function sizeOf(file: string): number | undefined {
  return statSync(file, {throwIfNoEntry: false})?.size
}

const isMemory = ({path}: Artifact) => /^site\/v1\/[^/]+\/(changes\/\d+|manifest)\.json$/.test(path)

/** Schemas are the same for all partners. */
function unique(artifacts: readonly Artifact[]): Artifact[] {
  return [...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values()]
}

/** Texts by path; none when the folder does not exist yet. Any other fault is told: a feed may never silently count anew. */
function readFiles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({parentPath, name}) => join(parentPath, name))
      .map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  )
}

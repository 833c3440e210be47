import type {Clinic, Guide, Partner} from '#schemas/guide/guide.ts'
import {textBlocksOf} from '#schemas/guide/textBlocksOf.ts'
import type {Language} from '#schemas/vocabulary.ts'

import {entitledGuides, mayShow} from '../channels/feed/entitledGuides.ts'
import type {Content} from '../fetchContent.ts'
import {createJob, type Job} from './job.ts'
import {dayOf, mayLeave, type Run} from './run.ts'

/** A guide as each partner gets it that may show it. */
export function documentJobs(guide: Guide, guides: readonly Guide[], run: Run): Job[] {
  const {code, config, content, papers, asOf} = run
  const authority = authorityOf(content)
  const clinic = content.clinics.get(guide.language)
  if (authority === undefined || clinic === undefined || !mayLeave(guide, config)) return []
  return content.partners
    .filter(({language, partner}) => language === guide.language && mayShow(partner, guide))
    .map(({partner}) =>
      createJob(code, {
        name: documentName(partner, guide),
        channel: 'feed',
        guides: [guide.id],
        inputs: {
          guide,
          voice: {clinic, partner},
          entitled: neighbours(
            guide,
            guides.filter((other) => mayShow(partner, other) && mayLeave(other, config)),
          ),
          leaflets: papers.map((paper) => ({guideId: guide.id, paper})),
          site: config.site,
          authority,
          asOf: dayOf(asOf, [guide]),
        },
        make: async (inputs) => (await import('../make/makeFeed.ts')).makeDocument(inputs),
      }),
    )
}

function documentName({key}: Partner, {id}: Pick<Guide, 'id'>): string {
  return `document ${key} ${id}`
}

/** The guides that a document can name: those that it links to, and its translations. */
function neighbours(guide: Guide, guides: readonly Guide[]) {
  const links = textBlocksOf(guide).flatMap(({block}) =>
    block.markDefs.flatMap((mark) => (mark._type === 'guideLink' ? mark.guide : [])),
  )
  const keys = new Set([guide, ...guide.related, ...links].map(({key}) => key))
  return guides.filter(({key}) => keys.has(key)).map(({key, language}) => ({key, language}))
}

export interface FeedRun extends Run {
  /** What lies in the output folder: feeds are put together from the guide documents there. */
  readonly entries: ReadonlyMap<string, {readonly files: Readonly<Record<string, string>>}>
  readonly outFolder: string
  /** Whether every guide was to be made: a feed is not put together from some of them, or partners would hear that the rest is gone. */
  readonly isWhole: boolean
  /** Whether time alone asks for a new manifest. */
  readonly isDue: (partner: string) => boolean
  /** Where it is kept what partners were told. */
  readonly memory: string
}

/** One job per partner, planned when its guide documents lie there. */
export function planFeeds(run: FeedRun): Job[] {
  const {code, config, content, entries, outFolder, asOf, now, memory} = run
  const authority = authorityOf(content)
  return [...Map.groupBy(content.partners, ({partner}) => partner.key).values()].flatMap(
    (voices) => {
      const [first] = voices
      if (first === undefined || authority === undefined) return []
      const {partner} = first
      const entitled = entitledGuides(
        partner,
        content.guides.filter((guide) => mayLeave(guide, config)),
      )
      const isComplete = entitled.every((guide) => entries.has(documentName(partner, guide)))
      if (!run.isWhole && !isComplete) return []
      return createJob(code, {
        name: `feed ${partner.key}`,
        channel: 'feed',
        guides: entitled.map(({id}) => id),
        inputs: {
          partner,
          voices: voicesOf(voices, content),
          documents: entitled
            .flatMap((guide) =>
              Object.entries(entries.get(documentName(partner, guide))?.files ?? {}),
            )
            .map(([path, hash]) => ({path, hash})),
          recalled: entitledGuides(partner, content.recalled),
          site: config.site,
          authority,
          asOf: dayOf(asOf, entitled),
        },
        due: run.isDue(partner.key),
        make: async (inputs) =>
          (await import('../make/makeFeed.ts')).makeFeed(inputs, {
            outFolder,
            memory,
            today: asOf,
            now,
          }),
      })
    },
  )
}

function voicesOf(voices: Content['partners'], {clinics}: Content) {
  return Object.fromEntries(
    voices.flatMap(({language, partner}) => {
      const clinic = clinics.get(language)
      return clinic === undefined ? [] : [[language, {clinic, partner}] as const]
    }),
  ) satisfies {readonly [L in Language]?: {clinic: Clinic; partner: Partner}}
}

/** `clinic.example,2025-01-01`, checked when the clinic was read. */
function authorityOf({clinics}: Content) {
  const [clinic] = clinics.values()
  const [name, date] = clinic?.authority.split(',') ?? []
  return name === undefined || date === undefined ? undefined : {name, date}
}

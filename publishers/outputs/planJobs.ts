import {addDays} from '#schemas/approval/guideState.ts'
import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Clinic, Guide, Partner} from '#schemas/guide/guide.ts'
import {textBlocksOf} from '#schemas/guide/textBlocksOf.ts'
import {type Language, type PaperSize, paperSizes} from '#schemas/vocabulary.ts'

import {entitledGuides, mayShow} from '../channels/feed/entitledGuides.ts'
import type {NamedGuide} from '../channels/page/renderLeafletStatus.ts'
import type {Config} from '../config.ts'
import type {Content} from '../fetchContent.ts'
import {editionCode, leafletCode, paths} from '../manuscript/addresses.ts'
import {createJob, type Job} from './job.ts'

/** What a run knows beside the content. */
export interface Run {
  readonly content: Content
  readonly config: Pick<Config, 'site' | 'dataFolder'>
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  /** RFC 3339 instant: reaches the feed manifest alone. */
  readonly now: string
  /** Hash of the program that makes the files. */
  readonly code: string
  /** Papers that the press of this machine can set. */
  readonly papers: readonly PaperSize[]
}

/**
 * Everything that the current state asks for, as jobs: nothing is made here, and the renderers are not even loaded until a job
 * has to run. What is in no job has no business in the output folder.
 */
export function planJobs(run: Run): Job[] {
  const {content} = run
  const standing = new Set(content.guides.map(({id}) => id))
  const guides = content.guides.map((guide) => withStandingLinks(guide, content))
  return [
    ...content.recalled.flatMap((guide) => recalledJobs(guide, run)),
    ...recalledIssueJobs(run),
    // All jobs of a guide together: the press sets its leaflets while its page and documents are rendered.
    ...guides.flatMap((guide) => [...guideJobs(guide, run), ...documentJobs(guide, guides, run)]),
    ...figureJobs(guides, run),
    ...editionJobs(run, standing),
    ...newsletterJobs(run),
    ...siteJobs(run),
  ]
}

/**
 * Whether a guide may be given to partners and printed in runs. What sample people signed may not, once the site has a public
 * address: who gets a feed or a stack of paper cannot be asked to read a notice.
 */
export function mayLeave({approval}: Pick<Guide, 'approval'>, {site}: Run['config']): boolean {
  return site.trial || approval === 'signed'
}

/** A link to a guide that is not there would lead nowhere. */
function withStandingLinks(guide: Guide, {guides}: Content): Guide {
  const stands = guide.related.filter((link) =>
    guides.some(({key, language}) => key === link.key && language === link.language),
  )
  return {...guide, related: stands}
}

function guideJobs(guide: Guide, run: Run): Job[] {
  const {code, config, papers, content} = run
  const clinic = content.clinics.get(guide.language)
  if (clinic === undefined) return []
  const shared = {guide, clinic, site: config.site, asOf: dayOf(run.asOf, [guide])}
  const guides = [guide.id]
  return [
    createJob(code, {
      name: `page ${guide.id}`,
      channel: 'leaflet',
      guides,
      inputs: {...shared, leaflets: papers},
      make: async (inputs) => (await import('../make/makePage.ts')).makePage(inputs),
    }),
    ...papers.map((paper) =>
      createJob(code, {
        name: `leaflet ${guide.id} ${paper}`,
        channel: 'leaflet',
        guides,
        inputs: {...shared, paper, path: `site${paths.leaflet(guide, paper)}`},
        make: async (inputs, tools) =>
          (await import('../make/makeLeaflet.ts')).makeLeaflet(inputs, tools),
      }),
    ),
    statusJob(guide, clinic, run),
  ]
}

function recalledJobs(guide: RecalledGuide, run: Run): Job[] {
  const {code, config, content} = run
  const clinic = content.clinics.get(guide.language)
  if (clinic === undefined) return []
  const taken = content.guides.some(
    ({language, slug}) => language === guide.language && slug === guide.slug,
  )
  const page = createJob(code, {
    name: `recalled ${guide.id}`,
    channel: 'leaflet',
    guides: [],
    inputs: {guide, clinic, site: config.site, leaflets: leafletsOf(guide, run)},
    make: async (inputs) => (await import('../make/makePage.ts')).makeRecalledPage(inputs),
  })
  return [...(taken ? [] : [page]), statusJob(guide, clinic, run)]
}

/** The addresses of all leaflets of a guide, those of print runs among them. */
function leafletsOf({id, key, language}: RecalledGuide, {content}: Run): string[] {
  return [
    ...paperSizes.map((paper) => paths.leaflet({key, language}, paper)),
    ...content.editions
      .filter(({guideId}) => guideId === id)
      .map(({edition}) => paths.edition(edition.key)),
  ]
}

/** What stands at the addresses of a newsletter that carried a guide which was taken back. */
function recalledIssueJobs({code, config, content}: Run): Job[] {
  return content.recalledIssues.flatMap(({key, guide}) => {
    const clinic = content.clinics.get(guide.language)
    if (clinic === undefined) return []
    return createJob(code, {
      name: `recalled newsletter ${key}`,
      channel: 'newsletter',
      guides: [],
      inputs: {key, guide, clinic, site: config.site},
      make: async (inputs) => (await import('../make/makePage.ts')).makeRecalledIssue(inputs),
    })
  })
}

/** One answer for each code that was ever printed: of each version, and of each print run. */
function statusJob(guide: Guide | RecalledGuide, clinic: Clinic, run: Run): Job {
  const {code, config, content} = run
  const printed = [
    ...content.versions
      .filter(({guideId}) => guideId === guide.id)
      .map(({guideId: id, version, publishedAt: date}) => ({
        code: leafletCode({id, version}),
        version,
        date,
      })),
    ...content.editions
      .filter(({guideId}) => guideId === guide.id)
      .map(({edition, version}) => ({
        code: editionCode(edition.key),
        version,
        date: edition.printedOn,
      })),
  ]
  return createJob(code, {
    name: `status ${guide.id}`,
    channel: 'leaflet',
    guides: [],
    inputs: {
      printed,
      guide: 'kind' in guide ? guide : namesOf(guide),
      clinic,
      site: config.site,
      asOf: 'kind' in guide ? '' : dayOf(run.asOf, [guide]),
    },
    make: async (inputs) => (await import('../make/makePage.ts')).makeStatusPages(inputs),
  })
}

/** What the answer to a code says of a guide. */
function namesOf(guide: Guide): NamedGuide {
  const {id, language, slug, title, version, dates, approval} = guide
  return {id, language, slug, title, version, dates, approval}
}

/** The pictures of guides and the logo of their pages. What is the logo stays, whichever guide that shows it, too, is taken back. */
function figureJobs(guides: readonly Guide[], {code, content}: Run): Job[] {
  const logos = new Set([...content.clinics.values()].flatMap(({logo}) => logo?.assetId ?? []))
  const users = Map.groupBy(
    [
      ...guides.flatMap((guide) =>
        figuresOf(guide).map(({assetId}) => ({assetId, ids: [guide.id]})),
      ),
      ...[...logos].map((assetId) => ({assetId, ids: []})),
    ],
    ({assetId}) => assetId,
  )
  return [...users].map(([assetId, uses]) =>
    createJob(code, {
      name: `figure ${assetId}`,
      channel: 'leaflet',
      guides: logos.has(assetId) ? [] : uses.flatMap(({ids}) => ids),
      inputs: {assetId, path: `site${paths.figure(assetId)}`},
      make: async (inputs, tools) =>
        (await import('../make/makeSitePages.ts')).makeFigure(inputs, tools),
    }),
  )
}

/** The print runs that can be made. */
export function editionJobs(run: Run, standing: ReadonlySet<string>): Job[] {
  const {code, config, content, papers} = run
  return content.editions.flatMap(({edition, guide}) => {
    const clinic = guide && content.clinics.get(guide.language)
    if (guide === undefined || clinic === undefined || !standing.has(guide.id)) return []
    if (!papers.includes(edition.paper) || !mayLeave(guide, config)) return []
    return createJob(code, {
      name: `edition ${edition.key}`,
      channel: 'leaflet',
      guides: [guide.id],
      inputs: {
        guide,
        clinic,
        site: config.site,
        // A print run is what it was on the day of printing.
        asOf: edition.printedOn,
        paper: edition.paper,
        path: `site${paths.edition(edition.key)}`,
        code: editionCode(edition.key),
      },
      make: async (inputs, tools) =>
        (await import('../make/makeLeaflet.ts')).makeLeaflet(inputs, tools),
    })
  })
}

/** The newsletters that can be made. */
export function newsletterJobs({code, config, content, asOf}: Run): Job[] {
  return content.issues.flatMap(({issue, guides}) => {
    const clinic = content.clinics.get(issue.language)
    if (clinic === undefined) return []
    return createJob(code, {
      name: `newsletter ${issue.key}`,
      channel: 'newsletter',
      guides: issue.guides.map(({guideId}) => guideId),
      inputs: {issue, guides, clinic, site: config.site, asOf: dayOf(asOf, guides)},
      make: async (inputs, tools) =>
        (await import('../make/makeNewsletter.ts')).makeNewsletter(inputs, tools),
    })
  })
}

function siteJobs({code, config, content}: Run): Job[] {
  const [clinic] = content.clinics.values()
  if (clinic === undefined) return []
  return [
    createJob(code, {
      name: 'site',
      channel: 'leaflet',
      guides: [],
      inputs: {clinic, site: config.site},
      make: async (inputs) => (await import('../make/makeSitePages.ts')).makeSitePages(inputs),
    }),
    createJob(code, {
      name: 'feed schemas',
      channel: 'feed',
      guides: [],
      inputs: {},
      make: async () => (await import('../make/makeFeed.ts')).makeFeedSchemas(),
    }),
  ]
}

/** A guide as each partner gets it that may show it. */
function documentJobs(guide: Guide, guides: readonly Guide[], run: Run): Job[] {
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

/**
 * The last day on which time alone changed what these guides say: outputs of any day until the next such day are the same bytes,
 * so nothing is made anew just because a night has passed.
 */
function dayOf(asOf: string, guides: readonly Pick<Guide, 'dates'>[]): string {
  const turns = guides.map(({dates}) => addDays(dates.reviewBy, 1)).filter((day) => day <= asOf)
  return turns.toSorted().at(-1) ?? '2000-01-01'
}

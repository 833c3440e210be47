import type {RecalledGuide} from '#schemas/approval/recalledGuide.ts'
import {figuresOf} from '#schemas/guide/figuresOf.ts'
import type {Clinic, Guide} from '#schemas/guide/guide.ts'
import {paperSizes} from '#schemas/vocabulary.ts'

import type {NamedGuide} from '../channels/page/renderLeafletStatus.ts'
import type {Content} from '../fetchContent.ts'
import {editionCode, leafletCode, paths} from '../manuscript/addresses.ts'
import {createJob, type Job} from './job.ts'
import {documentJobs} from './planFeeds.ts'
import {dayOf, mayLeave, type Run} from './run.ts'

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

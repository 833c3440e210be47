import {addDays} from '#schemas/approval/guideState.ts'
import {addYears} from '#schemas/rules/addYears.ts'
import {type Scale, scaleNames, scales} from '#schemas/worksheets/items.ts'

import type {CheckedGuide, CheckedSource, CheckReport, CheckedState, Target} from './answers.ts'

/** How much a bar asks for somebody. */
export type Tone = 'default' | 'caution' | 'critical'

/** One bar: how many, and which. */
export interface Bar {
  /** Names it in the table of words. */
  readonly id: string
  readonly tone: Tone
  readonly items: readonly BarItem[]
}

/** A document behind a bar. */
export interface BarItem extends Target {
  /** What it is counted for. */
  readonly note?: string
}

const stateTones: {readonly [S in CheckedState]: Tone} = {
  overdue: 'critical',
  due: 'caution',
  incomplete: 'critical',
  draft: 'default',
  'in review': 'default',
  approved: 'default',
  published: 'default',
  suspended: 'caution',
  withdrawn: 'caution',
}

/** How many guides are in which state; what needs somebody stands first. */
export function stateBars(guides: readonly CheckedGuide[]): Bar[] {
  return Object.entries(stateTones)
    .map(([id, tone]) => ({
      id,
      tone,
      items: guides.filter(({state}) => state === id).map((guide) => guideItem(guide)),
    }))
    .filter(isFilled)
}

/** Upper ends of the bars, each included. 6 is the aim for most readers, 8 the limit of rule L01. */
const grades: readonly (readonly [id: string, most: number, tone: Tone])[] = [
  ['grade 4', 4, 'default'],
  ['grade 5', 5, 'default'],
  ['grade 6', 6, 'default'],
  ['grade 7', 7, 'caution'],
  ['grade 8', 8, 'caution'],
  ['grade 9', Number.POSITIVE_INFINITY, 'critical'],
]

/** The same for INFLESZ, where more is easier: lower ends of the bars. 65 is the aim, 55 the limit. */
const eases: readonly (readonly [id: string, least: number, tone: Tone])[] = [
  ['ease 80', 80, 'default'],
  ['ease 65', 65, 'default'],
  ['ease 55', 55, 'caution'],
  ['ease 0', Number.NEGATIVE_INFINITY, 'critical'],
]

/** How hard English guides read, by school year. */
export function gradeBars(guides: readonly CheckedGuide[]): Bar[] {
  return readabilityBars(guides, 'FK', grades, (score, most) => score <= most)
}

/** How easy Spanish guides read. */
export function easeBars(guides: readonly CheckedGuide[]): Bar[] {
  return readabilityBars(guides, 'INFLESZ', eases, (score, least) => score >= least)
}

function readabilityBars(
  guides: readonly CheckedGuide[],
  scale: 'FK' | 'INFLESZ',
  bins: readonly (readonly [id: string, end: number, tone: Tone])[],
  isWithin: (score: number, end: number) => boolean,
): Bar[] {
  const read = guides.flatMap((guide) =>
    guide.readability?.scale === scale ? {guide, score: guide.readability.score} : [],
  )
  if (read.length === 0) return []
  const placed = read.map(({guide, score}) => ({
    bin: bins.find(([, end]) => isWithin(score, end))?.[0],
    score,
    item: guideItem(guide, scoreNote(scale, score)),
  }))
  return bins.map(([id, , tone]) => ({
    id,
    tone,
    items: placed
      .filter(({bin}) => bin === id)
      .toSorted((one, other) => one.score - other.score)
      .map(({item}) => item),
  }))
}

/** The formula of school years goes on below the first of them. */
function scoreNote(scale: 'FK' | 'INFLESZ', score: number): string {
  if (scale === 'INFLESZ') return score.toFixed(0)
  return score < 1 ? '≤ 1' : score.toFixed(1)
}

/** Reviews are listed by month for so long, and by year after it. Months. */
const monthsAhead = 24

/** When the next reviews are due: what is overdue, then month by month, then by year. Only what stands or is written is reviewed. */
export function reviewBars(guides: readonly CheckedGuide[], asOf: string): Bar[] {
  const due = guides.flatMap((guide) =>
    guide.reviewBy === undefined || guide.state === 'withdrawn'
      ? []
      : {id: reviewBin(guide.reviewBy, asOf), guide, reviewBy: guide.reviewBy},
  )
  const bins = [...new Set(due.map(({id}) => id))].toSorted((one, other) =>
    rankOf(one) < rankOf(other) ? -1 : 1,
  )
  return bins.map((id) => ({
    id,
    tone: id === 'overdue' ? 'critical' : 'default',
    items: due
      .filter((one) => one.id === id)
      .toSorted((one, other) => one.reviewBy.localeCompare(other.reviewBy))
      .map(({guide, reviewBy}) => guideItem(guide, reviewBy)),
  }))
}

function reviewBin(date: string, asOf: string): string {
  if (date < asOf) return 'overdue'
  const last = addDays(asOf, monthsAhead * 30)
  return date <= last ? date.slice(0, 7) : date.slice(0, 4)
}

/** A year that was begun month by month comes after its months. */
function rankOf(bin: string): string {
  if (bin === 'overdue') return ''
  return bin.length === 4 ? `${bin}-99` : bin
}

/** Which rules are broken in how many guides, errors first and most guides first. */
export function ruleBars(guides: readonly CheckedGuide[]): Bar[] {
  const found = guides.flatMap((guide) =>
    guide.problems.map((problem) => ({guide, problem, name: `${problem.level} ${problem.rule}`})),
  )
  return [...Map.groupBy(found, ({name}) => name).values()]
    .map((some): Bar => {
      const [first] = some
      const broken = Map.groupBy(some, ({guide}) => guide.id)
      return {
        id: first?.problem.rule ?? '',
        tone: first?.problem.level === 'error' ? 'critical' : 'caution',
        items: [...broken.values()].flatMap(([one, ...others]) => {
          if (one === undefined) return []
          const more = others.length > 0 ? ` (+${others.length})` : ''
          return guideItem(one.guide, one.problem.message + more)
        }),
      }
    })
    .toSorted((one, other) =>
      one.tone === other.tone
        ? other.items.length - one.items.length || one.id.localeCompare(other.id)
        : Number(other.tone === 'critical') - Number(one.tone === 'critical'),
    )
}

/** How far the worksheets are: passed, below what passes, begun. Nothing where nobody has begun one. */
export function worksheetBars(guides: readonly CheckedGuide[]): Bar[] {
  return scaleNames
    .flatMap((scale) =>
      (['passed', 'below', 'begun'] as const).map((bin) => ({
        id: `${scale} ${bin}`,
        tone: bin === 'below' ? ('caution' as const) : ('default' as const),
        items: guides.flatMap((guide) => worksheetItem(guide, scale, bin)),
      })),
    )
    .filter(isFilled)
}

function worksheetItem(
  guide: CheckedGuide,
  scale: Scale,
  bin: 'passed' | 'below' | 'begun',
): BarItem | readonly never[] {
  const own = guide.scores.find((score) => score.scale === scale)
  if (own === undefined || own.answered === 0) return []
  const {score, answered, items} = own
  if (score === undefined) return bin === 'begun' ? guideItem(guide, `${answered} / ${items}`) : []
  const passes = score >= scales[scale].pass
  return (passes ? 'passed' : 'below') === bin ? guideItem(guide, `${score} %`) : []
}

/** How old sources are, and what was found at their addresses. */
export function sourceBars({sources, asOf}: Pick<CheckReport, 'sources' | 'asOf'>): Bar[] {
  const links = (['broken', 'moved', 'unreachable'] as const).map((link) => ({
    id: `link ${link}`,
    tone: link === 'broken' ? ('critical' as const) : ('caution' as const),
    items: sources.filter((source) => source.link === link).map(sourceItem),
  }))
  const ages = (['new', 'middle', 'old', 'undated'] as const).map((age) => ({
    id: `age ${age}`,
    tone: age === 'old' ? ('caution' as const) : ('default' as const),
    items: sources.filter((source) => ageOf(source, asOf) === age).map(sourceItem),
  }))
  return [...links, ...ages].filter(isFilled)
}

/** Rule C03 looks for a newer edition after five years. */
function ageOf({issued}: CheckedSource, asOf: string): 'new' | 'middle' | 'old' | 'undated' {
  if (issued === undefined) return 'undated'
  const before = (years: number) => addYears(asOf, -years).slice(0, issued.length)
  if (issued < before(5)) return 'old'
  return issued < before(2) ? 'middle' : 'new'
}

function guideItem({id, shortTitle, title, language}: CheckedGuide, note?: string): BarItem {
  const name = `${shortTitle || title}${language === 'en' ? '' : ` (${language})`}`
  return {id, type: 'guide', title: name, ...(note === undefined ? {} : {note})}
}

function sourceItem({id, title, issued}: CheckedSource): BarItem {
  return {id, type: 'source', title, ...(issued === undefined ? {} : {note: issued})}
}

function isFilled({items}: Bar): boolean {
  return items.length > 0
}

import {type Change, formatChange} from '#schemas/approval/changesBetween.ts'
import type {Problem} from '#schemas/problem.ts'
import type {Scale} from '#schemas/worksheets/items.ts'

import {html, joinHtml, type SafeHtml} from '../html/html.ts'
import {renderShell} from '../html/shell.ts'
import {deskStyles} from '../site/deskStyles.ts'
import {type Checked, problemsOf, type Standing} from './checkGuides.ts'
import {checkStyles} from './checkStyles.ts'
import {countProblems, formatReadability, nextStep} from './formatCheck.ts'

const states = [
  'overdue',
  'due',
  'incomplete',
  'draft',
  'in review',
  'approved',
  'published',
  'suspended',
  'withdrawn',
] as const satisfies readonly Standing['state'][]

/** A check as one page for whoever runs the clinic: what needs somebody, how it all stands, and every problem. Works from a file. */
export function renderCheckPage(checked: Checked, asOf: string): string {
  const {guides, problems} = checked
  const found = countProblems(problemsOf(checked)) || 'no problems'
  return renderShell('desk', {
    title: `Guides on ${asOf}`,
    busy: false,
    style: html`<style>
      ${deskStyles}${checkStyles}
    </style>`,
    body: html`<header>
        <h1>Guides on ${asOf}</h1>
        <p>${guides.length} guides, ${found}.</p>
      </header>
      <main>
        <div class="figures">${stateFigure(guides)}${reviewFigure(guides, asOf)}</div>
        ${gradeFigure(guides)}
        <h2>Every guide</h2>
        ${overview(guides)}
        ${problems.length === 0 ? '' : html`<h2>Records</h2><article>${list(problems)}</article>`}
        ${details(guides)}
      </main>`,
  })
}

interface Bar {
  readonly label: string
  readonly value: number
  readonly words: string
  readonly over?: boolean
}

/** A bar chart that is a table: what the bar shows stands beside it in words. `limit` is a line across the bars. */
function barChart(
  caption: string,
  heads: readonly [string, string],
  bars: readonly Bar[],
  limit?: number,
): SafeHtml {
  const most = Math.max(1, limit ?? 0, ...bars.map(({value}) => value)) * 1.05
  const at = (value: number) => ((Math.max(0, value) / most) * 100).toFixed(1)
  return html`<article><table>
    <caption>${caption}</caption>
    <thead><tr><th scope="col">${heads[0]}</th><th scope="col" class="number">${heads[1]}</th><td></td></tr></thead>
    <tbody>${bars.map(
      ({label, value, words, over = false}) => html`<tr>
        <th scope="row">${label}</th><td class="number">${words}</td>
        <td class="bar"><svg aria-hidden="true" focusable="false"><rect class="value${over ? ' over' : ''}" width="${at(value)}%" height="12" y="1"/>${
          limit === undefined
            ? ''
            : html`<line class="limit" x1="${at(limit)}%" x2="${at(limit)}%" y1="-3" y2="17"/>`
        }</svg></td>
      </tr>`,
    )}</tbody>
  </table></article>`
}

function stateFigure(guides: readonly Standing[]): SafeHtml {
  const bars = states.flatMap((state): Bar[] => {
    const value = guides.filter((guide) => guide.state === state).length
    return value === 0 ? [] : [{label: state, value, words: String(value)}]
  })
  return barChart('How many guides are in which state', ['State', 'Guides'], bars)
}

function gradeFigure(guides: readonly Standing[]): SafeHtml {
  const bars = guides.flatMap(({shortTitle, readability}): Bar[] =>
    readability?.scale === 'FK'
      ? [
          {
            label: shortTitle,
            value: Math.max(readability.score, 0),
            words: readability.score < 1 ? '1 or below' : readability.score.toFixed(1),
            over: readability.score > 8,
          },
        ]
      : [],
  )
  return barChart(
    'Reading grade of each English guide: the line is grade 6, the aim for most readers',
    ['Guide', 'Grade'],
    bars,
    6,
  )
}

function reviewFigure(guides: readonly Standing[], asOf: string): SafeHtml {
  const years = Map.groupBy(
    guides.flatMap(({reviewBy}) => reviewBy ?? []),
    (date) => (date < asOf ? 'past' : date.slice(0, 4)),
  )
  const bars = [...years]
    .toSorted(([one], [other]) => (one === 'past' ? -1 : one.localeCompare(other)))
    .map(([year, dates]) => ({
      label: year === 'past' ? 'Overdue' : year,
      value: dates.length,
      words: String(dates.length),
      over: year === 'past',
    }))
  return barChart('When the next reviews are due', ['Year', 'Guides'], bars)
}

const heads = [
  'Language',
  'State',
  'Version',
  'Review by',
  'Reads at',
  'Worksheets',
  'Problems',
] as const

function overview(guides: readonly Standing[]): SafeHtml {
  return html`<table class="overview">
    <thead><tr><th scope="col">Guide</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${guides.map((guide) => {
      const cells = [
        guide.language,
        guide.state,
        guide.version ?? 'none',
        guide.reviewBy ?? 'none',
        formatReadability(guide) || 'unknown',
        formatScores(guide),
        countProblems(guide.problems) || 'none',
      ]
      return html`<tr>
        <th scope="row">${hasDetails(guide) ? html`<a href="#${guide.id}">${guide.title}</a>` : guide.title}</th>
        ${heads.map((head, index) => html`<td data-head="${head}">${cells[index]}</td>`)}
      </tr>`
    })}</tbody>
  </table>`
}

/** `PEMAT-P 82 and 71 %, CCI 12 of 20 items`; nothing to read where nobody has answered. */
function formatScores({scores}: Standing): string {
  if (scores.every(({answered}) => answered === 0)) return 'not begun'
  return scores
    .map(({scale, items, answered, score}) =>
      score === undefined
        ? `${shortNames[scale]} ${answered} of ${items}`
        : `${shortNames[scale]} ${score} %`,
    )
    .join(', ')
}

const shortNames: {readonly [S in Scale]: string} = {
  understandability: 'Understand',
  actionability: 'Act',
  cci: 'CCI',
}

function hasDetails({problems, changes}: Standing): boolean {
  return problems.length > 0 || changes.length > 0
}

function details(guides: readonly Standing[]): SafeHtml {
  const errors = ({problems}: Standing) => problems.filter(({level}) => level === 'error').length
  const shown = guides.filter(hasDetails).toSorted((one, other) => errors(other) - errors(one))
  if (shown.length === 0) return html``
  return html`<h2>What needs somebody</h2>${shown.map(
    (guide) => html`<article id="${guide.id}">
      <h3>${guide.title}</h3>
      ${
        guide.changes.length === 0
          ? ''
          : html`<p>Changed since version ${guide.version ?? ''}. ${nextStep(guide)}</p><ul>${guide.changes.map(changeItem)}</ul>`
      }
      ${list(guide.problems)}
    </article>`,
  )}`
}

function changeItem(change: Change): SafeHtml {
  const {part, before, how} = change
  const shown = part.kind !== 'source' && part.kind !== 'exercise'
  return html`<li>${formatChange(change)} (${change.least})${
    shown && before !== undefined ? html`<br><del>${before}</del>` : ''
  }${shown && how !== 'removed' ? html`<br><ins>${part.text}</ins>` : ''}</li>`
}

function list(problems: readonly Problem[]): SafeHtml {
  if (problems.length === 0) return html``
  return html`<ul>${joinHtml(
    problems.map(
      ({rule, level, path, message}) =>
        html`<li><span class="${level}">${level} ${rule}</span> ${message}<br><code>${path.replace(/^[^:]+: /, '')}</code></li>`,
    ),
  )}</ul>`
}

import {html, joinHtml, type SafeHtml} from '../html/html.ts'
import {renderShell} from '../html/shell.ts'
import {paperNames} from '../manuscript/paperNames.ts'
import type {Catalogue} from './catalogue.ts'
import {deskStyles} from './deskStyles.ts'
import type {Progress, Step} from './progress.ts'

const stateWords: {readonly [State in Step['state']]: string} = {
  waiting: 'waiting',
  running: 'being made …',
  done: 'ready',
  failed: 'failed',
}

/**
 * The index page of the public site on this computer: what is being made, then every output side by side. Until a run has
 * finished it asks again each second.
 */
export function renderDesk(
  progress: Progress,
  catalogue: Catalogue | undefined,
  {siteUrl, studioUrl}: {readonly siteUrl: string; readonly studioUrl?: string | undefined},
): string {
  const busy = progress.failure === undefined && progress.steps.some(({state}) => state !== 'done')
  const body = html`<header>
      <h1>Guidepost</h1>
      <p>One guide, written once: in the inbox, on paper, on a partner’s site.</p>
      ${studioUrl === undefined ? '' : html`<p>Guides are written, signed and taken back in <a href="${studioUrl}">Studio</a>.</p>`}
    </header>
    <main>
      ${
        progress.failure === undefined
          ? ''
          : html`<section class="failure" role="alert">
              <h2>Not published</h2>
              <pre>${progress.failure}</pre>
            </section>`
      }
      ${busy || progress.failure !== undefined ? steps(progress) : ''}
      ${catalogue === undefined ? '' : outputs(catalogue, siteUrl)}
    </main>`
  return renderShell('desk', {
    title: 'Guidepost: outputs',
    busy,
    style: html`<style>
      ${deskStyles}
    </style>`,
    body,
  })
}

function steps(progress: Progress): SafeHtml {
  return html`<section>
    <h2>Being made</h2>
    <ol class="steps">
      ${progress.steps.map(({name, state, count}) => html`<li class="${state}"><span>${name}</span> <span>${stateWords[state]}${count === undefined || count.total === 0 ? '' : ` ${count.done} of ${count.total}`}</span></li> `)}
    </ol>
  </section>`
}

/** One guide as mail, paper and page beside each other, the others by name, then what partners get and what was taken back. */
function outputs(catalogue: Catalogue, siteUrl: string): SafeHtml {
  const {issues, guides, feeds, editions, recalled} = catalogue
  // The guide with the most to show first.
  const [first, ...others] = guides.toSorted(
    (one, other) => Number(other.issue !== undefined) - Number(one.issue !== undefined),
  )
  return joinHtml([
    first === undefined
      ? html`<p>No guide is published yet. Sign and publish one: <code>npm run check</code> tells what is missing.</p>\n`
      : html`<section><h2>The same guide, side by side</h2>\n${sideBySide(first)}</section>\n`,
    list(
      'More guides',
      others.map((guide) => html`${guide.title}: ${links(guide)}`),
    ),
    list(
      'Newsletters',
      issues.map(
        ({subject, html: page, text, eml}) =>
          html`${subject}: <a href="${page}">HTML</a> · <a href="${text}">text part</a> · <a href="${eml}" download>complete mail (.eml)</a>`,
      ),
    ),
    html`<section><h2>Partner feeds</h2>\n${feeds.map((feed) => partnerFeed(feed, siteUrl))}</section>\n`,
    list(
      'Leaflet editions',
      editions.map(
        ({key, path, status}) =>
          html`${key}: ${path === undefined ? 'recalled' : html`<a href="${path}">PDF</a>`} · <a href="${status}">is it still valid?</a>`,
      ),
    ),
    list(
      'Taken back',
      recalled.map(({title, kind, page}) => html`${title}: <a href="${page}">${kind}</a>`),
    ),
  ])
}

function list(heading: string, entries: readonly SafeHtml[]): SafeHtml {
  if (entries.length === 0) return html``
  return html`<section><h2>${heading}</h2>
<ul>${entries.map((entry) => html`<li>${entry}</li>\n`)}</ul></section>\n`
}

function sideBySide(guide: Catalogue['guides'][number]): SafeHtml {
  const {title, page, leaflets, issue} = guide
  return html`<article>
<h3>${title}</h3>
<div class="row">
${issue === undefined ? '' : html`<figure><figcaption>Newsletter: ${issue.subject}</figcaption><iframe title="Newsletter at phone width: ${issue.subject}" src="${issue.html}"></iframe></figure>\n`}${leaflets
    .slice(0, 1)
    .map(
      ({path, paper}) =>
        html`<figure><figcaption>Leaflet on ${paperNames[paper]}</figcaption><iframe title="Leaflet on ${paperNames[paper]}: ${title}" src="${path}#view=FitH&amp;navpanes=0"></iframe></figure>\n`,
    )}<figure><figcaption>Guide page</figcaption><iframe title="Guide page: ${title}" src="${page}"></iframe></figure>
</div>
<p>${links(guide)}</p>
</article>\n`
}

function links({page, leaflets}: Catalogue['guides'][number]): SafeHtml {
  return html`<a href="${page}">guide page</a>${leaflets.map(({path, paper}) => html` · <a href="${path}">leaflet on ${paperNames[paper]} (PDF)</a>`)}`
}

function partnerFeed(
  {partner, feed, manifest, guides}: Catalogue['feeds'][number],
  siteUrl: string,
): SafeHtml {
  return html`<article>
<h3>${partner}</h3>
<p>Three lines for a partner’s developer: what there is, one guide in full, and all that may still be shown.</p>
<pre tabindex="0">curl ${siteUrl}${feed}
${guides.slice(0, 1).map((path) => `curl ${siteUrl}${path}\n`)}curl ${siteUrl}${manifest}</pre>
<p><a href="${feed}">Feed</a> · <a href="${manifest}">Manifest</a> · Guides: ${guides.map((path, index) => html`${index === 0 ? '' : ' · '}<a href="${path}">${nameOf(path)}</a>`)}</p>
</article>\n`
}

/** `/v1/partner/guides/neck-pain.en.json` is called `neck-pain.en`. */
function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.json$/, '')
}

import {html, joinHtml, type SafeHtml} from '../html/html.ts'
import {renderShell} from '../html/shell.ts'
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
  siteUrl: string,
): string {
  const busy = progress.failure === undefined && progress.steps.some(({state}) => state !== 'done')
  const body = html`<header>
      <h1>Guidepost</h1>
      <p>One guide, written once: in the inbox, on paper, on a partner’s site.</p>
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

/** Mail, paper and page of the same guide beside each other, then what partners get. */
function outputs(
  {issues, guides, feeds, editions, recalled}: Catalogue,
  siteUrl: string,
): SafeHtml {
  return joinHtml([
    html`<section><h2>The same guide, side by side</h2>
${guides.map(({title, page, leaflets, issue}) => {
  return html`<article>
<h3>${title}</h3>
<div class="row">
${issue === undefined ? '' : html`<figure><figcaption>Newsletter: ${issue.subject}</figcaption><iframe title="Newsletter at phone width: ${issue.subject}" src="${issue.html}"></iframe></figure>\n`}${leaflets
    .slice(0, 1)
    .map(
      ({path, paper}) =>
        html`<figure><figcaption>Leaflet: ${paper}</figcaption><iframe title="Leaflet, ${paper}: ${title}" src="${path}#view=FitH"></iframe></figure>\n`,
    )}<figure><figcaption>Guide page</figcaption><iframe title="Guide page: ${title}" src="${page}"></iframe></figure>
</div>
<p><a href="${page}">Guide page</a>${leaflets.map(({path, paper}) => html` · <a href="${path}">Leaflet, ${paper} (PDF)</a>`)}</p>
</article>\n`
})}</section>\n`,
    html`<section><h2>Newsletters</h2>
<ul>${issues.map(({subject, html: page, text, eml}) => html`<li>${subject}: <a href="${page}">HTML</a> · <a href="${text}">text part</a> · <a href="${eml}" download>complete mail (.eml)</a></li>\n`)}</ul></section>\n`,
    html`<section><h2>Partner feeds</h2>
${feeds.map(
  ({partner, feed, manifest, guides: documents}) => html`<article>
<h3>${partner}</h3>
<p>Three lines for a partner’s developer: what there is, one guide in full, and all that may still be shown.</p>
<pre tabindex="0">curl ${siteUrl}${feed}
${documents.slice(0, 1).map((path) => `curl ${siteUrl}${path}\n`)}curl ${siteUrl}${manifest}</pre>
<p><a href="${feed}">Feed</a>${documents.map((path) => html` · <a href="${path}">Guide document</a>`)} · <a href="${manifest}">Manifest</a></p>
</article>\n`,
)}</section>\n`,
    ...(editions.length === 0
      ? []
      : [
          html`<section><h2>Leaflet editions</h2>
<ul>${editions.map(({key, path, status}) => html`<li>${key}: ${path === undefined ? 'recalled' : html`<a href="${path}">PDF</a>`} · <a href="${status}">is it still valid?</a></li>\n`)}</ul></section>\n`,
        ]),
    ...(recalled.length === 0
      ? []
      : [
          html`<section><h2>Taken back</h2>
<ul>${recalled.map(({title, kind, page}) => html`<li>${title}: <a href="${page}">${kind}</a></li>\n`)}</ul></section>`,
        ]),
  ])
}

import {html, joinHtml, type SafeHtml} from '../../html/html.ts'
import type {Manuscript} from '../../manuscript/composeGuide.ts'
import {glossaryOf} from '../../manuscript/glossary.ts'
import {words} from '../../manuscript/words.ts'
import {blocksHtml, itemsHtml} from './blocks.ts'
import {type PageSetting, termId} from './pageSetting.ts'

interface Part {
  readonly id: string
  readonly heading: string
  readonly body: (setting: PageSetting) => SafeHtml
}

/** The table of contents: every heading of level 2 that follows it and carries advice. */
export function contents(manuscript: Manuscript): SafeHtml {
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${words[manuscript.language].contents}</h2>
<ul>
${partsOf(manuscript).map(({id, heading}) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul>
</nav>`
}

/** Key points, lede, sections and the words explained, each below its heading. */
export function guideParts(manuscript: Manuscript, setting: PageSetting): SafeHtml {
  return joinHtml(
    partsOf(manuscript).map(
      ({id, heading, body}) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${body(setting)}</section>
`,
    ),
  )
}

function partsOf(manuscript: Manuscript): Part[] {
  const {language, keyPoints, ledeHeading, lede, sections} = manuscript
  const text = words[language]
  const part = (id: string, heading: string, body: Part['body']): Part => ({id, heading, body})
  return [
    ...(keyPoints.length === 0
      ? []
      : [part('key_points', text.keyPoints, (setting) => itemsHtml(keyPoints, 'points', setting))]),
    // Without a heading of its own the lede would read as part of what stands above it.
    ...(lede.length === 0
      ? []
      : [part('about_guide', ledeHeading, (setting) => blocksHtml(lede, setting))]),
    ...sections.map(({key, heading, body}) =>
      part(key, heading, (setting) => blocksHtml(body, setting)),
    ),
    ...(glossaryOf(manuscript).length > 0
      ? [part('glossary_words', text.glossary, glossaryHtml)]
      : []),
  ]
}

function glossaryHtml({glossary}: PageSetting): SafeHtml {
  return html`<dl class="glossary">
${glossary.map(
  ({name, definition}, index) =>
    html`<div><dt id="${termId(index)}">${name}</dt><dd>${definition}</dd></div>\n`,
)}</dl>
`
}

import {type Language, languageFacts} from '#schemas/vocabulary.ts'

import {html, type SafeHtml} from '../../html/html.ts'
import {renderShell} from '../../html/shell.ts'
import type {Brand} from '../../manuscript/brand.ts'
import {banner} from './renderPage.ts'
import {pageStyles} from './styles.ts'

/** What a small page needs to know. */
export interface SmallPage {
  readonly language: Language
  readonly brand: Brand
  readonly title: string
  readonly canonical: string
}

/** A page of a few lines around `body`: an answer to somebody who holds a leaflet or a mail, of no use to anyone who searches. */
export function renderSmallPage(
  {language, brand, title, canonical}: SmallPage,
  body: SafeHtml,
): string {
  return renderShell('page', {
    language,
    direction: languageFacts[language].dir,
    title: `${title} | ${brand.words.shortName}`,
    description: title,
    canonical,
    hidden: true,
    style: pageStyles(brand.colour),
    body: html`${banner(brand)}
<main>
<h1>${title}</h1>
${body}
</main>`,
  })
}

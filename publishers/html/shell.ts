import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'

import {shells} from '../generated/shells.ts'
import type {HtmlValue} from './html.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package types its runtime entry as an empty module
const {template} = runtime as unknown as Pick<typeof Handlebars, 'template'>

/** A whole document: the named shell (`publishers/shells/NAME.hbs`) around values. Text is escaped, SafeHtml is not. */
export function renderShell(
  name: keyof typeof shells,
  values: Readonly<Record<string, HtmlValue | boolean>>,
): string {
  return template(shells[name])(values)
}

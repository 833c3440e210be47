import axe from 'axe-core'
import type {Browser, Page} from 'playwright-core'
import {z} from 'zod'

/** Rules that axe is not sure about count as faults, too. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const findings = z.array(z.object({id: z.string(), nodes: z.array(z.object({html: z.string()}))}))
const axeForm = z.object({violations: findings, incomplete: findings})

/** What axe finds wrong with a page, in one line each, and whether it must be scrolled sideways. */
export async function lookAt(
  browser: Browser,
  markup: string,
  {width, dark}: {width: number; dark: boolean},
): Promise<{faults: string[]; wide: boolean}> {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  await page.setContent(markup)
  await page.evaluate(axe.source)
  const run = axeForm.parse(
    await page.evaluate(`axe.run(document, {runOnly: ${JSON.stringify(rules)}})`),
  )
  const faults = [...run.violations, ...run.incomplete].map(
    ({id, nodes}) => `${id}: ${nodes[0]?.html}`,
  )
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  await context.close()
  return {faults, wide}
}

const rated = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({html: z.string()})),
    }),
  ),
})

/** What axe finds seriously wrong within one part of an open page, in one line each; frames within it are tested as pages of their own. */
export async function seriousFaults(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source)
  const {violations} = rated.parse(
    await page.evaluate(
      `axe.run(${JSON.stringify(selector)}, {iframes: false, runOnly: ${JSON.stringify(rules)}})`,
    ),
  )
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
}

import {createHash} from 'node:crypto'

import type {Guide} from '#schemas/guide/guide.ts'
import type {Problem} from '#schemas/problem.ts'
import {measureGuide} from '#schemas/readability/measureGuide.ts'
import {checkGuide} from '#schemas/rules/index.ts'
import type {Facts} from '#schemas/rules/rule.ts'

/** What the words of a guide and the facts around it decide, and nothing else. */
export interface Findings {
  readonly problems: readonly Problem[]
  readonly readability: {readonly scale: 'FK' | 'INFLESZ'; readonly score: number}
}

export type FindFaults = (guide: Guide, facts: Facts) => Findings

/** Runs every rule over a guide and measures how hard it reads. */
export const findFaults: FindFaults = (guide, facts) => {
  const {scale, score} = measureGuide(guide)
  return {problems: checkGuide(guide, facts), readability: {scale, score}}
}

/**
 * The same, but a guide that has not changed is not looked at again while the facts are the same: where one of a thousand guides was
 * edited, one is checked.
 */
export function rememberFaults(): FindFaults {
  const known = new Map<string, {readonly from: string; readonly findings: Findings}>()
  const shared = new WeakMap<Facts, string>()
  return (guide, facts) => {
    const around = shared.get(facts) ?? hashOf(sharedFacts(facts))
    shared.set(facts, around)
    const base = facts.guides.find(({id}) => id === guide.id)?.base
    const from = hashOf([around, base, guide])
    const before = known.get(guide.id)
    if (before?.from === from) return before.findings
    const findings = findFaults(guide, facts)
    known.set(guide.id, {from, findings})
    return findings
  }
}

/** The base of a translation is large and the business of that translation alone. */
function sharedFacts({guides, linkChecks, ...facts}: Facts) {
  return {
    ...facts,
    guides: guides.map(({base: _base, ...guide}) => guide),
    linkChecks: [...(linkChecks ?? [])],
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

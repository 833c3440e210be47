import {Box} from '@sanity/ui'

import type {CheckReport} from './answers.ts'
import {BarChart} from './BarChart.tsx'
import {CheckedGuides} from './CheckedGuides.tsx'
import {stateBars} from './quality.ts'
import {usePublishingWords} from './words.ts'

/** Where guides stand: each bar opens those of its state. */
export function StateChart({report}: {readonly report: CheckReport}) {
  const {quality, guideStates} = usePublishingWords()
  const names: Readonly<Record<string, string>> = guideStates
  return (
    <BarChart
      name="states"
      {...quality.charts.states}
      bars={stateBars(report.guides)}
      labelOf={(id) => names[id] ?? id}
    />
  )
}

/** The guides of the store by state, as a list of Studio's menu. A state is stored nowhere, so a filter cannot ask for it. */
export function StatesPane() {
  return (
    <Box padding={4} overflow="auto" height="fill">
      <CheckedGuides view={StateChart} />
    </Box>
  )
}

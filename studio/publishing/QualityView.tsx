import {Box, Stack, Text} from '@sanity/ui'
import {styled} from 'styled-components'

import {monthWords} from '../format.ts'
import type {CheckReport} from './answers.ts'
import {BarChart} from './BarChart.tsx'
import {CheckedGuides} from './CheckedGuides.tsx'
import {PlanProblems} from './PlanProblems.tsx'
import {easeBars, gradeBars, reviewBars, ruleBars, sourceBars, worksheetBars} from './quality.ts'
import {StateChart} from './StateChart.tsx'
import {usePublishingWords} from './words.ts'

const Charts = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  gap: 2.5rem 3rem;
  align-items: start;
`

/** How good the guides are, drafts included: what `npm run check` finds, as charts whose bars open the guides behind them. */
export function QualityView() {
  return <CheckedGuides view={Report} />
}

function Report({report}: {readonly report: CheckReport}) {
  const {quality, locale} = usePublishingWords()
  const {guides, problems, asOf} = report
  const broken = guides.filter((guide) => guide.problems.some(({level}) => level === 'error'))
  const changed = guides.filter(({changes}) => changes > 0)
  const barName = (id: string) => quality.bars[id] ?? id
  const ruleName = (id: string) => {
    const name = quality.rules[id]
    if (name === undefined) return id
    return id === 'model' ? name : `${name} (${id})`
  }
  const charts = [
    ['rules', ruleBars(guides), ruleName],
    ['grades', gradeBars(guides), barName],
    ['eases', easeBars(guides), barName],
    [
      'reviews',
      reviewBars(guides, asOf),
      (id: string) => (id === 'overdue' ? quality.overdue : monthWords(id, locale)),
    ],
    ['sources', sourceBars(report), barName],
    ['worksheets', worksheetBars(guides), barName],
  ] as const
  return (
    <Stack gap={5}>
      <Text size={2} weight="medium">
        {quality.summary(guides.length, broken.length, changed.length)}
      </Text>
      {problems.length === 0 ? null : <PlanProblems problems={problems} />}
      <Charts>
        <StateChart report={report} />
        {charts.map(([name, bars, labelOf]) =>
          bars.length === 0 ? null : (
            <Box key={name}>
              <BarChart
                name={name}
                title={quality.charts[name].title}
                about={quality.charts[name].about}
                bars={bars}
                labelOf={labelOf}
              />
            </Box>
          ),
        )}
      </Charts>
    </Stack>
  )
}

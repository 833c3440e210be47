import {Box, Flex, Stack, Text} from '@sanity/ui'
import {styled} from 'styled-components'

import {languages} from '#schemas/vocabulary.ts'

import {guideTemplateId} from '../menu.ts'
import {Failed, NothingYet, Waiting} from './Answering.tsx'
import type {CheckReport} from './answers.ts'
import {BarChart} from './BarChart.tsx'
import {monthWords, timeWords} from './format.ts'
import {PlanProblems} from './PlanProblems.tsx'
import {
  easeBars,
  gradeBars,
  reviewBars,
  ruleBars,
  sourceBars,
  stateBars,
  worksheetBars,
} from './quality.ts'
import {QuietButton} from './QuietButton.tsx'
import {useCheck} from './useCheck.ts'
import {usePublishingWords} from './words.ts'

const Charts = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  gap: 2.5rem 3rem;
  align-items: start;
`

/** How good the guides are, drafts included: what `npm run check` finds, as charts whose bars open the guides behind them. */
export function QualityView() {
  const words = usePublishingWords()
  const {asked, checkAgain} = useCheck()
  if (asked === undefined) return <Waiting />
  if (asked.state === 'failed') return <Failed failure={asked} onRetry={checkAgain} />
  const {report, checking} = asked.answer
  const progress = checking && words.quality.checking(checking.done, checking.total)
  if (report === undefined) {
    return checking === undefined ? (
      <Failed failure={{state: 'failed', why: 'fault'}} onRetry={checkAgain} />
    ) : (
      <Waiting {...(progress === undefined ? {} : {text: progress})} />
    )
  }
  return (
    <Stack gap={5} data-testid="quality">
      <Flex align="center" justify="space-between" gap={3}>
        <Text size={1} muted role="status">
          {progress ?? words.quality.checked(timeWords(report.at, words.locale))}
        </Text>
        <QuietButton
          text={words.quality.checkAgain}
          onClick={checkAgain}
          disabled={checking !== undefined}
        />
      </Flex>
      {report.guides.length === 0 ? (
        <NothingYet
          title={words.quality.nothing}
          hint={words.quality.nothingHint}
          create={{
            type: 'guide',
            template: guideTemplateId(languages[0]),
            text: words.quality.newGuide,
          }}
        />
      ) : (
        <Report report={report} />
      )}
    </Stack>
  )
}

function Report({report}: {readonly report: CheckReport}) {
  const {quality, guideStates, locale} = usePublishingWords()
  const {guides, problems, asOf} = report
  const broken = guides.filter((guide) => guide.problems.some(({level}) => level === 'error'))
  const changed = guides.filter(({changes}) => changes > 0)
  const stateNames: Readonly<Record<string, string>> = guideStates
  const stateName = (id: string) => stateNames[id] ?? id
  const barName = (id: string) => quality.bars[id] ?? id
  const ruleName = (id: string) => {
    const name = quality.rules[id]
    if (name === undefined) return id
    return id === 'model' ? name : `${name} (${id})`
  }
  const charts = [
    ['states', stateBars(guides), stateName],
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

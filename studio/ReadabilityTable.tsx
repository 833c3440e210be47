import {Card, Stack, Text} from '@sanity/ui'

import type {Guide} from '#schemas/guide/guide.ts'
import {measureGuide, type Readability} from '#schemas/readability/measureGuide.ts'

import {useWords, type Words} from './words.ts'

const cell = {padding: '0.4rem 0.75rem 0.4rem 0', textAlign: 'start'} as const
const number = {...cell, textAlign: 'end'} as const

/** How hard each section reads, on the scale of its language. */
export function ReadabilityTable({guide}: {readonly guide: Guide}) {
  const words = useWords()
  const measured = measureGuide(guide)
  const whole: Readability = measured
  const rows = [
    {key: '', title: words.wholeGuide, measured: whole},
    ...measured.sections.map((section, index) => ({
      key: section.key,
      title: guide.sections[index]?.heading ?? section.key,
      measured: section,
    })),
  ]
  return (
    <Stack gap={3}>
      <Text as="h2" size={2} weight="semibold">
        {words.readability}
      </Text>
      <Text size={1} muted>
        {measured.scale === 'FK'
          ? words.aboutGrade(guide.audience.targetGrade ?? 6)
          : words.aboutInflesz}
      </Text>
      <Card>
        <table style={{width: '100%', borderCollapse: 'collapse', fontSize: '0.8125rem'}}>
          <thead>
            <tr>
              <th scope="col" style={cell}>
                {words.section}
              </th>
              <th scope="col" style={number}>
                {measured.scale === 'FK' ? words.grade : 'INFLESZ'}
              </th>
              <th scope="col" style={number}>
                {words.wordCount}
              </th>
            </tr>
          </thead>
          <tbody data-testid="readability">
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" style={{...cell, fontWeight: row.key === '' ? 600 : 400}}>
                  {row.title}
                </th>
                <td style={number}>{scoreWords(row.measured, words)}</td>
                <td style={number}>{row.measured.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </Stack>
  )
}

function scoreWords({scale, score, words: count}: Readability, words: Words): string {
  if (count === 0) return words.noText
  if (scale === 'INFLESZ') return score.toFixed(0)
  return score < 1 ? words.firstGrade : score.toFixed(1)
}

import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {UserViewComponent} from 'sanity/structure'

import type {Guide} from '#schemas/guide/guide.ts'
import type {WorksheetAnswer} from '#schemas/vocabulary.ts'
import {scaleNames, scales} from '#schemas/worksheets/items.ts'
import {proposeAnswers} from '#schemas/worksheets/proposals.ts'
import {
  readAnswers,
  scoreWorksheet,
  type WorksheetLine,
  worksheetOf,
} from '#schemas/worksheets/worksheet.ts'

import {isEmbedded} from '../environment.ts'
import {Hindrance, Waiting} from '../preview/Hindrance.tsx'
import {useGuideReading} from '../reading/useGuideReading.ts'
import {answerWorksheet} from './answerWorksheet.ts'
import {useEditorWords} from './words.ts'
import {WorksheetItem} from './WorksheetItem.tsx'

/** The worksheets of the guide that is open: what a program proposes, and what a person says to it. */
export const WorksheetView: UserViewComponent = ({document, documentId}) => {
  const reading = useGuideReading(document.displayed, documentId)
  if (reading === undefined) return <Waiting />
  const {read, draft, id} = reading
  const answers = readAnswers(id, draft)
  if (!read.ok) return <Hindrance problems={read.problems} draft={draft} />
  if (!answers.ok) return <Hindrance problems={answers.problems} draft={draft} />
  const guide = read.value
  const lines = worksheetOf(guide, answers.value, proposeAnswers(guide))
  return <Worksheet guide={guide} lines={lines} />
}

interface Shown {
  readonly guide: Guide
  readonly lines: readonly WorksheetLine[]
}

function Worksheet({guide, lines}: Shown) {
  const words = useEditorWords()
  const [state, setState] = useState<{readonly isBusy: boolean; readonly fault?: string}>({
    isBusy: false,
  })
  const answer = async (answers: ReadonlyMap<string, WorksheetAnswer>) => {
    setState({isBusy: true})
    const fault = await answerWorksheet(`${guide.key}.${guide.language}`, answers)
    setState(fault === undefined ? {isBusy: false} : {isBusy: false, fault})
  }
  const proposed = new Map(lines.flatMap(openProposal))
  const isLocked = state.isBusy || !isEmbedded
  return (
    <Card padding={4} height="fill" overflow="auto" data-testid="worksheets">
      <Stack gap={5}>
        <Stack gap={4}>
          <Text as="h2" size={2} weight="semibold">
            {words.worksheets}
          </Text>
          <Text size={1} muted>
            {isEmbedded ? words.aboutWorksheets : words.byCommand}
          </Text>
          <Scores lines={lines} />
          {proposed.size === 0 ? null : (
            <Flex>
              <Button
                mode="ghost"
                text={words.confirmAll(proposed.size)}
                disabled={isLocked}
                onClick={() => void answer(proposed)}
              />
            </Flex>
          )}
          <div role="status">
            <Text size={1} {...(state.fault === undefined ? {muted: true} : {})}>
              {state.isBusy ? words.saving : state.fault}
            </Text>
          </div>
        </Stack>
        {scaleNames.map((scale) => (
          <Stack key={scale} gap={3}>
            <Text as="h3" size={1} weight="semibold">
              {words.scales[scale]}
            </Text>
            <Stack as="ul" gap={2} padding={0}>
              {lines
                .filter(({item}) => item.scale === scale)
                .map((line) => (
                  <WorksheetItem
                    key={line.item.id}
                    line={line}
                    isLocked={isLocked}
                    onAnswer={(said) => void answer(new Map([[line.item.id, said]]))}
                  />
                ))}
            </Stack>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}

/** What a program proposes and nobody has answered for the text as it is. */
function openProposal({item, proposal, confirmed, stale}: WorksheetLine) {
  const isOpen = confirmed === undefined || stale
  return isOpen && proposal?.answer !== undefined ? [[item.id, proposal.answer] as const] : []
}

function Scores({lines}: Pick<Shown, 'lines'>) {
  const words = useEditorWords()
  return (
    <Stack as="ul" gap={2} padding={0} data-testid="scores">
      {scoreWorksheet(lines).map(({scale, items, answered, score}) => {
        const {pass} = scales[scale]
        const said =
          score === undefined
            ? words.openItems(answered, items)
            : `${score >= pass ? words.passes : words.fails}: ${words.score(score, pass)}`
        return (
          <Text as="li" key={scale} size={1} style={{listStyle: 'none'}}>
            <strong>{words.scales[scale]}</strong> · {said}
          </Text>
        )
      })}
    </Stack>
  )
}

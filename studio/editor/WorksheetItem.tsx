import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useId} from 'react'

import {type WorksheetAnswer, worksheetAnswers} from '#schemas/vocabulary.ts'
import type {WorksheetLine} from '#schemas/worksheets/worksheet.ts'

import {usePeople} from '../reading/usePeople.ts'
import {useDayWords} from '../useDayWords.ts'
import {useEditorWords} from './words.ts'
import {questionIn} from './worksheetQuestions.ts'

/** One item: what is asked, what speaks for which answer, and the answers. */
export function WorksheetItem({
  line: {item, proposal, confirmed, stale},
  isLocked,
  onAnswer,
}: {
  readonly line: WorksheetLine
  readonly isLocked: boolean
  readonly onAnswer: (answer: WorksheetAnswer) => void
}) {
  const words = useEditorWords()
  const nameOf = usePeople()
  const dayOf = useDayWords()
  const id = useId()
  const proposed = proposal?.answer
  const counts = confirmed !== undefined && !stale
  return (
    <Card
      as="li"
      border
      radius={2}
      padding={3}
      tone={counts ? 'primary' : 'default'}
      style={{listStyle: 'none'}}
      data-testid={`item-${item.id}`}
    >
      <Stack gap={3}>
        <Text size={1} weight="medium" id={id}>
          {questionIn(words.language, item)}
        </Text>
        {proposal === undefined ? null : (
          <Text size={1} muted>
            {proposed === undefined ? '' : `${words.proposed(words.answers[proposed])}. `}
            {proposal.evidence}
          </Text>
        )}
        {confirmed === undefined ? null : (
          <Text size={1} muted>
            {words.confirmedBy(nameOf(confirmed.by), dayOf(confirmed.on))}
            {stale ? `. ${words.stale}.` : ''}
          </Text>
        )}
        <Flex gap={2} wrap="wrap" role="group" aria-labelledby={id}>
          {worksheetAnswers
            .filter((answer) => answer !== 'notApplicable' || item.mayNotApply)
            .map((answer) => {
              const isChosen = counts && confirmed.answer === answer
              return (
                <Button
                  key={answer}
                  fontSize={1}
                  padding={2}
                  mode={isChosen ? 'default' : 'ghost'}
                  tone={!counts && proposed === answer ? 'primary' : 'default'}
                  text={words.answers[answer]}
                  aria-pressed={isChosen}
                  disabled={isLocked}
                  onClick={() => onAnswer(answer)}
                />
              )
            })}
        </Flex>
      </Stack>
    </Card>
  )
}

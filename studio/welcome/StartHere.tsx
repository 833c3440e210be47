import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {ChevronDownIcon} from '@sanity/icons/ChevronDown'
import {ChevronUpIcon} from '@sanity/icons/ChevronUp'
import {CircleIcon} from '@sanity/icons/Circle'
import {Box, Button, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {type ComponentType, useState} from 'react'
import {IntentButton} from 'sanity'
import {useRouter} from 'sanity/router'

import {guideTemplateId} from '../menu.ts'
import {ClinicStep} from './ClinicStep.tsx'
import {ColleagueStep} from './ColleagueStep.tsx'
import {CopyStep, LookStep, PublishStep, SampleStep, SpoilStep} from './GuideSteps.tsx'
import {PersonStep} from './PersonStep.tsx'
import {isDone, type StepName, stepNames} from './steps.ts'
import {type StepProps, useWelcome} from './useWelcome.ts'

const steps: {readonly [Name in StepName]: ComponentType<StepProps>} = {
  clinic: ClinicStep,
  person: PersonStep,
  colleague: ColleagueStep,
  sample: SampleStep,
  copy: CopyStep,
  spoil: SpoilStep,
  look: LookStep,
  publish: PublishStep,
}

/** The first morning of somebody who has never seen this: what to do, and what is done already. */
export function StartHere() {
  const welcome = useWelcome()
  const router = useRouter()
  const {state, words, seen, language} = welcome
  if (state === undefined) return <Box padding={4} />
  const done = stepNames.filter((name) => isDone[name](state, seen))
  const next = stepNames.find((name) => !done.includes(name))
  const dismiss = () => {
    router.navigate({panes: []})
    void welcome.dismiss()
  }
  return (
    <Card height="fill" overflow="auto" data-testid="start-here">
      <Container width={3} padding={5}>
        <Stack gap={5}>
          <Stack gap={4}>
            <Text as="h1" size={4} weight="semibold">
              {words.title}
            </Text>
            <Text size={1}>{words.intro}</Text>
            <Text size={1} weight="medium" role="status">
              {words.progress(done.length, stepNames.length)}
            </Text>
          </Stack>
          <Stack as="ol" gap={3} padding={0} style={{listStyle: 'none', margin: 0}}>
            {stepNames.map((name) => (
              <Step
                key={name}
                name={name}
                welcome={{...welcome, state}}
                isDone={done.includes(name)}
                isNext={name === next}
              />
            ))}
          </Stack>
          <Flex>
            <IntentButton
              intent="create"
              params={{type: 'guide', template: guideTemplateId(language)}}
              text={words.ownGuide}
            />
          </Flex>
          <Flex gap={3} align="center">
            <Button mode="ghost" text={words.dismiss} onClick={dismiss} />
            <Text size={1} muted>
              {words.dismissHint}
            </Text>
          </Flex>
        </Stack>
      </Container>
    </Card>
  )
}

interface OneStepProps extends StepProps {
  readonly name: StepName
  readonly isDone: boolean
  readonly isNext: boolean
}

function Step({name, welcome, isDone: done, isNext}: OneStepProps) {
  const {words} = welcome
  const {title, about} = words.steps[name]
  const Content = steps[name]
  // What was opened stays open, by itself or by hand: a step that has just been done still says what came of it.
  const [toggled, setToggled] = useState<boolean>()
  const isOpen = toggled ?? isNext
  const Icon = done ? CheckmarkCircleIcon : CircleIcon
  return (
    <Card as="li" border radius={3} padding={4} data-testid={`step-${name}`}>
      <details open={isOpen} onToggle={({currentTarget}) => setToggled(currentTarget.open)}>
        <summary style={{cursor: 'pointer', listStyle: 'none'}}>
          <span style={{display: 'flex', gap: '0.75rem', alignItems: 'center'}}>
            <Text size={3} muted={!done}>
              <Icon aria-label={done ? words.done : words.toDo} role="img" />
            </Text>
            <Text as="h2" size={2} weight="medium">
              {title}
            </Text>
            <Text size={1} muted style={{marginInlineStart: 'auto'}}>
              {isOpen ? <ChevronUpIcon /> : <ChevronDownIcon />}
            </Text>
          </span>
        </summary>
        <Stack gap={4} paddingTop={4}>
          <Text size={1} muted>
            {about}
          </Text>
          <Content welcome={welcome} />
        </Stack>
      </details>
    </Card>
  )
}

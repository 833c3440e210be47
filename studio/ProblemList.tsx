import {Badge, Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {pathToString} from 'sanity'
import {IntentLink} from 'sanity/router'

import {guide} from '#schemas/documents/guide.ts'
import type {Problem} from '#schemas/problem.ts'

import {type GuideDraft, member} from './reading/storedPath.ts'
import {studioPath} from './reading/studioPath.ts'
import {useWords} from './words.ts'

const tones = {error: 'critical', warning: 'caution'} as const

/** Every problem of a guide: errors first, each with its rule and a way to the field that mends it. */
export function ProblemList({
  problems,
  draft,
}: {
  readonly problems: readonly Problem[]
  readonly draft: GuideDraft
}) {
  const sorted = problems.toSorted((one, other) =>
    one.level === other.level
      ? 0
      : Number(one.level === 'warning') - Number(other.level === 'warning'),
  )
  return (
    <Stack as="ul" gap={2} padding={0} data-testid="problems">
      {sorted.map((problem) => (
        <ProblemItem
          key={`${problem.rule} ${problem.path} ${problem.message}`}
          problem={problem}
          draft={draft}
        />
      ))}
    </Stack>
  )
}

function ProblemItem({problem, draft}: {readonly problem: Problem; readonly draft: GuideDraft}) {
  const {rule, level, message, fix} = problem
  const words = useWords()
  return (
    <Card
      as="li"
      border
      radius={2}
      padding={3}
      tone={tones[level]}
      style={{listStyle: 'none'}}
      data-testid={`problem-${rule}`}
    >
      <Stack gap={3}>
        <Flex gap={2} align="center">
          <Badge tone={tones[level]}>{words[level]}</Badge>
          <Text size={1} weight="semibold">
            {rule === 'model' ? words.field : rule}
          </Text>
        </Flex>
        <Text size={1}>{message}</Text>
        {fix === undefined ? null : <Text size={1}>{fix}</Text>}
        <Place problem={problem} draft={draft} />
      </Stack>
    </Card>
  )
}

/** Where it is, in words, as a link to the field. */
function Place({problem: {path}, draft}: {readonly problem: Problem; readonly draft: GuideDraft}) {
  const words = useWords()
  const where = studioPath(path, draft)
  if (where.length === 0) {
    const isOther = !path.startsWith(`${draft._id}: `)
    return isOther ? (
      <Text size={1} muted>
        {path}
      </Text>
    ) : null
  }
  return (
    <Box>
      <IntentLink
        intent="edit"
        params={{id: draft._id, type: draft._type, path: pathToString(where)}}
        style={{fontSize: '0.8125rem', color: 'inherit', textDecoration: 'underline'}}
      >
        {words.goTo(placeWords(path, draft))}
      </IntentLink>
    </Box>
  )
}

/** The section or field that a path leads into. */
function placeWords(path: string, draft: GuideDraft): string {
  const place = path.slice(path.indexOf(': ') + 2)
  const section = /^sections\[(\d+)\]/.exec(place)?.[1]
  const heading =
    section === undefined
      ? undefined
      : member(member(draft['sections'], Number(section)), 'heading')
  if (typeof heading === 'string') return `“${heading}”`
  const name = /^\w+/.exec(place)?.[0]
  return guide.fields.find((field) => field.name === name)?.title ?? place
}

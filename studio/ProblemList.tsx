import {Badge, Card, Flex, Stack, Text} from '@sanity/ui'
import type {MouseEvent} from 'react'
import {pathToString, useSchema} from 'sanity'
import {IntentLink, useRouter, useRouterState} from 'sanity/router'
import {type RouterPaneGroup, usePaneRouter} from 'sanity/structure'

import type {Problem} from '#schemas/problem.ts'

import {linkStyle, OtherPlace} from './OtherPlace.tsx'
import {usePublishingWords} from './publishing/words.ts'
import {fieldPlace, tabsOf} from './reading/fieldPlace.ts'
import {isMissing} from './reading/isMissing.ts'
import type {GuideDraft} from './reading/storedPath.ts'
import {studioPath} from './reading/studioPath.ts'
import {useMessages} from './translation/useMessages.ts'
import {useWords} from './words.ts'

const tones = {error: 'critical', warning: 'caution'} as const

interface Listed {
  readonly problems: readonly Problem[]
  readonly draft: GuideDraft
}

/** Every problem of a guide: what is wrong, errors first, then the fields that nobody filled in yet. Each leads to its field. */
export function ProblemList({problems, draft}: Listed) {
  const missing = problems.filter((problem) => isMissing(problem, draft))
  const wrong = problems.filter((problem) => !missing.includes(problem))
  return (
    <Stack gap={4} data-testid="problems">
      {wrong.length > 0 && <WrongList problems={wrong} draft={draft} />}
      {missing.length > 0 && <MissingList problems={missing} draft={draft} />}
    </Stack>
  )
}

function WrongList({problems, draft}: Listed) {
  const sorted = problems.toSorted((one, other) =>
    one.level === other.level
      ? 0
      : Number(one.level === 'warning') - Number(other.level === 'warning'),
  )
  return (
    <Stack as="ul" gap={2} padding={0}>
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

/** Fields without anything in them, by the tab of the form where they stand. */
function MissingList({problems, draft}: Listed) {
  const words = useWords()
  const form = useSchema().get(draft._type)
  const found = Map.groupBy(problems, ({path}) => fieldPlace(form, draft, path).tab ?? '')
  const tabs = [...tabsOf(form), ''].flatMap((tab) => {
    const fields = found.get(tab)
    return fields === undefined ? [] : [{tab, fields}]
  })
  return (
    <Card border radius={2} padding={3} tone="caution" data-testid="missing">
      <Stack gap={4}>
        <Text as="h3" size={1} weight="semibold">
          {words.stillMissing(problems.length)}
        </Text>
        {tabs.map(({tab, fields}) => (
          <Stack key={tab} gap={3}>
            {tab !== '' && (
              <Text as="h4" size={1} muted>
                {tab}
              </Text>
            )}
            <Flex as="ul" gap={3} wrap="wrap" padding={0} margin={0}>
              {fields.map(({path}) => (
                <li key={path} style={{listStyle: 'none'}}>
                  <Place path={path} draft={draft} isInTab />
                </li>
              ))}
            </Flex>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}

function ProblemItem({problem, draft}: {readonly problem: Problem; readonly draft: GuideDraft}) {
  const {rule, level, message, fix, path} = problem
  const words = useWords()
  const say = useMessages()
  const name = usePublishingWords().quality.rules[rule]
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
        <Flex gap={2} align="center" wrap="wrap">
          <Badge tone={tones[level]}>{words[level]}</Badge>
          <Place path={path} draft={draft} />
          {rule !== 'model' && (
            <Text size={1} muted>
              {name === undefined ? rule : `${name} (${rule})`}
            </Text>
          )}
        </Flex>
        <Text size={1}>{say(message)}</Text>
        {fix === undefined ? null : <Text size={1}>{say(fix)}</Text>}
      </Stack>
    </Card>
  )
}

interface PlaceProps {
  readonly path: string
  readonly draft: GuideDraft
  /** The tab of the form is said already. */
  readonly isInTab?: boolean
}

/** Where it is, as the form calls it and as a link to the field. What lies in another document leads there. */
function Place({path, draft, isInTab = false}: PlaceProps) {
  const words = useWords()
  const form = useSchema().get(draft._type)
  const id = draft._id.replace(/^drafts\./, '')
  const [subject = ''] = path.split(': ', 1)
  if (subject !== id) return <OtherPlace path={path} id={subject} />
  const source = /: source "(.+)"$/.exec(path)?.[1]
  if (source !== undefined)
    return (
      <IntentLink intent="edit" params={{id: `source-${source}`, type: 'source'}} style={linkStyle}>
        {words.source(source)}
      </IntentLink>
    )
  const where = studioPath(path, draft)
  const {tab, names} = fieldPlace(form, draft, path)
  if (where.length === 0 || names.length === 0) return null
  const said = isInTab || tab === undefined ? names : [tab, ...names]
  return <FieldLink draft={draft} path={pathToString(where)} name={said.join(' · ')} />
}

interface FieldLinkProps {
  readonly draft: GuideDraft
  readonly path: string
  readonly name: string
}

function FieldLink({draft, path, name}: FieldLinkProps) {
  const {routerPanesState, groupIndex} = usePaneRouter()
  const {resolveIntentLink, navigate} = useRouter()
  const state = useRouterState()
  const params = {id: draft._id, type: draft._type, path}
  const panes = routerPanesState[groupIndex] ?? []
  if (panes.length === 0)
    return (
      <IntentLink intent="edit" params={params} style={linkStyle}>
        {name}
      </IntentLink>
    )
  // Studio's own link would put another view in the place of this list, and (6.9.2) forgets where it leads while it forgets from which
  // template a guide began.
  const stay = (event: MouseEvent) => {
    event.preventDefault()
    const opened = routerPanesState.with(groupIndex, atField(panes, path))
    navigate({...state, panes: opened})
  }
  return (
    <a href={resolveIntentLink('edit', params)} style={linkStyle} onClick={stay}>
      {name}
    </a>
  )
}

/** The panes of a document, its form at a field: the pane that shows it, else the first. */
function atField(panes: RouterPaneGroup, path: string): RouterPaneGroup {
  const form = panes.findIndex(({params}) => (params?.['view'] ?? 'form') === 'form')
  return panes.map((pane, index) =>
    index === Math.max(0, form) ? {...pane, params: {...pane.params, view: 'form', path}} : pane,
  )
}

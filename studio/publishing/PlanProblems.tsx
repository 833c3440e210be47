import type {ReactNode} from 'react'
import {useSchema} from 'sanity'
import {styled} from 'styled-components'

import type {Problem} from '#schemas/problem.ts'

import {fieldPlace} from '../reading/fieldPlace.ts'
import {useMessages} from '../translation/useMessages.ts'
import {usePublishingWords} from './words.ts'

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
  display: grid;
  gap: 0.5rem;
  max-width: 46rem;
  font-size: 0.8125rem;
  line-height: 1.45;
`

const Item = styled.li<{$level: Problem['level']}>`
  padding-inline-start: 0.75rem;
  border-inline-start: 3px solid
    var(--card-badge-${({$level}) => ($level === 'error' ? 'critical' : 'caution')}-dot-color);
`

const Place = styled.span`
  font-weight: 500;
`

const Rule = styled.span`
  color: var(--card-muted-fg-color);
`

export interface PlanProblemsProps<One extends Problem> {
  readonly problems: readonly One[]
  /** Type of the document that a problem is about, where it is known. */
  readonly typeOf?: (problem: One) => string | undefined
  /** What stands before the words of a problem. */
  readonly before?: (problem: One) => ReactNode
}

/** Problems in words, errors first: in which field, what to do, and which rule says so. */
export function PlanProblems<One extends Problem>({
  problems,
  typeOf,
  before,
}: PlanProblemsProps<One>) {
  const words = usePublishingWords()
  const say = useMessages()
  const sorted = problems.toSorted((one, other) => one.level.localeCompare(other.level))
  return (
    <List data-testid="plan-problems">
      {sorted.map((problem) => (
        <Item key={`${problem.rule} ${problem.path} ${problem.message}`} $level={problem.level}>
          {before?.(problem)}
          <div>
            <FieldName type={typeOf?.(problem)} path={problem.path} />
            {say(problem.message)}
          </div>
          <Rule>
            {words[problem.level]}
            {problem.rule === 'model' ? '' : ` (${problem.rule})`}
          </Rule>
        </Item>
      ))}
    </List>
  )
}

function FieldName({type, path}: {readonly type: string | undefined; readonly path: string}) {
  const form = useSchema().get(type ?? '')
  const [title] = fieldPlace(form, undefined, path).names
  return title === undefined ? null : <Place>{title}: </Place>
}

import {Fragment} from 'react'
import {IntentLink} from 'sanity/router'

import {paperSizes} from '#schemas/vocabulary.ts'

import {dayWords, sizeWords} from '../format.ts'
import {languageFor} from '../studioLanguage.ts'
import {choiceName} from '../translation/choiceTitles.ts'
import {NothingYet} from './Answering.tsx'
import type {Edition, EditionState, Overview} from './answers.ts'
import {PlanProblems} from './PlanProblems.tsx'
import {SiteLink} from './SiteLink.tsx'
import {StateWord, type StateTone} from './StateWord.tsx'
import {Code, Soft, Table} from './Table.tsx'
import {usePublishingWords} from './words.ts'

const tones: {readonly [State in EditionState]: StateTone} = {
  draft: 'neutral',
  unreadable: 'critical',
  valid: 'positive',
  overdue: 'caution',
  replaced: 'caution',
  suspended: 'critical',
  withdrawn: 'critical',
}

/** Every print run, and whether the paper that lies about still holds. */
export function LeafletsView({overview: {editions}}: {readonly overview: Overview}) {
  const words = usePublishingWords()
  if (editions.length === 0)
    return (
      <NothingYet
        title={words.noLeaflet}
        hint={words.noLeafletHint}
        create={{type: 'leafletEdition', text: words.newLeaflet}}
      />
    )
  return (
    <Table
      label={words.views.leaflets}
      heads={[words.leaflet, words.printed, words.version, words.stands, {number: words.file}]}
    >
      {editions.map((edition) => (
        <EditionRows key={edition.id} edition={edition} />
      ))}
    </Table>
  )
}

function EditionRows({edition}: {readonly edition: Edition}) {
  const words = usePublishingWords()
  const {id, key, guide, place, version, code, state, current, changed, plan} = edition
  return (
    <Fragment>
      <tr data-testid={`edition-${id}`}>
        <th scope="row">
          <IntentLink intent="edit" params={{id, type: 'leafletEdition'}}>
            {guide?.title ?? key ?? words.noVersion}
          </IntentLink>
          <Soft>{[place, key].filter(Boolean).join(' · ')}</Soft>
        </th>
        <td>
          <Printed edition={edition} />
        </td>
        <td>
          {version ?? '–'}
          <Soft>
            <Code>{code}</Code>
          </Soft>
        </td>
        <td>
          <StateWord tone={tones[state]}>{words.editionStates[state]}</StateWord>
          <Soft>
            {state === 'replaced' && current !== undefined ? (
              <div>{words.replacedBy(current)}</div>
            ) : null}
            {changed ? <div>{words.changed}</div> : null}
          </Soft>
        </td>
        <td data-number>
          <Files edition={edition} />
        </td>
      </tr>
      {plan.problems.length === 0 ? null : (
        <tr data-more>
          <td colSpan={5}>
            <PlanProblems problems={plan.problems} typeOf={() => 'leafletEdition'} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

function Printed({edition: {printedOn, copies, paper}}: {readonly edition: Edition}) {
  const words = usePublishingWords()
  const facts = [
    copies === undefined ? '' : words.copies(copies),
    paper === undefined ? '' : choiceName(paperSizes, paper, languageFor(words.locale)),
  ]
  return (
    <>
      {printedOn === undefined ? '–' : dayWords(printedOn, words.locale)}
      <Soft>{facts.filter(Boolean).join(', ')}</Soft>
    </>
  )
}

function Files({edition: {plan, pdf, status}}: {readonly edition: Edition}) {
  const words = usePublishingWords()
  const size = plan.bytes === undefined ? '–' : sizeWords(plan.bytes, words.locale)
  return (
    <>
      {pdf === undefined ? size : <SiteLink url={pdf}>{`${words.pdf}, ${size}`}</SiteLink>}
      {status === undefined ? null : (
        <div>
          <SiteLink url={status}>{words.status}</SiteLink>
        </div>
      )}
    </>
  )
}

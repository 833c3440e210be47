import {Fragment} from 'react'
import {IntentLink} from 'sanity/router'

import {languageFacts} from '#schemas/vocabulary.ts'

import {dayOfInstant, dayWords, sizeWords} from '../format.ts'
import {NothingYet} from './Answering.tsx'
import type {Issue, IssueState, Overview} from './answers.ts'
import {GuideLinks} from './GuideLinks.tsx'
import {PlanProblems} from './PlanProblems.tsx'
import {StateWord, type StateTone} from './StateWord.tsx'
import {Soft, Table} from './Table.tsx'
import {usePublishingWords} from './words.ts'

const tones: {readonly [State in IssueState]: StateTone} = {
  draft: 'neutral',
  ready: 'neutral',
  planned: 'neutral',
  refused: 'critical',
  published: 'positive',
  'taken back': 'caution',
}

/** Every newsletter: what it carries, where it stands, and what publishing it as it is now makes. Its name opens it beside its preview. */
export function NewslettersView({overview: {issues}}: {readonly overview: Overview}) {
  const words = usePublishingWords()
  if (issues.length === 0)
    return (
      <NothingYet
        title={words.noNewsletter}
        hint={words.noNewsletterHint}
        create={{type: 'newsletterIssue', text: words.newNewsletter}}
      />
    )
  return (
    <Table
      label={words.views.newsletters}
      heads={[words.newsletter, words.forTheDay, words.state, {number: words.mail}]}
    >
      {issues.map((issue) => (
        <IssueRows key={issue.id} issue={issue} />
      ))}
    </Table>
  )
}

function IssueRows({issue}: {readonly issue: Issue}) {
  const words = usePublishingWords()
  const {id, subject, date, language, guides, correctionOf, plan} = issue
  return (
    <Fragment>
      <tr data-testid={`issue-${id}`}>
        <th scope="row">
          <IntentLink intent="edit" params={{id, type: 'newsletterIssue'}}>
            {subject || words.noSubject}
          </IntentLink>
          <Soft>
            {correctionOf === undefined ? null : <div>{words.takesBack(correctionOf.title)}</div>}
            {guides.length === 0 && correctionOf === undefined ? words.noGuide : null}
            <GuideLinks guides={guides} />
          </Soft>
        </th>
        <td style={{whiteSpace: 'nowrap'}}>
          {date === undefined ? '–' : dayWords(date, words.locale)}
          {language === undefined ? null : <Soft>{languageFacts[language].name}</Soft>}
        </td>
        <td>
          <IssueStateCell issue={issue} />
        </td>
        <td data-number>{plan.bytes === undefined ? '–' : sizeWords(plan.bytes, words.locale)}</td>
      </tr>
      {plan.problems.length === 0 ? null : (
        <tr data-more>
          <td colSpan={4}>
            <PlanProblems problems={plan.problems} typeOf={() => 'newsletterIssue'} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

function IssueStateCell({issue: {state, publishedAt, changed}}: {readonly issue: Issue}) {
  const words = usePublishingWords()
  return (
    <>
      <StateWord tone={tones[state]}>{words.issueStates[state]}</StateWord>
      <Soft>
        {state === 'published' && publishedAt !== undefined ? (
          <div>{words.publishedOn(dayOfInstant(publishedAt, words.locale))}</div>
        ) : null}
        {changed ? <div>{words.changed}</div> : null}
      </Soft>
    </>
  )
}

import {Card, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'

import {type ChangeClass, changeClasses} from '#schemas/vocabulary.ts'

import {type Asked, askPublishers} from '../askPublishers.ts'
import {useDayWords} from '../useDayWords.ts'
import {type ImpactWords, useImpactWords} from './impactWords.ts'

/** What the publishers say that publishing will change. @see publishers/approval/fetchImpact.ts */
export interface Impact {
  readonly current?: string
  readonly versions: {readonly [Class in ChangeClass]: string}
  readonly least: ChangeClass
  readonly papers: readonly string[]
  readonly partners: readonly string[]
  readonly issues: readonly {
    readonly key: string
    readonly date: string
    readonly subject: string
  }[]
  readonly editions: readonly {
    readonly key: string
    readonly printedOn: string
    readonly version: string
    readonly copies: number | null
    readonly place: string | null
  }[]
  readonly translations: readonly {readonly title: string; readonly language: string}[]
  readonly drafts: readonly {
    readonly name: string
    readonly type: string
    readonly others: number
  }[]
}

interface ImpactPanelProps {
  /** `muscle-spasm.en` */
  readonly guide: string
  /** The class that was chosen so far. */
  readonly chosen: string | undefined
}

/** What publishing will change, before anybody does it. */
export function ImpactPanel({guide, chosen}: ImpactPanelProps) {
  const words = useImpactWords()
  const dayOf = useDayWords()
  const [answer, setAnswer] = useState<Asked<Impact>>()
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const next = await askPublishers<Impact>('impact', {guide})
      if (isCurrent) setAnswer(next)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [guide])
  return (
    <Card padding={3} radius={2} border tone="transparent" data-testid="impact">
      <Stack gap={3}>
        <Text as="h3" size={1} weight="semibold">
          {words.title}
        </Text>
        {answer === undefined ? (
          <Text size={1}>{words.looking}</Text>
        ) : (
          <Lines
            lines={
              answer.state === 'failed'
                ? [answer.said]
                : linesOf(answer.answer, {chosen, words, dayOf})
            }
          />
        )}
      </Stack>
    </Card>
  )
}

function Lines({lines}: {readonly lines: readonly string[]}) {
  return (
    <Stack as="ul" gap={3} padding={0}>
      {lines.map((line) => (
        <Text as="li" key={line} size={1} style={{listStyle: 'none'}}>
          {line}
        </Text>
      ))}
    </Stack>
  )
}

/** The impact in sentences; nothing is said of what does not happen, but that a first version is the first. */
function linesOf(
  impact: Impact,
  {
    chosen,
    words,
    dayOf,
  }: {
    readonly chosen: string | undefined
    readonly words: ImpactWords
    readonly dayOf: (date: string) => string
  },
): string[] {
  const {current, versions, least, papers, partners} = impact
  const kind = changeClasses.find((one) => one === chosen) ?? least
  return [
    current === undefined ? words.first(versions[kind]) : words.next(current, versions[kind]),
    ...(current === undefined ? [] : [words.least[least]]),
    words.outputs(papers),
    partners.length === 0 ? words.noPartners : words.partners(partners),
    ...(impact.issues.length === 0 ? [words.noIssue] : []),
    ...impact.issues.map(({date, subject}) => words.issue(dayOf(date), subject)),
    ...impact.editions.map((edition) =>
      words.edition({...edition, printedOn: dayOf(edition.printedOn)}),
    ),
    ...impact.translations.map(({title, language}) => words.translation(title, language)),
    ...impact.drafts.map((draft) => words.draft(draft)),
  ]
}

import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type ReactNode, useEffect, useState} from 'react'
import {StateLink} from 'sanity/router'

import {useSite} from '../useSite.ts'
import {copyGuide} from './copyGuide.ts'
import type {StepProps} from './useWelcome.ts'

interface GuideLinkProps {
  readonly id: string
  readonly children: string
  readonly onOpen?: () => void
  /** Id of the view beside the form. */
  readonly view?: 'newsletter' | 'page' | 'feed' | 'checks'
}

/** A way to a guide and one of its views, side by side. */
function GuideLink({id, children, onOpen, view = 'newsletter'}: GuideLinkProps) {
  const beside = [{id}, {id, params: {view}}]
  return (
    <StateLink
      state={{panes: [[{id: 'guides'}], [{id: 'guide'}], beside]}}
      onClick={onOpen}
      style={{color: 'inherit', fontSize: '0.8125rem'}}
    >
      {children}
    </StateLink>
  )
}

/** The sample guide, as every other is opened. */
export function SampleStep({welcome: {state, words, notice}}: StepProps) {
  if (state.sample === null) return <Text size={1}>{words.noSample}</Text>
  return (
    <GuideLink id={state.sample._id} onOpen={() => notice('sample')}>
      {words.open}
    </GuideLink>
  )
}

/** A copy to play with, made from what stands in the sample now. */
export function CopyStep({welcome: {client, state, words}}: StepProps) {
  const [told, setTold] = useState<string>()
  const {copy, sample} = state
  if (copy !== null) return <GuideLink id={copy._id}>{words.openCopy}</GuideLink>
  if (sample === null) return <Text size={1}>{words.noSample}</Text>
  const make = async () => {
    const [guide] = await client.fetch<readonly Readonly<Record<string, unknown>>[]>(
      '*[_id == $id]',
      {id: sample._id},
      {perspective: 'drafts'},
    )
    if (guide !== undefined) await client.create(copyGuide(guide, words.copyTitle))
  }
  return (
    <Stack gap={3}>
      <Flex>
        <Button
          text={words.makeCopy}
          onClick={() =>
            void make().catch((error: unknown) => setTold(`${words.failed} ${String(error)}`))
          }
        />
      </Flex>
      <Text size={1} role="status">
        {told}
      </Text>
    </Stack>
  )
}

/** What becomes of a guide without its emergency card. Seen once is seen, also when it was mended. */
export function SpoilStep({welcome: {state, words, seen, notice}}: StepProps) {
  const {copy} = state
  const isSpoiled = copy?.isWhole === false
  useEffect(() => {
    if (isSpoiled) notice('spoiled')
  })
  if (copy === null) return <Text size={1}>{words.copyFirst}</Text>
  return (
    <Stack gap={4}>
      {isSpoiled && (
        <Card border radius={2} padding={3} tone="critical" role="status">
          <Text size={1}>{words.spoiled}</Text>
        </Card>
      )}
      {!isSpoiled && seen.includes('spoiled') && <Text size={1}>{words.mended}</Text>}
      {isSpoiled ? (
        <GuideLink id={copy._id} view="checks">
          {words.seeRule}
        </GuideLink>
      ) : (
        <GuideLink id={copy._id}>{words.openCopy}</GuideLink>
      )}
    </Stack>
  )
}

/** The previews beside a guide, and the public site with all that has left. */
export function LookStep({welcome: {state, words, notice}}: StepProps) {
  const site = useSite()
  const id = state.copy?._id ?? state.sample?._id
  const open = () => notice('look')
  const links: ReactNode[] = []
  if (id !== undefined)
    for (const [view, title] of [
      ['newsletter', words.seeMail],
      ['page', words.seePage],
      ['feed', words.seeFeed],
    ] as const)
      links.push(
        <GuideLink key={view} id={id} view={view} onOpen={open}>
          {title}
        </GuideLink>,
      )
  if (site !== undefined)
    links.push(
      <a
        key="site"
        href={site}
        target="_blank"
        rel="noreferrer"
        onClick={open}
        style={{color: 'inherit', fontSize: '0.8125rem'}}
      >
        {words.seeSite}
      </a>,
    )
  return (
    <Flex gap={4} wrap="wrap">
      {links}
    </Flex>
  )
}

/** Two people sign it, and it leaves. */
export function PublishStep({welcome: {state, words}}: StepProps) {
  return state.copy === null ? (
    <Text size={1}>{words.copyFirst}</Text>
  ) : (
    <GuideLink id={state.copy._id}>{words.openCopy}</GuideLink>
  )
}

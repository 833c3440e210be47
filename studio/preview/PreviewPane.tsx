import {Button, Stack, Text} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useClient} from 'sanity'

import {ScrollingRegion} from '../ScrollingRegion.tsx'
import {apiVersion} from '../surroundings.ts'
import {useWords} from '../words.ts'
import {type ColourScheme, inScheme} from './colourScheme.ts'
import {MailMeters} from './MailMeters.tsx'
import {picturesFolder, withStoredPictures} from './pictureAddresses.ts'
import {PreviewFrame} from './PreviewFrame.tsx'
import {PreviewLayout} from './PreviewLayout.tsx'
import type {Preview} from './renderPreview.ts'
import {usePreviewWords} from './words.ts'

/** CSS pixels of a common phone. */
const phoneWidth = 390

const modes = ['desktop', 'phone', 'text', 'changes'] as const
type Mode = (typeof modes)[number]

export interface PreviewPaneProps {
  readonly title: string
  readonly preview: Preview
  /** What else there is to say of it. */
  readonly said?: string | undefined
  /** How it differs from what is outside, instead of itself. */
  readonly changes?: ReactNode
  /** What that is called; for a feed item, what changes for its partner. */
  readonly changesTitle?: string
  /** What else there is to choose. */
  readonly children?: ReactNode
}

/** One output with the facts beside it, as wide as a phone or as there is room. */
export function PreviewPane({
  title,
  preview,
  said,
  changes,
  changesTitle,
  children,
}: PreviewPaneProps) {
  const words = useWords()
  const previewWords = usePreviewWords()
  const config = useClient({apiVersion}).config()
  const [mode, setMode] = useState<Mode>('desktop')
  const [scheme, setScheme] = useState<ColourScheme>('light')
  const {markup, text, facts, size, note, hasDark} = preview
  const views: {readonly [M in Mode]?: ReactNode} = {
    ...(text === undefined ? {} : {text: <PlainText text={text} />}),
    ...(changes === undefined ? {} : {changes}),
  }
  const names = {...words, changes: changesTitle ?? previewWords.changes}
  const instead = views[mode]
  const controls = (
    <>
      {modes
        .filter((one) => one === 'desktop' || one === 'phone' || views[one] !== undefined)
        .map((one) => (
          <Toggle key={one} on={mode === one} text={names[one]} onClick={() => setMode(one)} />
        ))}
      {hasDark && instead === undefined ? (
        <Toggle
          on={scheme === 'dark'}
          text={previewWords.dark}
          onClick={() => setScheme(scheme === 'dark' ? 'light' : 'dark')}
        />
      ) : null}
      {children}
    </>
  )
  const facing = (
    <>
      <Facts facts={facts} />
      {size === undefined ? null : <MailMeters size={size} />}
      {said === undefined ? null : (
        <Text size={1} aria-live="polite">
          {said}
        </Text>
      )}
      {note === undefined ? null : (
        <Text size={1} muted>
          {previewWords[note]}
        </Text>
      )}
    </>
  )
  return (
    <PreviewLayout
      controls={controls}
      controlsLabel={words.showAs}
      facts={mode === 'changes' && instead !== undefined ? undefined : facing}
    >
      {instead ?? (
        <PreviewFrame
          title={title}
          markup={inScheme(withStoredPictures(markup, picturesFolder(config)), scheme)}
          width={mode === 'phone' ? phoneWidth : undefined}
        />
      )}
    </PreviewLayout>
  )
}

function PlainText({text}: {readonly text: string}) {
  const words = useWords()
  return (
    <ScrollingRegion label={words.text}>
      <pre style={{whiteSpace: 'pre-wrap', margin: 0, fontSize: '0.8125rem'}}>{text}</pre>
    </ScrollingRegion>
  )
}

interface ToggleProps {
  readonly on: boolean
  readonly text: string
  readonly onClick: () => void
}

function Toggle({on, text, onClick}: ToggleProps) {
  return (
    <Button
      mode={on ? 'default' : 'ghost'}
      aria-pressed={on}
      fontSize={1}
      padding={2}
      text={text}
      onClick={onClick}
    />
  )
}

/** The summary of a feed item names every red flag: it may be longer than the room there is. */
function Facts({facts}: Pick<Preview, 'facts'>) {
  const words = useWords()
  if (facts.length === 0) return null
  return (
    <Stack
      gap={3}
      paddingY={1}
      tabIndex={0}
      role="region"
      aria-label={words.facts}
      style={{maxHeight: '10rem', overflow: 'auto'}}
    >
      {facts.map(([label, value]) => (
        <Text key={label} size={1}>
          <strong>{words[label]}:</strong> {value}
        </Text>
      ))}
    </Stack>
  )
}

import {Heading, Stack, Text} from '@sanity/ui'
import {Fragment, useId, useState} from 'react'
import {IntentLink} from 'sanity/router'
import {styled} from 'styled-components'

import type {Bar, BarItem, Tone} from './quality.ts'
import {usePublishingWords} from './words.ts'

const Rows = styled.table`
  border-collapse: collapse;
  width: 100%;
  table-layout: fixed;
  font-size: 0.8125rem;
  line-height: 1.4;
  color: var(--card-fg-color);

  th,
  td {
    text-align: start;
    font-weight: 400;
    padding: 0.125rem 0;
    vertical-align: middle;
    height: 1.5rem;
  }

  td[data-number] {
    width: 2.75rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  button {
    all: unset;
    padding-block: 0.125rem;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: var(--card-border-color);
    text-underline-offset: 0.2em;
  }

  button:hover {
    text-decoration-color: currentColor;
  }

  button:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`

const colours: {readonly [T in Tone]: string} = {
  default: 'var(--card-badge-primary-dot-color)',
  caution: 'var(--card-badge-caution-dot-color)',
  critical: 'var(--card-badge-critical-dot-color)',
}

const Track = styled.div`
  height: 0.625rem;
  margin: 0 0.75rem;
  border-radius: 2px;
  background: var(--card-muted-bg-color, var(--card-bg2-color));
`

const Value = styled.div<{$tone: Tone; $share: number}>`
  width: ${({$share}) => `${$share}%`};
  min-width: ${({$share}) => ($share > 0 ? '3px' : '0')};
  height: 100%;
  border-radius: 2px;
  background: color-mix(in srgb, ${({$tone}) => colours[$tone]} 80%, var(--card-bg-color));
`

const Behind = styled.ul`
  list-style: none;
  margin: 0.25rem 0 0.75rem;
  padding: 0 0 0 0.75rem;
  border-inline-start: 2px solid var(--card-border-color);
  max-height: 18rem;
  overflow: auto;
  display: grid;
  gap: 0.125rem;

  a {
    display: inline-block;
    padding-block: 0.175rem;
    color: inherit;
    text-underline-offset: 0.2em;
  }

  span {
    color: var(--card-muted-fg-color);
  }
`

/** More than anybody reads in one list. */
const mostItems = 200

export interface BarChartProps {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly bars: readonly Bar[]
  /** What a bar is called. */
  readonly labelOf: (id: string) => string
}

/** A bar chart that is a table: each bar stands with its number, and its name opens the documents behind it. */
export function BarChart({name, title, about, bars, labelOf}: BarChartProps) {
  const words = usePublishingWords()
  const [open, setOpen] = useState<string>()
  const most = Math.max(1, ...bars.map(({items}) => items.length))
  return (
    <Stack gap={3} data-testid={`chart-${name}`}>
      <Heading as="h2" size={1}>
        {title}
      </Heading>
      <Text size={1} muted>
        {about}
      </Text>
      <Rows aria-label={title}>
        <tbody>
          {bars.map((bar) => {
            const key = `${bar.id} ${bar.tone}`
            return (
              <BarRows
                key={key}
                bar={bar}
                label={labelOf(bar.id)}
                share={(bar.items.length / most) * 100}
                isOpen={open === key}
                onToggle={() => setOpen(open === key ? undefined : key)}
                more={words.quality.more}
              />
            )
          })}
        </tbody>
      </Rows>
    </Stack>
  )
}

interface BarRowsProps {
  readonly bar: Bar
  readonly label: string
  /** Of the longest bar, in percent. */
  readonly share: number
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly more: (count: number) => string
}

function BarRows({bar: {items, tone}, label, share, isOpen, onToggle, more}: BarRowsProps) {
  const id = useId()
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {items.length === 0 ? (
            label
          ) : (
            <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
              {label}
            </button>
          )}
        </th>
        <td>
          <Track aria-hidden>
            <Value $tone={tone} $share={share} />
          </Track>
        </td>
        <td data-number>{items.length}</td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={3} id={id}>
            <Behind aria-label={label}>
              {items.slice(0, mostItems).map((item) => (
                <Item key={item.id} item={item} />
              ))}
              {items.length > mostItems ? <li>{more(items.length - mostItems)}</li> : null}
            </Behind>
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}

function Item({item: {id, type, title, note}}: {readonly item: BarItem}) {
  return (
    <li>
      <IntentLink intent="edit" params={{id, type}}>
        {title}
      </IntentLink>
      {note === undefined ? null : <span> {note}</span>}
    </li>
  )
}

import type {ReactNode} from 'react'
import {styled} from 'styled-components'

/** A calm table: lines between rows alone, numbers aligned, the first column is what a row is about. */
const Calm = styled.table`
  border-collapse: collapse;
  width: 100%;
  font-size: 0.8125rem;
  line-height: 1.45;
  color: var(--card-fg-color);

  th,
  td {
    text-align: start;
    vertical-align: baseline;
    padding: 0.625rem 1.5rem 0.625rem 0;
    font-weight: 400;
  }

  thead th {
    padding-block: 0.375rem;
    color: var(--card-muted-fg-color);
    font-weight: 500;
    white-space: nowrap;
  }

  tbody tr {
    border-top: 1px solid var(--card-border-color);
  }

  tbody tr[data-more] {
    border-top: 0;
  }

  tbody tr[data-more] td {
    padding-block: 0 0.625rem;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  [data-number] {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* As tall as a finger needs (WCAG 2.5.8). */
  a {
    display: inline-block;
    padding-block: 0.1875rem;
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--card-border-color);
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-color: currentColor;
  }

  tbody th > a {
    font-weight: 600;
  }
`

/** Beside or below what counts more. */
export const Soft = styled.div`
  color: var(--card-muted-fg-color);
`

/** What a code looks like on paper. */
export const Code = styled.span`
  font-family: var(--font-code, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
  letter-spacing: 0.04em;
`

export interface TableProps {
  /** What a screen reader calls it. */
  readonly label: string
  /** Heads of the columns; those of numbers are named. */
  readonly heads: readonly (string | {readonly number: string})[]
  readonly children: ReactNode
}

/** Rows come as children: a row is a `tbody`-child `tr` whose first cell is a `th` with scope `row`. */
export function Table({label, heads, children}: TableProps) {
  return (
    <Calm aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) =>
            typeof head === 'string' ? (
              <th key={head} scope="col">
                {head}
              </th>
            ) : (
              <th key={head.number} scope="col" data-number>
                {head.number}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Calm>
  )
}

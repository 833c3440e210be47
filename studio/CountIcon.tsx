import {type ComponentType, useEffect, useState} from 'react'
import type {Observable} from 'rxjs'

import type {Counts} from './todayCounts.ts'

interface Counted {
  /** Of the list. */
  readonly id: string
  /** Stands there while nothing waits. */
  readonly icon: ComponentType
  readonly counts: Observable<Counts>
  /** What the number means to whoever hears it. */
  readonly say: (count: number) => string
}

/** The sign of a list in the menu: how many wait in it, in place of its icon. The menu itself stays as it is when that changes. */
export function countIcon({id, icon: Icon, counts, say}: Counted): ComponentType {
  return function CountIcon() {
    const [count, setCount] = useState(0)
    useEffect(() => {
      const watched = counts.subscribe((all) => setCount(all[id] ?? 0))
      return () => watched.unsubscribe()
    }, [])
    if (count === 0) return <Icon />
    return (
      <span role="img" aria-label={say(count)} data-testid={`count-${id}`} style={badge}>
        {count > 99 ? '99+' : count}
      </span>
    )
  }
}

const badge = {
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: '1.25rem',
  height: '1.25rem',
  padding: '0 0.2rem',
  boxSizing: 'border-box',
  borderRadius: '0.625rem',
  border: '1px solid currentColor',
  fontSize: '0.75rem',
  fontWeight: 600,
  lineHeight: 1,
} as const

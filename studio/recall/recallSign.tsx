import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import type {PreviewConfig} from '@sanity/types'
import {Card, Flex} from '@sanity/ui'
import type {ComponentType} from 'react'
import {createGlobalStyle} from 'styled-components'

import {member} from '../reading/storedPath.ts'
import {useRecalls} from './useRecalls.ts'
import {useRecallWords} from './words.ts'

/** How a type is shown in lists. */
interface Listed {
  /** The sign of a document that carries nothing which was taken back. */
  readonly icon: ComponentType
  /** The field that says which guides it carries. */
  readonly field: string
  /** Their ids, from what stands in that field. */
  readonly guidesIn: (value: unknown) => readonly string[]
  /** Whether it carries guides, and is none itself. */
  readonly isCarrier?: boolean
}

/** A preview of Studio with a red sign where a guide was taken back. Lists ask for no component of ours but the sign. */
export function signed(preview: PreviewConfig | undefined, listed: Listed): PreviewConfig {
  const {select = {}, prepare} = preview ?? {}
  return {
    ...preview,
    select: {...select, carrier: listed.field},
    prepare: (selected, options) => ({
      ...prepare?.(selected, options),
      media: signOf(listed, listed.guidesIn(selected['carrier'])),
    }),
  }
}

/** The guide that a document is, from its id. */
export function guideItself(id: unknown): readonly string[] {
  return typeof id === 'string' ? [id.replace(/^drafts\./, '')] : []
}

/** The guides that the items of a newsletter name. */
export function guidesCarried(items: unknown): readonly string[] {
  if (!Array.isArray(items)) return []
  return items.flatMap((item) => guideItself(member(member(item, 'guide'), '_ref')))
}

const signs = new WeakMap<Listed, Map<string, ComponentType>>()

/** One component for the same guides: with a new one at each look Studio would draw every sign anew. */
function signOf(listed: Listed, guides: readonly string[]): ComponentType {
  const known = signs.get(listed) ?? new Map<string, ComponentType>()
  signs.set(listed, known)
  const name = guides.join(' ')
  const made = known.get(name) ?? createSign(listed, guides)
  known.set(name, made)
  return made
}

function createSign(
  {icon: Icon, isCarrier = false}: Listed,
  guides: readonly string[],
): ComponentType {
  return function Sign() {
    const recalls = useRecalls()
    const words = useRecallWords()
    const kinds = guides.map((guide) => recalls.get(guide)?.kind)
    const kind = (['withdrawn', 'suspended'] as const).find((one) => kinds.includes(one))
    if (kind === undefined) return <Icon />
    return (
      <>
        <RedDot />
        <Card tone="critical" height="fill" style={{width: '100%'}}>
          <Flex
            align="center"
            justify="center"
            height="fill"
            role="img"
            aria-label={isCarrier ? words.carries[kind] : words.signs[kind]}
            data-recall={kind}
            style={{color: 'var(--card-badge-critical-icon-color)'}}
          >
            <RemoveCircleIcon />
          </Flex>
        </Card>
      </>
    )
  }
}

/** Studio's own dot says that a document is published, in green; patients cannot read this one. */
const RedDot = createGlobalStyle`
  a:has([data-recall]) [data-status='published'] {
    --card-icon-color: var(--card-badge-critical-dot-color);
  }
`

import {useEffect, useState} from 'react'
import {
  type DocumentActionComponent,
  type DocumentActionProps,
  type DocumentActionsResolver,
  useClient,
  useCurrentLocale,
  useSyncState,
} from 'sanity'

import {ActForm} from './ActForm.tsx'
import {type Standing, type StudioAct, studioActs} from './acts.ts'
import {type ApprovalWords, wordsFor} from './words.ts'

/** Nobody edits what people have vouched for, and nothing of it is done to them from a form. */
const records: readonly string[] = ['signOff', 'guideSnapshot', 'withdrawal']

/** What Sanity offers for every document and would, for a guide, pass by the people who sign. */
const passingBy: readonly (string | undefined)[] = ['publish', 'unpublish', 'delete']

/**
 * Which buttons stand below a document: for a guide the acts of approval instead of Sanity's own publish, unpublish and delete, for a
 * record none.
 */
export const documentActions: DocumentActionsResolver = (before, {schemaType}) => {
  if (records.includes(schemaType)) return []
  if (schemaType !== 'guide') return before
  return [...guideActions, ...before.filter(({action}) => !passingBy.includes(action))]
}

const guideActions: readonly DocumentActionComponent[] = studioActs.map(createAction)

function createAction(act: StudioAct): DocumentActionComponent {
  return function useAct(props: DocumentActionProps) {
    const {id, type, draft, published} = props
    const words = wordsFor(useCurrentLocale().id)
    const standing = useStanding(id, published !== null)
    const {isSyncing} = useSyncState(id, type)
    const [isOpen, setIsOpen] = useState(false)
    const close = () => setIsOpen(false)
    const document = draft ?? published
    const [key, language] = [document?.['key'], document?.['language']]
    if (typeof key !== 'string' || typeof language !== 'string') return null
    // An act that is not possible now stays in its place: Studio forgets the open dialogs of a list that changes.
    const isPossible = standing !== undefined && act.isOffered(standing)
    return {
      label: words.acts[act.name].title,
      tone: act.tone,
      disabled: isSyncing || !isPossible,
      title: titleFor(act, words, {isSyncing, isPossible}),
      onHandle: () => setIsOpen(true),
      dialog: isOpen && {
        type: 'dialog',
        header: `${words.acts[act.name].title.replace(' …', '')}: ${key}.${language}`,
        content: <ActForm act={act} guide={`${key}.${language}`} words={words} onClose={close} />,
        onClose: close,
      },
    }
  }
}

function titleFor(
  {name}: StudioAct,
  words: ApprovalWords,
  {isSyncing, isPossible}: {readonly isSyncing: boolean; readonly isPossible: boolean},
): string {
  if (isSyncing) return words.saving
  return isPossible ? words.acts[name].effect : words.notNow
}

const newestQuery = `*[_type == "withdrawal" && guide._ref == $id] | order(seq desc)[0].kind`

/** Whether a guide is suspended or withdrawn, kept up to date. Undefined until it is known. */
function useStanding(id: string, published: boolean): Standing | undefined {
  const client = useClient({apiVersion: '2026-01-01'})
  const [kind, setKind] = useState<string | null>()
  useEffect(() => {
    const look = () => {
      client.fetch<string | null>(newestQuery, {id}, {perspective: 'raw'}).then(setKind, () => {})
    }
    const subscription = client
      .listen(newestQuery, {id}, {visibility: 'query', events: ['welcome', 'mutation']})
      .subscribe({next: look, error: () => {}})
    look()
    return () => subscription.unsubscribe()
  }, [client, id])
  if (kind === undefined) return undefined
  return {published, recalled: kind === 'suspended' || kind === 'withdrawn' ? kind : undefined}
}

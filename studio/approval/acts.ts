import {changeClasses, type PersonRole, severities, withdrawalReasons} from '#schemas/vocabulary.ts'

/** One question of the form of an act. `name` is what the publishers call it. */
export interface ActField {
  readonly name: 'class' | 'note' | 'comment' | 'reason' | 'severity' | 'notice' | 'replacement'
  /** Chosen from a list; free text without one. */
  readonly options?: readonly string[]
  readonly required?: boolean
  /** Longest text, in characters. */
  readonly longest?: number
}

/** What an editor may know of a guide before an act is offered. */
export interface Standing {
  readonly published: boolean
  readonly recalled: 'suspended' | 'withdrawn' | undefined
}

/** One act of approval as Studio offers it. */
export interface StudioAct {
  readonly name: 'submit' | 'sign' | 'send-back' | 'publish-guide' | 'suspend' | 'withdraw' | 'lift'
  /** What the publishers call it, where that is another name, and what it always says. */
  readonly asks?: {readonly name: string; readonly words: Readonly<Record<string, string>>}
  readonly tone: 'positive' | 'caution' | 'critical' | 'default'
  readonly fields: readonly ActField[]
  /** Whom it takes, where not everybody who signs may do it. @see publishers/approval/recall.ts */
  readonly takes?: PersonRole
  readonly isOffered: (standing: Standing) => boolean
  /** It is about what the text says now: nothing is to be done for a text that is published, to the letter. */
  readonly isOfText?: true
}

const notice: ActField = {name: 'notice', longest: 300}
const replacement: ActField = {name: 'replacement'}

/** Every act, in the order in which Studio shows them. */
export const studioActs: readonly StudioAct[] = [
  {
    name: 'submit',
    asks: {name: 'sign', words: {role: 'author'}},
    tone: 'default',
    fields: [],
    isOffered: () => true,
    isOfText: true,
  },
  {name: 'sign', tone: 'default', fields: [], isOffered: () => true, isOfText: true},
  {
    name: 'send-back',
    tone: 'default',
    fields: [{name: 'comment', longest: 2000, required: true}],
    isOffered: () => true,
    isOfText: true,
  },
  {
    name: 'publish-guide',
    tone: 'positive',
    fields: [
      {name: 'class', options: changeClasses, required: true},
      {name: 'note', longest: 300, required: true},
    ],
    isOffered: ({recalled}) => recalled === undefined,
    isOfText: true,
  },
  {
    name: 'suspend',
    tone: 'caution',
    fields: [{name: 'reason', options: withdrawalReasons}, notice, replacement],
    isOffered: ({published, recalled}) => published && recalled === undefined,
  },
  {
    name: 'withdraw',
    tone: 'critical',
    takes: 'clinicalReviewer',
    fields: [
      {name: 'reason', options: withdrawalReasons, required: true},
      {name: 'severity', options: severities, required: true},
      notice,
      replacement,
    ],
    isOffered: ({published, recalled}) => published && recalled !== 'withdrawn',
  },
  {
    name: 'lift',
    tone: 'default',
    takes: 'clinicalReviewer',
    fields: [],
    isOffered: ({recalled}) => recalled !== undefined,
  },
]

/** Publishing a text that was never published: nothing changed, and nothing is replaced. */
export function firstPublish(act: StudioAct): StudioAct {
  return {...act, fields: []}
}

/** The act with a name. */
export function studioAct(name: StudioAct['name']): StudioAct {
  const found = studioActs.find((act) => act.name === name)
  if (found === undefined) throw new Error(`BUG: no act "${name}"`)
  return found
}

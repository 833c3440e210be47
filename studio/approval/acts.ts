import {changeClasses, severities, signOffRoles, withdrawalReasons} from '#schemas/vocabulary.ts'

/** One question of the form of an act. `name` is what the publishers call it. */
export interface ActField {
  readonly name: 'class' | 'note' | 'role' | 'reason' | 'severity' | 'notice' | 'replacement'
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
  readonly name: 'publish-guide' | 'sign' | 'suspend' | 'withdraw' | 'lift'
  readonly tone: 'positive' | 'caution' | 'critical' | 'default'
  readonly fields: readonly ActField[]
  readonly isOffered: (standing: Standing) => boolean
}

const notice: ActField = {name: 'notice', longest: 300}
const replacement: ActField = {name: 'replacement'}

/** Every act, in the order in which Studio shows them: the first is the button, the others stand behind its arrow. */
export const studioActs: readonly StudioAct[] = [
  {
    name: 'publish-guide',
    tone: 'positive',
    fields: [
      {name: 'class', options: changeClasses, required: true},
      {name: 'note', longest: 300, required: true},
    ],
    isOffered: ({recalled}) => recalled === undefined,
  },
  {
    name: 'sign',
    tone: 'default',
    fields: [{name: 'role', options: signOffRoles, required: true}],
    isOffered: () => true,
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
    fields: [],
    isOffered: ({recalled}) => recalled !== undefined,
  },
]

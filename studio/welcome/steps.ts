import type {Moment, WelcomeState} from './welcomeState.ts'

/** The first morning, in order. */
export const stepNames = [
  'clinic',
  'person',
  'colleague',
  'sample',
  'copy',
  'spoil',
  'look',
  'publish',
] as const
export type StepName = (typeof stepNames)[number]

/** Whether a step is done: what the store says wherever it can, else what this person has seen. */
export const isDone: {
  readonly [Name in StepName]: (state: WelcomeState, seen: readonly Moment[]) => boolean
} = {
  clinic: ({clinic}) => clinic !== null && clinic['sample'] !== true,
  person: ({me}) => me !== null,
  colleague: ({signers}) => twoPeople(signers),
  sample: (_, seen) => seen.includes('sample'),
  copy: ({copy}) => copy !== null,
  spoil: ({copy}, seen) => seen.includes('spoiled') && copy?.isWhole !== false,
  look: (_, seen) => seen.includes('look'),
  publish: ({copy}) => copy !== null && copy.versions > 0,
}

/** An editor and a clinical reviewer, who are not the same person. */
function twoPeople(signers: WelcomeState['signers']): boolean {
  return signers.some(
    (editor) =>
      editor.roles.includes('editor') &&
      signers.some((other) => other.key !== editor.key && other.roles.includes('clinicalReviewer')),
  )
}

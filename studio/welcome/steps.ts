import type {Moment, Signer, WelcomeState} from './welcomeState.ts'

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
  publish: ({published}) => published > 0,
}

const signingRoles = ['editor', 'clinicalReviewer'] as const
export type SigningRole = (typeof signingRoles)[number]

/** As what somebody may sign. */
export function rolesOf({roles}: Signer): SigningRole[] {
  return signingRoles.filter((role) => roles.includes(role))
}

/** Whom a guide still lacks when `author` writes it: one person signs it once, and nobody signs what they wrote. */
export function missingFor(author: string, signers: readonly Signer[]): SigningRole[] {
  const others = signers.filter(({key}) => key !== author)
  if (twoPeople(others)) return []
  const missing = signingRoles.filter((role) => !others.some(({roles}) => roles.includes(role)))
  // One who may do both does one of them.
  return missing.length > 0 ? missing : ['editor']
}

/** An editor and a clinical reviewer, who are not the same person. */
function twoPeople(signers: WelcomeState['signers']): boolean {
  return signers.some(
    (editor) =>
      editor.roles.includes('editor') &&
      signers.some((other) => other.key !== editor.key && other.roles.includes('clinicalReviewer')),
  )
}

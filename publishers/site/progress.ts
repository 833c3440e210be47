/** What a publishing run is doing: shown on the index page, printed by the command. */
export interface Step {
  readonly name: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
}

/** A run as seen from outside. It starts with every step waiting. */
export interface Progress {
  readonly steps: readonly Step[]
  /** Told to the operator when the run failed: message and remedy. */
  readonly failure?: string
}

export const stepNames = [
  'Store',
  'Newsletter',
  'Guide pages',
  'Leaflets',
  'Partner feeds',
  'Files',
] as const
export type StepName = (typeof stepNames)[number]

export const noProgress: Progress = {steps: stepNames.map((name) => ({name, state: 'waiting'}))}

/** The same progress with one step moved on. */
export function moveOn(progress: Progress, name: StepName, state: Step['state']): Progress {
  return {
    ...progress,
    steps: progress.steps.map((step) => (step.name === name ? {name, state} : step)),
  }
}

/** The same progress, ended by a fault. */
export function failed(progress: Progress, failure: string): Progress {
  const steps = progress.steps.map((step): Step =>
    step.state === 'running' ? {...step, state: 'failed'} : step,
  )
  return {steps, failure}
}

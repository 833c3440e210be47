/** What a publishing run is doing: shown on the index page, printed by the command. */
export interface Step {
  readonly name: StepName
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** How many of its outputs are made. */
  readonly count?: {readonly done: number; readonly total: number}
}

/** A run as seen from outside. It starts with every step waiting. */
export interface Progress {
  readonly steps: readonly Step[]
  /** Told to the operator when the run failed: message and remedy. */
  readonly failure?: string
}

export const stepNames = ['Store', 'Outputs', 'Partner feeds', 'Files'] as const
export type StepName = (typeof stepNames)[number]

export const noProgress: Progress = {steps: stepNames.map((name) => ({name, state: 'waiting'}))}

/** The same progress, with one step under way and those before it done. The last step is done as soon as it is reached. */
export function moveOn(progress: Progress, name: StepName, count?: Step['count']): Progress {
  const place = stepNames.indexOf(name)
  const isLast = place === stepNames.length - 1
  return {
    ...progress,
    steps: progress.steps.map((step, index) => {
      if (index < place) return {...step, state: 'done'}
      if (index > place) return step
      const state = isLast ? 'done' : 'running'
      return count === undefined ? {name, state} : {name, state, count}
    }),
  }
}

/** The same progress, ended by a fault. */
export function failed(progress: Progress, failure: string): Progress {
  const steps = progress.steps.map((step): Step =>
    step.state === 'running' ? {...step, state: 'failed'} : step,
  )
  return {steps, failure}
}

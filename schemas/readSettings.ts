import type {z} from 'zod'

import {UserError} from './userError.ts'

/**
 * Reads settings from the environment. An empty variable counts as unset, as people leave them in `.env`.
 * @throws UserError that names every wrong variable at once
 */
export function readSettings<Form extends z.ZodType>(
  form: Form,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Form> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = form.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({path, message}) => `${path.join('.')} ${message}`)
  throw new UserError(faults.join('; '), {
    hint: 'Correct it in .env or in the environment. .env.example explains each variable.',
  })
}

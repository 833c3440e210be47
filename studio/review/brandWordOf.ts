import type {Clinic} from '#schemas/guide/guide.ts'

/** What stands for a brand token in a text that is compared: the clinic's word, as patients read it. */
export function brandWordOf(clinic: Clinic | undefined): (field: string) => string {
  return (field) => {
    const found: unknown = clinic === undefined ? undefined : Reflect.get(clinic, field)
    return typeof found === 'string' ? found : `{${field}}`
  }
}

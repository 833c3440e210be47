import {documentTypes} from '#schemas/index.ts'

/** What the form calls the field that a problem's path leads into; nothing where the path names no field. */
export function fieldTitle(type: string, path: string): string | undefined {
  const name = /: (\w+)/.exec(path)?.[1]
  const fields = documentTypes.find((one) => one.name === type)?.fields ?? []
  return fields.find((field) => field.name === name)?.title
}

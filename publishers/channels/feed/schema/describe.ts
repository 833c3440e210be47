/**
 * Small builders of JSON Schema 2020-12. A description is never optional: partner developers read these files as the manual.
 * Schemas stay open to unknown members, because the contract may add members within a major version.
 */
export type Schema = {readonly [keyword: string]: unknown}

interface ObjectParts {
  readonly title: string
  readonly description: string
  readonly members: {readonly [name: string]: Schema}
  readonly optional?: {readonly [name: string]: Schema}
}

export function object({title, description, members, optional = {}}: ObjectParts): Schema {
  return {
    title,
    description,
    type: 'object',
    required: Object.keys(members),
    properties: {...members, ...optional},
  }
}

export function text(description: string, more: Schema = {}): Schema {
  return {description, type: 'string', ...more}
}

/** Text that must not be empty. */
export function words(description: string): Schema {
  return text(description, {minLength: 1})
}

export function list(description: string, items: Schema, more: Schema = {}): Schema {
  return {description, type: 'array', items, ...more}
}

export function choice(description: string, values: readonly string[]): Schema {
  return {description, type: 'string', enum: values}
}

export function only(description: string, value: string | boolean): Schema {
  return {description, const: value}
}

export function truth(description: string): Schema {
  return {description, type: 'boolean'}
}

export function count(description: string, minimum: number): Schema {
  return {description, type: 'integer', minimum}
}

export function use(name: string): Schema {
  return {$ref: `#/$defs/${name}`}
}

export const hash = (description: string) => text(description, {pattern: '^[0-9a-f]{64}$'})
export const uri = (description: string) => text(description, {format: 'uri'})
export const date = (description: string) => text(description, {format: 'date'})
export const instant = (description: string) => text(description, {format: 'date-time'})
export const tag = (description: string) =>
  text(description, {pattern: '^tag:[^ ]+$', format: 'uri'})

interface DocumentParts {
  readonly title: string
  readonly description: string
  readonly root: Schema
  readonly definitions?: {readonly [name: string]: Schema}
}

/** A whole schema file. It has no `$id`: its address is where it was found, so it survives a move of the site. */
export function schemaDocument({title, description, root, definitions}: DocumentParts): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...root,
    title,
    description,
    ...(definitions === undefined ? {} : {$defs: definitions}),
  }
}

import type {z} from 'zod'

import type {Problem, Result} from '../problem.ts'
import type {Language} from '../vocabulary.ts'
import type {LocalizedString} from './stored.ts'

/**
 * One reading: the documents at hand, the language wanted, and the problems met so far. Reading goes on after a problem, so
 * that an editor sees all of them at once.
 */
export class Reading {
  readonly problems: Problem[] = []
  readonly documents: ReadonlyMap<string, unknown>
  readonly language: Language
  readonly #subject: string

  /** `subject` names the document in every path, for example its id. */
  constructor({
    subject,
    documents,
    language,
  }: {
    subject: string
    documents: ReadonlyMap<string, unknown>
    language: Language
  }) {
    this.documents = documents
    this.language = language
    this.#subject = subject
  }

  fail(rule: string, path: string, message: string): void {
    this.problems.push({rule, level: 'error', path: `${this.#subject}: ${path}`, message})
  }

  /** The text of the language wanted; its absence is a problem, never a silent fall-back to another language. */
  localized(value: LocalizedString, path: string): string {
    const found = value[this.language]
    if (found === undefined)
      this.fail('G03', path, `Write this text in the language "${this.language}".`)
    return found ?? ''
  }

  /** The document that a reference names, checked for its form; undefined after a problem. */
  follow<Form extends z.ZodType>(
    form: Form,
    {_ref}: {_ref: string},
    path: string,
  ): z.infer<Form> | undefined {
    const document = this.documents.get(_ref)
    if (document === undefined) {
      this.fail(
        'G03',
        path,
        `Names "${_ref}", which does not exist. Create that document or take the reference out.`,
      )
      return undefined
    }
    const result = checkForm(form, document, _ref)
    if (result.ok) return result.value
    this.problems.push(...result.problems)
    return undefined
  }
}

/** Checks a stored document against its form. Every fault becomes a `Problem` in our own words. */
export function checkForm<Form extends z.ZodType>(
  form: Form,
  value: unknown,
  subject: string,
): Result<z.infer<Form>> {
  const parsed = form.safeParse(value)
  if (parsed.success) return {ok: true, value: parsed.data}
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      rule: 'model',
      level: 'error',
      path: `${subject}: ${issue.path.map(pathStep).join('').replace(/^\./, '') || '(document)'}`,
      message: describe(issue, value),
    })),
  }
}

function pathStep(step: PropertyKey): string {
  return typeof step === 'number' ? `[${step}]` : `.${String(step)}`
}

function describe(issue: z.core.$ZodIssue, value: unknown): string {
  const found = issue.path.reduce<unknown>(member, value)
  if (found === undefined || found === null) return 'This field is missing. Fill it in.'
  const words: {[Code in z.core.$ZodIssue['code']]?: string} = {
    too_small:
      found === '' || Array.isArray(found)
        ? 'This field is empty. Fill it in.'
        : 'This is too small.',
    too_big:
      'maximum' in issue
        ? `This is longer than ${String(issue.maximum)}. Shorten it.`
        : 'This is too long.',
    invalid_value:
      'values' in issue
        ? `This must be one of: ${issue.values.map(String).join(', ')}.`
        : 'This value is not allowed.',
    invalid_union: 'This kind of block is not part of the model. Remove it.',
    invalid_type:
      'expected' in issue
        ? `This must be a ${String(issue.expected)}.`
        : 'This has the wrong type.',
  }
  // Our own messages start with "must"; the validator's own words stay behind this door.
  if (issue.message.startsWith('must ')) return `This ${issue.message}.`
  return words[issue.code] ?? 'This value is not allowed here.'
}

function member(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Reflect.get(value, step)
}

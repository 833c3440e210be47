import type {SanityClient} from '@sanity/client'
import {z} from 'zod'

import type {Guide} from '#schemas/guide/guide.ts'
import {formatProblem, type Problem, type Result} from '#schemas/problem.ts'
import {UserError} from '#schemas/userError.ts'
import {
  changeClasses,
  reviewChecks,
  severities,
  signOffRoles,
  type WithdrawalKind,
  withdrawalReasons,
} from '#schemas/vocabulary.ts'

import {fetchActor} from './fetchDesk.ts'
import {fetchRecords} from './fetchRecords.ts'
import {publishGuide} from './publishGuide.ts'
import {recall} from './recall.ts'
import {sendBack} from './sendBack.ts'
import {sign} from './sign.ts'

/** What every act needs. */
export interface ActRoom {
  readonly client: SanityClient
  readonly gate: (guide: Guide) => Promise<readonly Problem[]>
}

const who = {guide: z.string().min(1), as: z.string().min(1), on: z.iso.date()}
const recalls = {
  ...who,
  reason: z.enum(withdrawalReasons).optional(),
  severity: z.enum(severities).optional(),
  notice: z.string().min(1).optional(),
  replacement: z.string().min(1).optional(),
}

/** The longest reason for which a text is sent back. Characters. */
const longestComment = 2000

/** The words of each act: what the command line takes as flags and a file of acts as fields. */
const actForms = {
  sign: z.strictObject({
    ...who,
    role: z.enum(signOffRoles),
    checklist: z
      .string()
      .transform((checked) => checked.split(','))
      .pipe(z.array(z.enum(reviewChecks)))
      .optional(),
  }),
  'send-back': z.strictObject({...who, comment: z.string().trim().min(1).max(longestComment)}),
  'publish-guide': z.strictObject({
    ...who,
    class: z.enum(changeClasses).optional(),
    note: z.string().default(''),
  }),
  suspend: z.strictObject(recalls),
  withdraw: z.strictObject({...recalls, reason: z.enum(withdrawalReasons)}),
  lift: z.strictObject(who),
} as const
export type ActName = keyof typeof actForms

export const actNames = [
  'sign',
  'send-back',
  'publish-guide',
  'suspend',
  'withdraw',
  'lift',
] as const satisfies readonly ActName[]

/** What an act did, in one line; or every problem that stood in its way. */
export type Done = Result<string>

type Acts = {
  readonly [Name in ActName]: (
    words: z.infer<(typeof actForms)[Name]>,
    room: ActRoom,
  ) => Promise<Done>
}

const acts: Acts = {
  sign: async ({as: by, checklist = [], ...words}, {client}) =>
    told(await sign(client, {by, checklist, ...words}), ({title, missing}) =>
      [
        `${words.role === 'author' ? 'Submitted' : 'Signed'} “${title}”.`,
        ...(missing.length > 0 ? missing : ['It can be published.']),
      ].join(' '),
    ),
  'send-back': async ({as: by, ...words}, {client}) =>
    told(await sendBack(client, {by, ...words}), ({title}) => `Sent back “${title}”.`),
  'publish-guide': async ({as: by, class: changeClass, ...words}, {client, gate}) =>
    told(
      await publishGuide(client, {
        by,
        gate,
        ...words,
        ...(changeClass === undefined ? {} : {class: changeClass}),
      }),
      ({title, version, others}) =>
        `Published “${title}”, version ${version}${others.length > 0 ? `, with ${others.join(', ')}` : ''}.`,
    ),
  suspend: async (words, room) => recallAct('suspended', words, room),
  withdraw: async (words, room) => recallAct('withdrawn', words, room),
  lift: async (words, room) => recallAct('lifted', words, room),
}

async function recallAct(
  kind: WithdrawalKind,
  {as: by, ...words}: z.infer<typeof actForms.suspend>,
  {client}: ActRoom,
): Promise<Done> {
  const {reason, severity, notice, replacement} = words
  const result = await recall(client, {
    kind,
    by,
    guide: words.guide,
    on: words.on,
    ...(reason === undefined ? {} : {reason}),
    ...(severity === undefined ? {} : {severity}),
    ...(notice === undefined ? {} : {notice}),
    ...(replacement === undefined ? {} : {replacement}),
  })
  const verbs = {suspended: 'Suspended', withdrawn: 'Withdrawn', lifted: 'Given back'}
  return told(result, ({title, issues, correction}) =>
    [
      `${verbs[kind]}: “${title}”.`,
      ...(correction === undefined
        ? []
        : [
            `These newsletters carried it: ${issues.map(({key, subject, date}) => `“${subject ?? key}” (${date})`).join(', ')}.`,
            `A correction for their readers is drafted as a newsletter, “${correction}”: read it, publish it in the Studio, and send it.`,
          ]),
    ].join('\n'),
  )
}

function told<Value>(result: Result<Value>, tell: (value: Value) => string): Done {
  return result.ok ? {ok: true, value: tell(result.value)} : result
}

/**
 * Does one act.
 * @param words fields of the act, unchecked
 * @throws UserError when the words are wrong, or guide or person do not exist
 */
export async function doAct(name: ActName, words: unknown, room: ActRoom): Promise<Done> {
  const form = actForms[name].safeParse(words)
  if (!form.success) {
    const wrong = form.error.issues.map(
      ({path, message}) => `${path.length === 0 ? '' : `--${path.join('.')}: `}${message}`,
    )
    throw new UserError(`"${name}" has wrong words`, {hint: wrong.join('; ')})
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript cannot see that name and form belong together
  const act = acts[name] as (words: unknown, room: ActRoom) => Promise<Done>
  return act(form.data, room)
}

function isActName(name: string): name is ActName {
  return Object.hasOwn(actForms, name)
}

const fileForm = z.array(z.record(z.string(), z.looseObject({as: z.string()})))

/**
 * Plays a list of acts on the days that it names: how the samples come to be signed. Only sample people act so; nobody real signs
 * on another day than today. An act that has left its record is not done twice, so a list that was cut short can be played again.
 * @throws UserError at the first act that is refused
 */
export async function playActs(list: unknown, room: ActRoom): Promise<void> {
  const read = fileForm.safeParse(list)
  if (!read.success)
    throw new UserError('This is no list of acts', {
      hint: 'Write one act a line, as in content/samples.yaml: - sign: {guide: …, as: …, role: …, on: …}',
    })
  const isDone = await doneActs(room.client)
  for (const entry of read.data) {
    for (const [name, words] of Object.entries(entry)) {
      if (!isActName(name))
        throw new UserError(`There is no act "${name}"`, {
          hint: `Use: ${Object.keys(actForms).join(', ')}.`,
        })
      if (isDone(name, words)) continue
      const actor = await fetchActor(room.client, words.as, {act: name})
      if (!actor.sample)
        throw new UserError(`${actor.name} is no sample person`, {
          hint: 'Acts from a file are for samples. Real people sign one by one, on the day that it is.',
        })
      const done = await doAct(name, words, room)
      if (!done.ok)
        throw new UserError(`The sample act "${name}" on ${String(words['guide'])} was refused`, {
          hint: done.problems.map(formatProblem).join('\n  '),
        })
    }
  }
}

/** Which acts of a list have left their record already. */
async function doneActs(
  client: SanityClient,
): Promise<(name: ActName, words: Readonly<Record<string, unknown>>) => boolean> {
  const {signOffs, snapshots, withdrawals} = await fetchRecords(client)
  const guideOf = (words: Readonly<Record<string, unknown>>) =>
    `guide-${String(words['guide']).replace('.', '-')}`
  return (name, words) => {
    const isAbout = ({guideId}: {readonly guideId: string}) => guideId === guideOf(words)
    const byThem = signOffs.filter((one) => isAbout(one) && one.by === words['as'])
    if (name === 'send-back') return byThem.some(({sentBack}) => sentBack !== undefined)
    if (name === 'sign')
      return byThem.some(({role, sentBack}) => sentBack === undefined && role === words['role'])
    return (name === 'publish-guide' ? snapshots : withdrawals).some(isAbout)
  }
}

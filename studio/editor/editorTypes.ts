import type {SchemaTypeDefinition} from '@sanity/types'

import {sentenceTypeAmong} from '../reading/sentences.ts'
import {blockIcons} from './blockIcons.ts'
import {BrandWord} from './BrandWord.tsx'
import {CitationInput} from './CitationInput.tsx'
import {CitationMark} from './CitationMark.tsx'
import {GuideInput} from './EditingProvider.tsx'
import {keyedTypes} from './keyOffer.ts'
import {LinesInput} from './LinesInput.tsx'
import {NamedInput} from './NamedInput.tsx'
import {SteadyInput} from './SteadyInput.tsx'
import {TermInput} from './TermInput.tsx'
import {TermMark} from './TermMark.tsx'
import {TextInput} from './TextInput.tsx'
import {OneParagraphPlugins, TextPlugins} from './TextPlugins.tsx'

/** What is typed in, by the name of its type: at the top of the schema or within a text. */
const components: Readonly<Record<string, object>> = {
  ...Object.fromEntries(keyedTypes.map((type) => [type, {input: NamedInput}])),
  guide: {input: GuideInput},
  bodyText: {input: TextInput, portableText: {plugins: TextPlugins}},
  itemText: {input: TextInput, portableText: {plugins: TextPlugins}},
  inlineText: {input: TextInput, portableText: {plugins: OneParagraphPlugins}},
  citationRef: {inlineBlock: CitationMark, input: CitationInput},
  brandRef: {inlineBlock: BrandWord},
  termRef: {annotation: TermMark, input: TermInput},
}

/** Fields that are lists of sentences. */
const lineFields: readonly unknown[] = ['keyPoints', 'items']
// Studio's own button would be a second, longer way to the same.
const linesInput = {components: {input: LinesInput}, options: {disableActions: ['add']}}

/** Types of guides and of what stands in them. */
const inGuides = [
  'guide',
  'guideSection',
  'careAdvice',
  'symptomList',
  'causeList',
  'riskFactorList',
  'tipList',
  'exerciseRef',
  'citationRef',
  'bodyText',
  'itemText',
  'inlineText',
]

/** A type of the model with how Studio shows it while somebody writes. */
export function forEditors(type: SchemaTypeDefinition): SchemaTypeDefinition {
  return dress(keyLast(type), {isField: false, isInGuide: inGuides.includes(type.name)})
}

/** A key fills itself in: whoever opens a form begins with what they know. */
function keyLast(type: SchemaTypeDefinition): SchemaTypeDefinition {
  const fields: unknown = Reflect.get(type, 'fields')
  if (type.type !== 'document' || type.name === 'guide' || !Array.isArray(fields)) return type
  const isKey = (field: unknown) => Object(field).name === 'key'
  return withMore(type, {
    ...type,
    fields: [...fields.filter((field) => !isKey(field)), ...fields.filter(isKey)],
  })
}

interface Where {
  /** A field has a name of its own, which is not that of a type. */
  readonly isField: boolean
  readonly isInGuide: boolean
}

/** Goes through a definition and all that it holds: fields, members, annotations. */
function dress<Definition>(definition: Definition, where: Where): Definition {
  if (typeof definition !== 'object' || definition === null) return definition
  if (Array.isArray(definition))
    return withMore(
      definition,
      definition.map((inner: unknown) => dress(inner, where)),
    )
  const name = where.isField ? '' : String(Reflect.get(definition, 'name'))
  const type: unknown = Reflect.get(definition, 'type')
  const held = Object.entries(definition)
    .filter(([key]) => holders.includes(key))
    .map(([key, inner]): [string, unknown] => [
      key,
      dress(inner, {
        ...where,
        isField: key === 'fields',
      }),
    ])
  return withMore(definition, {
    ...definition,
    ...Object.fromEntries(held),
    ...(Object.hasOwn(components, name) ? {components: components[name]} : {}),
    ...(where.isField && where.isInGuide && isLines(definition) ? linesInput : {}),
    ...(where.isField && isPlain(definition) ? {components: {input: SteadyInput}} : {}),
    ...(Object.hasOwn(blockIcons, name) ? {icon: blockIcons[name]} : {}),
    ...(where.isInGuide && type === 'reference' ? {validation: draftsToo(definition)} : {}),
  })
}

/** What is typed in one field, and not chosen. */
function isPlain(definition: object): boolean {
  const {type, options, components: own} = Object(definition)
  return (type === 'string' || type === 'text') && own === undefined && options?.list === undefined
}

function isLines(definition: object): boolean {
  const members: unknown = Reflect.get(definition, 'of')
  return (
    lineFields.includes(Reflect.get(definition, 'name')) &&
    Array.isArray(members) &&
    sentenceTypeAmong(members.map((member: unknown) => Object(member).type)) !== undefined
  )
}

const holders = ['fields', 'of', 'marks', 'annotations']

/**
 * A reference without the rule that only Studio has: "Referenced document must be published". Publishing a guide publishes the drafts
 * that its text needs, and the rules of guides say what else is missing.
 */
function draftsToo(definition: object) {
  const own: unknown = Reflect.get(definition, 'validation')
  return (rule: {reset(): unknown}): unknown => {
    rule.reset()
    return typeof own === 'function' ? own(rule) : rule
  }
}

function withMore<Definition>(_definition: Definition, dressed: unknown): Definition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is taken away, and members that are added are Studio's own
  return dressed as Definition
}

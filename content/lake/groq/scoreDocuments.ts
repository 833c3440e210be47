import {evaluateSync, type EvaluateOptions, type ExprNode, type OpCallNode} from 'groq-js'

import {patternsOf, termsOf} from '../search/terms.ts'
import {attributeOf, walk} from './nodes.ts'

/** What an argument of `score()` makes of a document. */
export type Score = (document: object) => number

/**
 * Scores documents as `score()` of groq-js does, the best first.
 * @param isAboveZero whether those that fit no argument are left out
 * @see https://www.sanity.io/docs/specifications/groq-pipeline-components score()
 */
export function scoreDocuments(
  documents: readonly object[],
  scores: readonly Score[],
  isAboveZero: boolean,
): readonly object[] {
  const scored: {readonly document: object; readonly _score: number}[] = []
  for (const document of documents) {
    const before: unknown = Reflect.get(document, '_score')
    let _score = typeof before === 'number' ? before : 0
    for (const score of scores) _score += score(document)
    if (_score > 0 || !isAboveZero) scored.push({document, _score})
  }
  return scored
    .sort((one, other) => other._score - one._score)
    .map(({document, _score}) => ({...document, _score}))
}

/**
 * Reads an argument of `score()`.
 * @returns undefined where it depends on more than the document and constants
 */
export function readScore(argument: ExprNode, settings: EvaluateOptions): Score | undefined {
  const isWithin = [...walk(argument)].every(({type}) => type !== 'Parent' && type !== 'Everything')
  return isWithin ? scoreOf(argument) : undefined

  function scoreOf(node: ExprNode): Score | undefined {
    if (isMatch(node)) return matchScore(node)
    if (node.type === 'OpCall' && node.op === 'match') return undefined
    if (node.type === 'FuncCall' && node.name === 'boost') {
      const [base, by] = node.args
      const score = base && scoreOf(base)
      if (score === undefined || by?.type !== 'Value' || typeof by.value !== 'number')
        return undefined
      const more = by.value
      return (document) => {
        const own = score(document)
        return own > 0 ? own + more : 0
      }
    }
    if (node.type !== 'And' && node.type !== 'Or') {
      const holds = conditionOf(node)
      return (document) => Number(holds(document))
    }
    const [left, right] = [scoreOf(node.left), scoreOf(node.right)]
    if (left === undefined || right === undefined) return undefined
    if (node.type === 'Or') return (document) => left(document) + right(document)
    return (document) => {
      const own = left(document)
      const other = own === 0 ? 0 : right(document)
      return other === 0 ? 0 : own + other
    }
  }

  /** Whether an expression is true, which null is not. */
  function conditionOf(node: ExprNode): (document: object) => boolean {
    if (node.type === 'Group') return conditionOf(node.base)
    if (node.type === 'And' || node.type === 'Or') {
      const [left, right] = [conditionOf(node.left), conditionOf(node.right)]
      return node.type === 'And'
        ? (document) => left(document) && right(document)
        : (document) => left(document) || right(document)
    }
    if (isMatch(node)) return matchCondition(node)
    if (node.type === 'OpCall' && node.op === 'in') {
      const values = stringsOf(node.right)
      const name = attributeOf(node.left)
      if (values !== undefined && name !== undefined)
        return (document) => values.has(Reflect.get(document, name))
    }
    if (node.type === 'Value') return () => node.value === true
    return (document) => valueOf(node, document) === true
  }

  function valueOf(node: ExprNode, document: object): unknown {
    return evaluateSync(node, {...settings, root: document}).data
  }

  /** How often each pattern fits, in the way of BM25. */
  function matchScore({left, right}: Match): Score {
    const texts = textsOf(left)
    const forms = patternsOf(right.value).map(formOf)
    return (document) => {
      const terms = texts(document).flatMap(termsOf)
      let score = 0
      for (const form of forms) {
        const count = terms.reduce((sum, term) => sum + Number(form.test(term)), 0)
        score += (count * 2.2) / (count + 1.2)
      }
      return score
    }
  }

  function matchCondition({left, right}: Match): (document: object) => boolean {
    const texts = textsOf(left)
    const forms = patternsOf(right.value).map(formOf)
    if (forms.length === 0) return () => false
    return (document) => {
      const terms = texts(document).flatMap(termsOf)
      return terms.length > 0 && forms.every((form) => terms.some((term) => form.test(term)))
    }
  }

  /** The texts in which `match` looks. */
  function textsOf(node: ExprNode): (document: object) => readonly string[] {
    const name = attributeOf(node)
    if (name !== undefined) return (document) => stringsIn(Reflect.get(document, name))
    if (node.type === 'Array') {
      const names = node.elements.map(({value, isSplat}) =>
        isSplat ? undefined : attributeOf(value),
      )
      if (names.every((one) => one !== undefined))
        return (document) =>
          names.map((one): unknown => Reflect.get(document, one)).filter(isString)
    }
    return (document) => stringsIn(valueOf(node, document))
  }
}

type Match = OpCallNode & {readonly right: {readonly type: 'Value'; readonly value: string}}

function isMatch(node: ExprNode): node is Match {
  return (
    node.type === 'OpCall' &&
    node.op === 'match' &&
    node.right.type === 'Value' &&
    typeof node.right.value === 'string'
  )
}

/** A pattern of `match` as groq-js reads it. */
function formOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.slice(0, 1024).replaceAll('*', '.*')}$`, 'i')
}

/** The members of a constant list of strings. */
function stringsOf(node: ExprNode): ReadonlySet<unknown> | undefined {
  const members: unknown =
    node.type === 'Array'
      ? node.elements.map(({value, isSplat}) => !isSplat && value.type === 'Value' && value.value)
      : node.type === 'Value' && node.value
  return Array.isArray(members) && members.every(isString) ? new Set(members) : undefined
}

function stringsIn(value: unknown): readonly string[] {
  if (isString(value)) return [value]
  return Array.isArray(value) ? value.filter(isString) : []
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

import {evaluate, evaluateSync, type EvaluateOptions, type ExprNode} from 'groq-js'

import {ApiFault, boom, describedFault} from '../apiFault.ts'
import {findWords} from '../search/findWords.ts'
import {seeing} from '../search/terms.ts'
import {dropEmptyReferences} from './dropEmptyReferences.ts'
import {findCandidates, type Sources} from './findCandidates.ts'
import {limitTime} from './limitTime.ts'
import {walk} from './nodes.ts'
import {plan} from './plan.ts'
import {runPipeline} from './runPipeline.ts'

export interface QueryContext extends Sources {
  /** What `identity()` answers. */
  readonly identity: string
  /** What `now()` answers. */
  readonly timestamp: Date
  readonly projectId: string
  readonly dataset: string
  /** How long it may take. Milliseconds. */
  readonly queryTime: number
}

/**
 * Evaluates a parsed query on the documents that can matter and returns the result as JSON text. The parts of an object of queries have
 * nothing to do with one another: each is run on no more documents than it needs, all within the time of one.
 */
export function runQuery(asked: ExprNode, context: QueryContext): string | Promise<string> {
  const start = performance.now()
  const parts = partsOf(asked)
  if (parts === undefined) return runOne(asked, context, 0)
  const texts = parts.map(({name, value}) => {
    const text = runOne(value, context, performance.now() - start)
    return typeof text === 'string' ? member(name, text) : text.then((late) => member(name, late))
  })
  if (texts.every((text) => typeof text === 'string')) return `{${texts.join()}}`
  return Promise.all(texts.map((text) => Promise.resolve(text))).then((all) => `{${all.join()}}`)
}

/** The values of an object by their names; nothing where a part of it is more than a name and a value. */
function partsOf(tree: ExprNode): readonly {name: string; value: ExprNode}[] | undefined {
  if (tree.type !== 'Object') return undefined
  const parts = tree.attributes.filter((attribute) => attribute.type === 'ObjectAttributeValue')
  const isUnique = new Set(parts.map(({name}) => name)).size === tree.attributes.length
  return isUnique ? parts : undefined
}

function member(name: string, text: string): string {
  return `${JSON.stringify(name)}:${text}`
}

/**
 * `diff::` functions exist only in groq-js's asynchronous evaluator; everything else runs at once.
 * @param spent milliseconds of the query's time
 */
function runOne(asked: ExprNode, context: QueryContext, spent: number): string | Promise<string> {
  // Planned as asked: that nothing refers to it is the best a plan can know.
  const looks = plan(asked)
  const tree = dropEmptyReferences(asked, context.view)
  const candidates = findCandidates(looks, context)
  // A `*` within a filter is looked at once for each document that the filter is tried on.
  const documents = candidates.length ** Math.max(1, Math.min(3, looks.length))
  if (needsAsync(tree)) return runAsync(tree, {...options(context), dataset: [...candidates]})
  try {
    const settings = {...options(context), dataset: candidates}
    const evaluateAll = () => toText(evaluateSync(runPipeline(tree, settings), settings).data)
    return limitTime(() => seeing(findWords(tree, context), evaluateAll), {
      documents,
      milliseconds: context.queryTime,
      spent,
    })
  } catch (cause) {
    throw evaluationFault(cause)
  }
}

function options({view, identity, timestamp, projectId, dataset}: QueryContext): EvaluateOptions {
  const sanity = {projectId, dataset}
  return {identity, timestamp, sanity, dereference: ({_ref}) => view.get(_ref)}
}

function needsAsync(tree: ExprNode): boolean {
  return walk(tree).some((node) => node.type === 'FuncCall' && node.namespace === 'diff')
}

async function runAsync(tree: ExprNode, options: EvaluateOptions): Promise<string> {
  try {
    const value = await evaluate(tree, options)
    return toText(await value.get())
  } catch (cause) {
    throw evaluationFault(cause)
  }
}

/** groq-js leaves undefined where a query reads past the end of an array: null in GROQ. */
function toText(data: unknown): string {
  return JSON.stringify(data ?? null)
}

/** What groq-js refuses at run time is about the query; other error classes are bugs of ours. */
function evaluationFault(cause: unknown): unknown {
  if (cause instanceof RangeError) return boom(400, 'The query is nested too deeply', {cause})
  if (cause instanceof ApiFault || cause instanceof TypeError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return describedFault(400, 'queryEvaluationError', `The query cannot be evaluated: ${reason}`)
}

import {useEffect} from 'react'
import {type PluginOptions, useWorkspace} from 'sanity'

/** What React's `lazy` makes: a component whose program is loaded when it is first drawn. */
interface LazyPart {
  readonly $$typeof: symbol
  readonly _init: (payload: unknown) => unknown
  readonly _payload: unknown
}

/**
 * Loads the programs of the form that Studio loads with the first document that is opened. There the fields wait for them behind everything
 * else that happens at that moment, about half a second; as long as nothing is open it costs nobody anything.
 */
export function useFormParts(): void {
  const {options} = useWorkspace().__internal
  useEffect(() => {
    for (const part of formParts(options)) load(part)
  }, [options])
}

/** The parts that plugins put around a form, its fields and its inputs. */
function formParts({form, document, plugins = []}: PluginOptions): unknown[] {
  const around = [document?.components?.unstable_layout, form?.components?.field]
  return [...around, form?.components?.input, ...plugins.flatMap(formParts)]
}

function load(part: unknown): void {
  if (!isLazy(part)) return
  try {
    part._init(part._payload)
  } catch {
    // It throws a promise for as long as it loads. What cannot be loaded is said where it is needed.
  }
}

function isLazy(part: unknown): part is LazyPart {
  return (
    typeof part === 'object' &&
    part !== null &&
    '$$typeof' in part &&
    part.$$typeof === Symbol.for('react.lazy')
  )
}

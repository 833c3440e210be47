import {createRequire} from 'node:module'

import {UserError} from '#schemas/userError.ts'

/** The part of the native typesetter that the press uses. Its package ships no types. */
export interface Binding {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string
      readonly fontArgs: readonly {readonly fontPaths: readonly string[]}[]
    }): Compiler
  }
}

export interface Compiler {
  mapShadow(path: string, content: Uint8Array): void
  resetShadow(): void
  compile(source: {
    readonly mainFilePath: string
    readonly inputs: Readonly<Record<string, string>>
  }): Compilation
  pdf(
    document: object,
    options: {readonly pdfStandard: 'ua-1'; readonly creationTimestamp: number},
  ): Uint8Array
  svg(document: object): string
  fetchDiagnostics(fault: object): readonly Diagnostic[]
  evictCache(age: number): void
}

interface Compilation {
  readonly result: object | null
  takeError(): object | null
  takeWarnings(): object | null
}

export interface Diagnostic {
  readonly message: string
}

/** One of these is installed on Linux with an x64 processor: the first with glibc, the second with musl. */
const packages = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
]

/**
 * Where the typesetter lies on this machine.
 * @throws UserError when no build of it is installed: it exists for Linux on x64 only
 */
export function findBinding(names: readonly string[] = packages): string {
  const require = createRequire(import.meta.url)
  for (const name of names) {
    try {
      return require.resolve(name)
    } catch {
      // Not installed: npm leaves optional dependencies out where they do not fit.
    }
  }
  throw new UserError('Leaflets cannot be made on this computer', {
    hint: 'The typesetter runs on Linux x64: use such a machine or a container, and run `npm ci` there. Every other output still works.',
  })
}

/** Whether leaflets can be made on this machine. */
export function hasTypesetter(): boolean {
  try {
    findBinding()
    return true
  } catch {
    return false
  }
}

/** Loads the typesetter into this process. */
export function loadBinding(path: string): Binding {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a native module without types; the interface above is what was read off it
  return createRequire(import.meta.url)(path) as Binding
}

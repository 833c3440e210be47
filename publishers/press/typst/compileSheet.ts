import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'

import type {Binding, Compiler, Diagnostic} from './binding.ts'
import type {SetReply, SetRequest} from './messages.ts'
import {packPdf} from './packPdf.ts'
import type {SheetForm} from './typesetter.ts'

const workspace = import.meta.dirname
const require = createRequire(import.meta.url)
const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3'))
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map(
  (folder) => join(fonts, folder),
)

/**
 * For how many more sheets the typesetter remembers what it set: for ever, unless told to forget. Files are each of another guide, and
 * come faster when nothing is kept; a drawing is mostly that of one keystroke before.
 */
const remembered: {readonly [F in SheetForm]: number} = {pdf: 0, svg: 1}

/** Sets sheets in this process: one compiler, its fonts loaded once. */
export function createCompiler(
  {NodeCompiler}: Binding,
  fontPaths: readonly string[] = faces,
): (request: SetRequest) => SetReply {
  const compiler = NodeCompiler.create({workspace, fontArgs: [{fontPaths}]})
  return (request) => {
    try {
      return compileSheet(compiler, request)
    } finally {
      compiler.resetShadow()
      compiler.evictCache(remembered[request.form])
    }
  }
}

function compileSheet(compiler: Compiler, {form, data, createdAt, pictures}: SetRequest): SetReply {
  for (const {path, bytes} of pictures) compiler.mapShadow(join(workspace, path), bytes)
  const compilation = compiler.compile({
    mainFilePath: join(workspace, 'leaflet.typ'),
    inputs: {data},
  })
  // A warning is an error here: an unknown font or a layout that did not settle prints something else than was meant.
  const faults = [compilation.takeError(), compilation.takeWarnings()].filter(
    (fault) => fault !== null,
  )
  if (faults.length > 0 || compilation.result === null)
    return {
      ok: false,
      complaints: faults.flatMap((fault) => told(compiler.fetchDiagnostics(fault))),
    }
  try {
    const bytes = compiler.pdf(compilation.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: createdAt,
    })
    // The file is made for a screen, too: only then it is known that it can be.
    return {ok: true, bytes: form === 'pdf' ? packPdf(bytes) : drawn(compiler, compilation.result)}
  } catch (fault) {
    return {ok: false, complaints: [String(fault)]}
  }
}

function drawn(compiler: Compiler, pages: object): Uint8Array {
  return new TextEncoder().encode(compiler.svg(pages))
}

/** Without the trace ("while calling ..."), which speaks of the layout and not of the guide. */
function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({message}) => message).filter((text) => !text.startsWith('while '))
}

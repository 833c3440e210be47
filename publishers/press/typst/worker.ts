import {findBinding, loadBinding} from './binding.ts'
import {createCompiler} from './compileSheet.ts'
import type {SetReply, SetRequest} from './messages.ts'

// The press's child process: the typesetter is native code that blocks, grows and may crash, so it lives apart.
const compile = createCompiler(loadBinding(findBinding()))

process.on('message', (request: SetRequest) => {
  const reply: SetReply = compile(request)
  process.send?.(reply)
})
// The press has gone: nobody is left to set for.
process.on('disconnect', () => process.exit(0))

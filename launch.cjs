// Starts a program of this repository: `node launch.cjs content start`. Plain old JavaScript on purpose: it must run, and
// explain itself, on a Node that cannot run the rest.
const [program, ...words] = process.argv.slice(2)
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Guidepost needs Node 24 and runs under ${process.version}.\n` +
      '  It comes with the packages of this repository, but its install script has not run.\n' +
      '  Run `npm rebuild node esbuild`, then start again through npm (`npm start`).\n' +
      '  If npm refuses the script, run `npm install-scripts approve node esbuild` first, or install Node 24 yourself.',
  )
  process.exit(2)
}
// Compiled code is kept beside the packages: the second start reads it back in half the time. Where that folder cannot be written,
// nothing is kept and nothing is said.
require('node:module').enableCompileCache(
  require('node:path').join(__dirname, 'node_modules/.cache/guidepost'),
)
process.argv.splice(2, process.argv.length - 2, ...words)
import(`./${program}/main.ts`).catch((error) => {
  console.error(error)
  process.exit(1)
})

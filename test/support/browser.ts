import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import chromium from '@sparticuz/chromium'
import {type Browser, type BrowserContext, chromium as driver} from 'playwright-core'

const installed = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']

/** Neither calls home nor needs a display; as root Chromium refuses to start with its sandbox. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A real Chromium: the one of the machine when there is one, else the one that comes inside an npm package, which needs no
 * system packages (it brings its own libraries, see its README). The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  return driver.launch(await findChromium())
}

/** The same with a folder in which it keeps what people's own browsers keep from one visit to the next, compiled programs among it. */
export async function launchProfile(
  folder: string,
  options: {readonly viewport: {readonly width: number; readonly height: number}},
): Promise<BrowserContext> {
  return driver.launchPersistentContext(folder, {...(await findChromium()), ...options})
}

async function findChromium() {
  const found = installed.find((path) => path !== undefined && existsSync(path))
  if (found !== undefined) return {executablePath: found, args: flags}
  // Makes the package unpack its system libraries, which it otherwise does only where it knows the platform.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x'
  const executablePath = await chromium.executablePath()
  const libraries = join(tmpdir(), 'al2023', 'lib')
  const env = {...process.env, LD_LIBRARY_PATH: libraries}
  return {executablePath, args: [...flags, '--headless=shell'], env}
}

import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores: more workers would only make browsers and child processes wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What a busy machine shows late is not wrong; what it never shows is.
    expect: {poll: {timeout: 30_000}},
  },
})

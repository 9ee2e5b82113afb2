import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** The tool's own tests. The stress specs have `vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['{lib,fixtures,bench}/**/*.test.ts'],
    // the longest of them wait for runs of their own most of their time
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
})

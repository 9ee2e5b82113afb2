import { defineConfig } from 'vitest/config'

/** The tool's own tests. The stress specs have `vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['{lib,fixtures,bench}/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})

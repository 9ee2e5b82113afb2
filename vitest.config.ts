import { defineConfig } from 'vitest/config'
import { stress } from './lib/vitest/plugin.ts'

export default defineConfig({
  plugins: [stress()],
  test: {
    // what was compiled once is kept on disk: a third of the start of a run in virtual time
    experimental: { fsModuleCache: true },
  },
})

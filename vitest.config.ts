import { defineConfig } from 'vitest/config'
import { stress } from './lib/vitest/plugin.ts'

export default defineConfig({
  plugins: [stress()],
})

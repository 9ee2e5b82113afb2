import { defineConfig } from 'vitest/config'
import { stress } from '../../lib/vitest/plugin.ts'

// in a project of yours: import { stress } from 'vitest-stress/plugin'
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    stress({
      daemon: {
        command: process.execPath,
        args: ['agent.mjs'],
        cwd: import.meta.dirname,
        ready: 'agent ready: @',
        scaled: true, // agent.mjs divides its waits by STRESS_TIME_SCALE
      },
    }),
  ],
  // the very specs that the sample agent passes
  test: { include: ['../../stress/{rapid-fire,wait-and-follow-up}.spec.ts'] },
})
